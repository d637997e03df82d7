import type { CellValue } from '../../../../functions/core/register/grid';

interface StoredCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: { readonly numberFormat: string };
}

/** What the page leaves for tests on its window; runs there. */
export interface PageModel {
  readonly tryOut: {
    openSample(file: string): Promise<void>;
    readonly host: {
      readonly conditions: { readonly editingCell: boolean };
      readonly session: {
        readonly registrations: { messagesFor(change: unknown, source: unknown): readonly unknown[] };
      };
      readonly workbook: {
        readonly selection: {
          readonly areas: readonly { readonly top: number; readonly left: number }[];
        };
        readonly sheets: readonly {
          readonly name: string;
          readonly visibility: string;
          readonly cells: {
            readonly rows: readonly ({ readonly cells: readonly (StoredCell | undefined)[] } | undefined)[];
            value(row: number, column: number): CellValue;
            cell(row: number, column: number): StoredCell | undefined;
          };
        }[];
        table(name: string):
          | {
              readonly sheet: { readonly name: string };
              readonly area: { readonly top: number; readonly bottom: number };
              readonly columns: readonly { readonly name: string }[];
            }
          | undefined;
      };
      readonly batches: readonly { readonly error?: string; readonly requestBytes: number }[];
    };
  };
}
