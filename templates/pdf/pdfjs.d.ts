// What is used of PDF.js: its own types bring the whole page with them, and its worker has none.
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export interface PdfDocument {
    readonly numPages: number;
    getPage(number: number): Promise<{
      getTextContent(): Promise<{
        readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[];
      }>;
    }>;
  }
  export function getDocument(source: {
    readonly data: Uint8Array;
    readonly isEvalSupported: boolean;
    readonly useWasm: boolean;
    readonly disableFontFace: boolean;
    readonly verbosity: number;
  }): { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> };
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown;
}
