import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/**
 * What is wrong with a finished document: parts, relations, elements or field codes of a kind we never write (a text that
 * broke out of its place), XML that is none, a given text that cannot be read, words a program left behind.
 *
 * @param bytes - The .docx file.
 * @param given - Texts the document was made from; each must be read line by line.
 * @returns Nothing for a sound document, else a sentence per flaw.
 */
export function documentFlaws(bytes: Uint8Array, given: readonly string[]): readonly string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  const flaws: string[] = [];
  let text = '';
  for (const [path, data] of parts) {
    if (!knownPath.test(path)) flaws.push(`unknown part ${path}`);
    if (!/\.(?:xml|rels|svg)$/.test(path)) continue;
    const read = readXml(path, strFromU8(data));
    flaws.push(...read.flaws.map((flaw) => `${path}: ${flaw}`));
    text += read.text;
  }
  return [...flaws, ...textFlaws(text, given)];
}

const knownPath =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:app|core|custom)\.xml|word\/(?:document|styles|settings|numbering|footnotes|endnotes|fontTable|header\d+|footer\d+|theme\/theme\d+)\.xml|word\/_rels\/[a-zA-Z]+\.xml\.rels|word\/media\/[\w-]+\.(?:png|jpg|svg))$/;

/** Elements of text, headers and footers; whatever else stands there came out of a value. */
const bodyElements = new Set(
  `w:document w:body w:hdr w:ftr w:p w:pPr w:pStyle w:keepNext w:pBdr w:tabs w:tab w:jc w:r w:rPr w:rFonts w:b w:bCs w:t w:br
  w:tbl w:tblPr w:tblW w:tblBorders w:insideH w:insideV w:tblLayout w:tblCellMar w:tblGrid w:gridCol w:tr w:trPr w:cantSplit
  w:trHeight w:tblHeader w:tc w:tcPr w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:vAlign w:top w:left w:bottom w:right
  w:sectPr w:headerReference w:footerReference w:pgSz w:pgMar w:pgNumType w:docGrid w:fldChar w:instrText w:fldSimple
  w:drawing wp:inline wp:extent wp:docPr wp:cNvGraphicFramePr a:graphicFrameLocks a:graphic a:graphicData pic:pic pic:nvPicPr
  pic:cNvPr pic:cNvPicPr pic:blipFill a:blip a:stretch a:fillRect pic:spPr a:xfrm a:off a:ext a:prstGeom a:avLst a:extLst
  asvg:svgBlip w:pict v:shapetype v:formulas v:f v:path v:textpath v:handles v:h o:lock v:shape v:fill`.split(
    /\s+/,
  ),
);
const drawingElements = new Set([
  'svg',
  'title',
  'g',
  'rect',
  'line',
  'polyline',
  'polygon',
  'path',
  'circle',
  'text',
  'tspan',
]);
const fieldCodes = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES']);
const relations =
  /\/(?:styles|numbering|footnotes|endnotes|settings|theme|fontTable|header|footer|officeDocument|core-properties|extended-properties|custom-properties|image)$/;

interface ReadXml {
  readonly flaws: readonly string[];
  /** Text of the body, headers and footers; a line per paragraph and line break. */
  readonly text: string;
}

function readXml(path: string, xml: string): ReadXml {
  const flaws: string[] = [];
  const isBody = /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(path);
  const elements = isBody ? bodyElements : path.endsWith('.svg') ? drawingElements : undefined;
  let text = '';
  let within = '';
  const checkCode = (code: string): void => {
    if (!fieldCodes.has(code.trim())) flaws.push(`field code ${code}`);
  };
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => flaws.push(`no XML: ${message}`));
  parser.on('doctype', () => flaws.push('a document type'));
  parser.on('opentag', ({ name, attributes }) => {
    within = name;
    if (elements?.has(name) === false) flaws.push(`element ${name}`);
    if (/attachedTemplate|mailMerge|documentProtection|saveThroughXslt/.test(name))
      flaws.push(`setting ${name}`);
    if (name === 'w:br') text += '\n';
    if (name === 'w:tab') text += '\t';
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === 'w:instr') checkCode(value);
      if (/^(?:on\w+|href|xlink:href|r:link)$/.test(attribute)) flaws.push(`attribute ${attribute}`);
    }
    if (name === 'Relationship') flaws.push(...relationFlaws(attributes));
  });
  parser.on('closetag', ({ name }) => {
    within = '';
    if (name === 'w:p') text += '\n';
  });
  parser.on('text', (piece) => {
    if (within === 'w:instrText') checkCode(piece);
    else if (within === 'w:t' && isBody) text += piece;
    else if (isBody && piece.trim() !== '') flaws.push(`text outside of a run: ${piece}`);
  });
  parser.write(xml).close();
  return { flaws, text };
}

function relationFlaws({ Type, TargetMode, Target }: Readonly<Record<string, string>>): readonly string[] {
  return [
    ...(TargetMode === undefined ? [] : [`relation to the outside: ${Target ?? ''}`]),
    ...(relations.test(Type ?? '') ? [] : [`relation of the kind ${Type ?? ''}`]),
  ];
}

/** What a program leaves behind when it forgets a value or a place. */
const leftBehind =
  /\bundefined\b|\bnull\b|\bNaN\b|\[object|\bInfinity\b|Invalid Date|\{\{|\}\}|\$\{|<%|\{[a-z]\w*\}|\d-\d\dT\d\d:|\ufffe|\uffff/;

/** What JavaScript writes for no value; nobody gives that. */
const noValue = /\bundefined\b|\bnull\b|\bNaN\b|\[object|\bInfinity\b|Invalid Date/;

/** Given texts that are not read, and what is left behind where nothing was given. */
function textFlaws(text: string, given: readonly string[]): readonly string[] {
  const lines = [...new Set(given.flatMap((value) => value.replaceAll('\t', '    ').split('\n')))]
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .sort((a, b) => b.length - a.length);
  const unread = lines
    .filter((line) => !text.includes(line))
    .map((line) => `not to be read: ${line.slice(0, 60)}`);
  const forgotten = lines
    .filter((line) => noValue.test(line))
    .map((line) => `given as a value: ${line.slice(0, 60)}`);
  const ours = lines.reduce((rest, line) => rest.replaceAll(line, ' '), text);
  const found = leftBehind.exec(ours);
  if (found === null) return [...unread, ...forgotten];
  return [
    ...unread,
    ...forgotten,
    `left behind: ${ours.slice(Math.max(0, found.index - 20), found.index + 30)}`,
  ];
}
