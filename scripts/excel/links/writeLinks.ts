import { posix } from 'node:path';
import type { LinkBackPlan, LinkEdit } from '../../../functions/core/actions/linkBack';
import { columnLetter } from '../../../functions/core/register/grid';
import { documentFormula } from '../../../functions/core/tracker/documentColumns';
import { escapeCellText, escapeXml } from '../write/escapeXml';
import { PackageParts } from '../write/replaceParts';
import {
  columnInUse,
  UnfamiliarSheetError,
  withCells,
  withColumn,
  withHyperlinks,
  type NewCell,
} from './sheetXml';

const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const WIDTH = 22;

/** Somebody wrote into the column behind the table, so it cannot grow. */
export class NoRoomError extends Error {}

/**
 * The tracker with the links of a plan in its rows. Only the touched cells change, and the table grows by a column
 * where a form has none yet; every other part of the package stays byte for byte.
 *
 * @throws NoRoomError, UnfamiliarSheetError
 */
export function writeLinks(bytes: Buffer, plan: LinkBackPlan): Buffer {
  const parts = new PackageParts(bytes);
  const path = sheetPath(parts, plan.sheet);
  const sheet = needed(parts, path);
  if (/<\w+:worksheet\b/.test(sheet)) throw new UnfamiliarSheetError('the sheet uses a namespace prefix');
  const columnOf = new Map(plan.columns.map(({ id, column }) => [id, column]));
  const source = columnOf.get('kesu:source') ?? 0;
  const last = Math.max(...plan.columns.map(({ column }) => column));
  const cells = new Map<number, NewCell[]>();
  const put = (row: number, cell: NewCell) => cells.set(row, [...(cells.get(row) ?? []), cell]);
  let grown = sheet;
  plan.newColumns.forEach(({ id, heading }, at) => {
    const column = last + at + 1;
    columnOf.set(id, column);
    grown = withColumn(grown, column, WIDTH);
    put(plan.idRow, { column, kind: 'text', text: id, lookOf: source });
    put(plan.idRow + 1, { column, kind: 'text', text: heading, lookOf: source });
  });
  if (plan.newColumns.length > 0) growTable(parts, path, sheet, plan, last);
  const links = new Map<string, string>();
  for (const edit of plan.edits) {
    const column = columnOf.get(edit.columnId)!;
    const formula = documentFormula(edit.cell);
    const { text } = edit.cell;
    if (formula === undefined && edit.cell.link !== '') links.set(addressOf(edit, column), edit.cell.link);
    put(edit.row, {
      column,
      lookOf: source,
      ...(formula === undefined ? { kind: 'text', text } : { kind: 'formula', text, formula }),
    });
  }
  const cleared = new Set(plan.edits.map((edit) => addressOf(edit, columnOf.get(edit.columnId)!)));
  const related = relate(parts, path, links);
  parts.write(path, withHyperlinks(withCells(grown, cells), related, cleared));
  return parts.pack();
}

const addressOf = ({ row }: LinkEdit, column: number): string => `${columnLetter(column)}${row}`;

/** The table of the tracker, found by its heading row, with one column more for each new one. */
function growTable(
  parts: PackageParts,
  sheetPart: string,
  sheet: string,
  plan: LinkBackPlan,
  last: number,
): void {
  const heading = plan.idRow + 1;
  for (const target of targetsOf(parts, sheetPart, /\/table$/)) {
    const table = needed(parts, target);
    const ref = /<table\b[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(table);
    if (!ref || Number(ref[2]) !== heading) continue;
    if (ref[3] !== columnLetter(last)) throw new NoRoomError('the table does not end with the last column');
    for (let at = 1; at <= plan.newColumns.length; at += 1)
      if (columnInUse(sheet, last + at, plan.idRow, Number(ref[4])))
        throw new NoRoomError(columnLetter(last + at));
    parts.write(target, withTableColumns(table, columnLetter(last + plan.newColumns.length), plan));
    return;
  }
  throw new UnfamiliarSheetError('the tracker has no table');
}

function withTableColumns(table: string, lastLetters: string, { newColumns }: LinkBackPlan): string {
  const numbers = [...table.matchAll(/<tableColumn\b[^>]*?\bid="(\d+)"/g)].map(([, id]) => Number(id));
  let next = Math.max(0, ...numbers);
  const added = newColumns
    .map(({ heading }) => `<tableColumn id="${(next += 1)}" name="${escapeCellText(heading)}"/>`)
    .join('');
  return table
    .replace(/(<(?:table|autoFilter)\b[^>]*?\bref="[A-Z]+\d+:)[A-Z]+(\d+")/g, `$1${lastLetters}$2`)
    .replace(/<tableColumns count="\d+">/, `<tableColumns count="${numbers.length + newColumns.length}">`)
    .replace('</tableColumns>', () => `${added}</tableColumns>`);
}

/** Gives each address a relationship of the sheet. */
function relate(
  parts: PackageParts,
  sheetPart: string,
  links: ReadonlyMap<string, string>,
): Map<string, string> {
  const ids = new Map<string, string>();
  if (links.size === 0) return ids;
  const path = relationsOf(sheetPart);
  const relations =
    parts.read(path) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  let number = 0;
  let added = '';
  for (const [address, url] of links) {
    do number += 1;
    while (relations.includes(`"kesuLink${number}"`));
    ids.set(address, `kesuLink${number}`);
    added += `<Relationship Id="kesuLink${number}" Type="${LINK_TYPE}" Target="${escapeXml(url)}" TargetMode="External"/>`;
  }
  parts.write(
    path,
    relations.replace('</Relationships>', () => `${added}</Relationships>`),
  );
  return ids;
}

const relationsOf = (part: string): string => `${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`;

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Parts a part points to with a relationship of this type. */
function targetsOf(parts: PackageParts, part: string, type: RegExp): string[] {
  return [...(parts.read(relationsOf(part)) ?? '').matchAll(/<Relationship\b[^>]*>/g)]
    .filter(([tag]) => type.test(attribute(tag, 'Type')))
    .map(([tag]) => resolved(part, attribute(tag, 'Target')));
}

const resolved = (part: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.normalize(`${posix.dirname(part)}/${target}`);

function sheetPath(parts: PackageParts, name: string): string {
  const book = 'xl/workbook.xml';
  const tag = [...needed(parts, book).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)]
    .map(([one]) => one)
    .find((one) => attribute(one, 'name') === escapeXml(name));
  const id = tag && attribute(tag, '\\w+:id');
  const relation = [...(parts.read(relationsOf(book)) ?? '').matchAll(/<Relationship\b[^>]*>/g)]
    .map(([one]) => one)
    .find((one) => attribute(one, 'Id') === id);
  if (relation === undefined) throw new UnfamiliarSheetError(`sheet ${name} has no part`);
  return resolved(book, attribute(relation, 'Target'));
}

function needed(parts: PackageParts, name: string): string {
  const part = parts.read(name);
  if (part === undefined) throw new UnfamiliarSheetError(`the workbook has no part ${name}`);
  return part;
}
