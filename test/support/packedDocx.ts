import { strToU8, zipSync, type Zippable } from 'fflate';

/* A .docx from the XML of its parts, for what no library would write. */

const spaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'v="urn:schemas-microsoft-com:vml"',
  'w14="http://schemas.microsoft.com/office/word/2010/wordml"',
]
  .map((one) => `xmlns:${one}`)
  .join(' ');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
export const relationsOf = (...relations: readonly string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relation = (id: string, kind: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${office}/${kind}`}" Target="${target}"${more}/>`;

const roots: Readonly<Record<string, readonly [element: string, type: string]>> = {
  document: ['document', 'document.main'],
  header: ['hdr', 'header'],
  footer: ['ftr', 'footer'],
  footnotes: ['footnotes', 'footnotes'],
  endnotes: ['endnotes', 'endnotes'],
  settings: ['settings', 'settings'],
};

const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/**
 * @param parts - Content of the parts by name, `header1` for one; `document` is the body. Each is related to the
 * document as `r_` and its name.
 * @param files - Further files of the package by path.
 * @param main - Name of the main part; Word on the web calls it `document2`.
 */
export function packedDocx(
  parts: Readonly<Record<string, string>>,
  {
    files = {},
    relations = [],
    title,
    main = 'document',
  }: {
    readonly files?: Readonly<Record<string, Uint8Array | string>>;
    readonly relations?: readonly string[];
    readonly title?: string;
    readonly main?: string;
  } = {},
): Uint8Array {
  const zip: Zippable = {};
  const types: string[] = [];
  const own = [...relations];
  for (const [name, xml] of Object.entries(parts)) {
    const kind = /^[a-z]+/.exec(name)![0];
    const [element, type] = roots[kind]!;
    const file = kind === 'document' ? main : name;
    const inner = kind === 'document' ? `<w:body>${xml}</w:body>` : xml;
    zip[`word/${file}.xml`] = strToU8(
      `${head}<w:${element} ${spaces} mc:Ignorable="w14">${inner}</w:${element}>`,
    );
    types.push(override(`word/${file}.xml`, `openxmlformats-officedocument.wordprocessingml.${type}+xml`));
    if (kind !== 'document') own.push(relation(`r_${name}`, kind, `${name}.xml`));
  }
  const roof = [relation('rId1', 'officeDocument', `word/${main}.xml`)];
  if (title !== undefined) {
    zip['docProps/core.xml'] = strToU8(
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    );
    types.push(override('docProps/core.xml', 'openxmlformats-package.core-properties+xml'));
    roof.push(relation('rId2', core, 'docProps/core.xml'));
  }
  for (const [path, data] of Object.entries(files))
    zip[path] = typeof data === 'string' ? strToU8(data) : data;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(relationsOf(...roof)),
    [`word/_rels/${main}.xml.rels`]: strToU8(relationsOf(...own)),
    ...zip,
  });
}

const override = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="application/vnd.${type}"/>`;

export const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
/** A cell of a text, or of paragraphs and tables. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${
    content.startsWith('<') ? content : paragraph(content === '' ? '' : run(content))
  }</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (columns: number, ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;
/** A content control. */
export const control = (content: string, properties = ''): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
/** A text box as Word writes it: once as a shape, once for readers that know none. */
export const textBox = (content: string, id: number): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2000000" cy="400000"/><wp:docPr id="${String(id)}" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="width:157pt;height:31pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
/** A picture with a description, and an SVG beside it as Word keeps one. */
export const picture = (description: string, id: number, related: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1800000" cy="900000"/><wp:docPr id="${String(id)}" name="p" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${String(id)}" name="x.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${related}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${related}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
