import type { CellRange } from '../../../../functions/core/register/grid';
import type { HostObject } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import type { Session } from '../interpreter/session';
import { bounding, inSheet, parseArea, splitAddress } from '../model/area';
import { referencesOf } from '../model/formulaText';
import { bodyArea } from '../model/table';
import type { Worksheet } from '../model/worksheet';
import { ExcelError } from '../protocol/excelError';
import { rangeAreasType } from './rangeAreasType';
import { rangeType } from './rangeType';

/** A place on a sheet that follows its cells while someone holds it. */
export function placeOf(session: Session, sheet: Worksheet, areas: readonly CellRange[]): Place {
  if (!areas.every(inSheet)) throw new ExcelError('InvalidArgument', 'outside the sheet');
  return session.references.follow({ sheet, areas: [...areas], gone: false });
}

export const rangeObject = (session: Session, sheet: Worksheet, area: CellRange): HostObject =>
  objectOf(rangeType, placeOf(session, sheet, [area]));

export const areasObject = (session: Session, sheet: Worksheet, areas: readonly CellRange[]): HostObject =>
  objectOf(rangeAreasType, placeOf(session, sheet, areas));

/** The area of a range argument's target; a deleted range is refused. */
export function areaOf(place: Place): CellRange {
  if (place.gone || place.sheet.deleted) throw new ExcelError('InvalidReference', 'the range was deleted');
  return place.areas[0]!;
}

export interface Found {
  readonly sheet: Worksheet;
  readonly areas: readonly CellRange[];
}

/** Excel cuts address texts here. */
const longestAddress = 8_192;

/** Cells by address (`A1`, `'My sheet'!A1:B2`, `A1,C3`), defined name, table or structured reference. */
export function findCells(session: Session, address: string, home?: Worksheet): Found {
  if (address.length > longestAddress) throw new ExcelError('InvalidArgument', 'the address is too long');
  const { workbook } = session;
  const parts = splitOutsideQuotes(address.replace(/^=/, ''));
  const found = parts.map((part): Found => {
    const { sheet: name, rest } = splitAddress(part.trim());
    const sheet = name === undefined ? home : workbook.sheet(name);
    if (name !== undefined && !sheet) throw new ExcelError('ItemNotFound', name);
    const area = parseArea(rest);
    if (area) return { sheet: sheet ?? workbook.active, areas: [area] };
    const named = findName(session, rest, sheet) ?? findTableCells(session, rest);
    if (!named) throw new ExcelError(name === undefined && !home ? 'ItemNotFound' : 'InvalidArgument', part);
    return named;
  });
  const { sheet } = found[0]!;
  if (found.some((f) => f.sheet !== sheet)) throw new ExcelError('InvalidArgument', 'several sheets');
  return { sheet, areas: found.flatMap((f) => f.areas) };
}

function splitOutsideQuotes(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[^,'[])+/g) ?? [text];
}

function findName(session: Session, name: string, sheet: Worksheet | undefined): Found | undefined {
  const wanted = name.toLowerCase();
  const all = [...(sheet?.names ?? []), ...session.workbook.names];
  const formula = all.find((n) => n.name.toLowerCase() === wanted)?.formula;
  return formula === undefined ? undefined : cellsOfFormula(session, formula);
}

/** The cells a name or rule formula stands for when it is a plain reference; undefined otherwise. */
export function cellsOfFormula(session: Session, formula: string, home?: Worksheet): Found | undefined {
  const text = formula.replace(/^=/, '').trim();
  const [reference, more] = referencesOf(text);
  const plain = /^(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Z$]*\$?\d*(?::\$?[A-Z$]*\$?\d*)?$/iu.test(
    text,
  );
  if (reference && !more && plain) {
    const sheet =
      reference.sheet === undefined
        ? (home ?? session.workbook.active)
        : session.workbook.sheet(reference.sheet);
    return sheet ? { sheet, areas: [reference.area] } : undefined;
  }
  return findTableCells(session, text);
}

/** `Table1`, `Table1[Column]`, `Table1[#All]`, `Table1[#Headers]`, `Table1[[#All],[Column]]`. */
function findTableCells(session: Session, text: string): Found | undefined {
  const [, name, inside] = /^([\p{L}_\\][\p{L}\d_.\\]*)(?:\[(.*)\])?$/u.exec(text) ?? [];
  const table = name === undefined ? undefined : session.workbook.table(name);
  if (!table) return undefined;
  const words =
    inside === undefined
      ? []
      : inside.startsWith('[')
        ? [...inside.matchAll(/\[([^\]]*)\]/g)].map((m) => m[1]!)
        : [inside];
  let rows = bodyArea(table);
  if (words.includes('#All')) rows = table.area;
  if (words.includes('#Headers')) rows = { ...table.area, bottom: table.area.top };
  if (words.includes('#Totals')) rows = { ...table.area, top: table.area.bottom };
  const columns = words.filter((w) => !w.startsWith('#') && w !== '');
  if (columns.length === 0) return { sheet: table.sheet, areas: [rows] };
  const strips = columns.map((column) => {
    const index = table.columns.findIndex((c) => c.name.toLowerCase() === column.toLowerCase());
    if (index < 0) throw new ExcelError('ItemNotFound', column);
    return { ...rows, left: table.area.left + index, right: table.area.left + index };
  });
  return { sheet: table.sheet, areas: [strips.reduce(bounding)] };
}
