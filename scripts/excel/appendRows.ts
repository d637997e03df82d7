import type { PlanCell } from '../../functions/core/tracker';
import { columnLetter } from '../../functions/core/register/grid';
import { escapeCellText, escapeXml } from './write/escapeXml';
import { PackageParts } from './write/replaceParts';

/** Rows for a sheet of a workbook; the sheet is made, with these headings, where it is missing. */
export interface AppendedRows {
  /** The sheet's name, or names it may have. */
  readonly sheets: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly PlanCell[])[];
}

/**
 * The workbook with rows added below those of one sheet. Every other part of the package stays byte for byte as it was:
 * charts, pivot tables, macros and what a person added live on.
 *
 * @throws Error for bytes that are no workbook
 */
export function appendRows(bytes: Uint8Array, { sheets, headings, rows }: AppendedRows): Uint8Array {
  const parts = new PackageParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const path = sheets.map((name) => sheetPath(parts, name)).find((found) => found !== undefined);
  const target = path ?? addSheet(parts, sheets[0]!, headings);
  const sheet = parts.read(target);
  if (sheet === undefined) throw new Error(`the workbook has no part ${target}`);
  parts.write(target, withRows(sheet, rows));
  return parts.pack();
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';

function needed(parts: PackageParts, name: string): string {
  const part = parts.read(name);
  if (part === undefined) throw new Error(`the workbook has no part ${name}`);
  return part;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

function sheetPath(parts: PackageParts, name: string): string | undefined {
  const written = escapeXml(name);
  const tag = (needed(parts, WORKBOOK).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []).find(
    (one) => attribute(one, 'name') === written,
  );
  const id = tag && attribute(tag, '\\w+:id');
  const relation = (needed(parts, RELATIONS).match(/<Relationship\s[^>]*>/g) ?? []).find(
    (one) => attribute(one, 'Id') === id,
  );
  const target = relation && attribute(relation, 'Target');
  return target && (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

/** A plain sheet at the end; Excel gives it looks when somebody does. */
function addSheet(parts: PackageParts, name: string, headings: readonly string[]): string {
  const book = needed(parts, WORKBOOK);
  const relations = needed(parts, RELATIONS);
  let number = 1;
  while (parts.names.includes(`xl/worksheets/sheet${String(number)}.xml`)) number += 1;
  const path = `xl/worksheets/sheet${String(number)}.xml`;
  const sheetIds = [...book.matchAll(/\ssheetId="(\d+)"/g)].map(([, id]) => Number(id));
  const id = `kesuSheet${String(number)}`;
  parts.write(
    WORKBOOK,
    book.replace(
      '</sheets>',
      () =>
        `<sheet name="${escapeXml(name)}" sheetId="${String(Math.max(0, ...sheetIds) + 1)}" r:id="${id}"/></sheets>`,
    ),
  );
  parts.write(
    RELATIONS,
    relations.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${String(number)}.xml"/></Relationships>`,
    ),
  );
  parts.write(
    TYPES,
    needed(parts, TYPES).replace(
      '</Types>',
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
  );
  const heading = rowXml(
    headings.map((text) => ({ kind: 'text', text })),
    1,
    [],
  );
  parts.write(
    path,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
      `${heading}</sheetData></worksheet>`,
  );
  return path;
}

/** New rows look like the last row there is, or as the columns say. */
function withRows(sheet: string, rows: readonly (readonly PlanCell[])[]): string {
  const present = [...sheet.matchAll(/<row\s[^>]*?\sr="(\d+)"|<row\sr="(\d+)"/g)];
  const last = Math.max(0, ...present.map(([, a, b]) => Number(a ?? b)));
  const looks = last > 1 ? looksOfRow(sheet, last) : looksOfColumns(sheet);
  const xml = rows.map((row, at) => rowXml(row, last + at + 1, looks)).join('');
  const opened = sheet.replace(/<sheetData\s*\/>/, '<sheetData></sheetData>');
  return opened
    .replace('</sheetData>', () => `${xml}</sheetData>`)
    .replace(
      /<dimension ref="([A-Z]+\d+)(?::([A-Z]+)\d+)?"\/>/,
      (_all, from: string, column: string | undefined) => {
        const widest = Math.max(...rows.map(({ length }) => length));
        return `<dimension ref="${from}:${column ?? columnLetter(widest)}${String(last + rows.length)}"/>`;
      },
    );
}

function looksOfRow(sheet: string, row: number): readonly (string | undefined)[] {
  const looks: (string | undefined)[] = [];
  for (const [tag] of sheet.matchAll(new RegExp(`<c\\s[^>]*\\br="[A-Z]+${String(row)}"[^>]*>`, 'g'))) {
    const letters = /\br="([A-Z]+)/.exec(tag)![1]!;
    looks[columnIndex(letters)] = attribute(tag, 's');
  }
  return looks;
}

function looksOfColumns(sheet: string): readonly (string | undefined)[] {
  const looks: (string | undefined)[] = [];
  for (const [tag] of sheet.matchAll(/<col\s[^>]*>/g)) {
    const [from, to] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
    for (let column = from; column <= Math.min(to, from + 100); column += 1)
      looks[column - 1] = attribute(tag, 'style');
  }
  return looks;
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function rowXml(cells: readonly PlanCell[], row: number, looks: readonly (string | undefined)[]): string {
  const content = cells.map((cell, at) => {
    const place = `r="${columnLetter(at + 1)}${String(row)}"${looks[at] === undefined ? '' : ` s="${looks[at]}"`}`;
    if (cell?.kind === 'number') return `<c ${place}><v>${String(cell.number)}</v></c>`;
    if (cell?.kind === 'text')
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(cell.text)}</t></is></c>`;
    return looks[at] === undefined ? '' : `<c ${place}/>`;
  });
  return `<row r="${String(row)}">${content.join('')}</row>`;
}
