import { Document, Header, Packer, Paragraph } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { strFromU8, unzipSync } from 'fflate';
import type { FormModel } from '../../functions/core/report/formModel';
import { fontTable } from './fontTable';
import { documentStyles } from './styles';
import { escapeXml } from './xmlText';
import { packLevel, packText, type ZipEntry } from './zipFile';

/** What all documents of one look share: the library writes it once, each document adds its own parts. */
export interface DocumentFrame {
  /** Parts no document changes: styles, settings, theme, numbering, notes, fonts. */
  readonly parts: readonly ZipEntry[];
  readonly contentTypes: string;
  readonly relationships: string;
  /** Root elements with their namespaces, up to the content. */
  readonly documentHead: string;
  readonly headerHead: string;
  readonly footerHead: string;
  /** Run that draws the watermark; empty where there is none. */
  readonly watermark: string;
}

const frames = new Map<string, Promise<DocumentFrame>>();

/** The frame for a density and a watermark, made when it is first asked for. */
export function documentFrame(
  density: FormModel['density'],
  watermark: string | undefined,
): Promise<DocumentFrame> {
  const key = `${density} ${watermark ?? ''}`;
  let frame = frames.get(key);
  if (frame === undefined) frames.set(key, (frame = makeFrame(density, watermark)));
  return frame;
}

/** Stands where the watermark's text comes; the library would take a quotation mark in it as it is. */
const watermarkPlace = 'KesuWatermarkText';

async function makeFrame(
  density: FormModel['density'],
  watermark: string | undefined,
): Promise<DocumentFrame> {
  const paragraph = new Paragraph({
    children: watermark === undefined ? [] : [watermarkRun()],
  });
  const document = new Document({
    styles: documentStyles(density),
    compatibility: { version: 15 },
    sections: [
      { headers: { default: new Header({ children: [paragraph] }) }, children: [new Paragraph('')] },
    ],
  });
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  const text = (path: string): string => {
    const part = parts[path];
    if (part === undefined) throw new Error(`the library wrote no ${path}`);
    return strFromU8(part);
  };
  const header = text('word/header1.xml');
  const headOf = (xml: string, tag: string): string => {
    const end = xml.indexOf('>', xml.indexOf(`<${tag} `)) + 1;
    return xml.slice(0, end);
  };
  return {
    parts: keptParts(parts),
    contentTypes: text('[Content_Types].xml').replace(
      /<Override [^>]*\/word\/(?:header|footer)\d+\.xml"\/>/g,
      '',
    ),
    relationships: text('word/_rels/document.xml.rels').replace(
      /<Relationship [^>]*Target="(?:header|footer)\d+\.xml"\/>/g,
      '',
    ),
    documentHead: headOf(text('word/document.xml'), 'w:document'),
    headerHead: headOf(header, 'w:hdr'),
    footerHead: headOf(header, 'w:hdr').replace('<w:hdr ', '<w:ftr '),
    watermark:
      watermark === undefined
        ? ''
        : (/<w:r><w:pict>.*<\/w:pict><\/w:r>/s.exec(header)?.[0] ?? '')
            // The library numbers the shape at random; equal drafts are to be equal files.
            .replace(/id="PowerPlusWaterMarkObject[^"]*"/, 'id="PowerPlusWaterMarkObjectKesu"')
            .replace(watermarkPlace, escapeXml(watermark)),
  };
}

const watermarkRun = (): TextWatermark =>
  new TextWatermark({ text: watermarkPlace, font: 'SimHei', color: 'C0C0C0', width: 380, height: 150 });

/** Each document writes these itself. */
const own =
  /^(?:\[Content_Types\]\.xml|docProps\/(?:core|custom)\.xml|word\/(?:document|header\d+|footer\d+|fontTable)\.xml|word\/_rels\/(?:document|header\d+|footer\d+)\.xml\.rels)$/;

const keptParts = (parts: Readonly<Record<string, Uint8Array>>): readonly ZipEntry[] => [
  ...Object.entries(parts)
    .filter(([path]) => !own.test(path) && !path.endsWith('/'))
    .map(([path, bytes]) => packText(path, strFromU8(bytes), packLevel.kept)),
  packText('word/fontTable.xml', fontTable, packLevel.kept),
];
