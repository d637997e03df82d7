import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';

/** A .docx with a placeholder for every value, and the values: what a filler needs to make the document again. */
export interface FilledTemplate {
  readonly template: Uint8Array;
  readonly values: Readonly<Record<string, string>>;
}

const value = /(<w:pStyle w:val="KesuValue"\/>.*?<\/w:p>)/gs;

/** Turns a document of ours into such a template: captions stay, what stands in the boxes becomes `{{v1}}`, `{{v2}}` … */
export function templateOf(document: Uint8Array): FilledTemplate {
  const parts = unzipSync(document);
  const values: Record<string, string> = {};
  const xml = strFromU8(parts['word/document.xml']!).replace(value, (paragraph) =>
    paragraph.replace(/(<w:t[^>]*>)([^<]*)(<\/w:t>)/g, (_all, open: string, text: string, close: string) => {
      const name = `v${String(Object.keys(values).length + 1)}`;
      values[name] = plain(text);
      return `${open}{{${name}}}${close}`;
    }),
  );
  return { template: zipSync({ ...parts, 'word/document.xml': strToU8(xml) }), values };
}

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The fillers to compare with; each is given the bytes of the template anew, as for a batch of cases. */
export const fillers: Readonly<Record<string, (filled: FilledTemplate) => Promise<Uint8Array>>> = {
  docxtemplater: ({ template, values }) => {
    const document = new Docxtemplater(new PizZip(template), { delimiters: { start: '{{', end: '}}' } });
    document.render(values);
    return Promise.resolve(
      document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array,
    );
  },
  'easy-template-x': async ({ template, values }) => {
    const handler = new TemplateHandler({ delimiters: { tagStart: '{{', tagEnd: '}}' } });
    return new Uint8Array(await handler.process(Buffer.from(template), values));
  },
};

/** Texts of a document's body in order, to see that two documents say the same. */
export const bodyText = (document: Uint8Array): string =>
  [...strFromU8(unzipSync(document)['word/document.xml']!).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text]) => plain(text ?? ''))
    .join('');
