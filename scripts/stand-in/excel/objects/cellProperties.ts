import { asRecord } from '../interpreter/arguments';
import type { Argument } from '../interpreter/describe';
import { HostObject, objectOf } from '../interpreter/describe';
import { setProperty } from '../interpreter/interpretBatch';
import type { Place } from '../interpreter/references';
import type { Session } from '../interpreter/session';
import { areaText, cellArea, columnsIn, lastColumn, lastRow, quoteSheet, rowsIn } from '../model/area';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import { areaOf, rangeObject } from './place';
import { rangeType } from './rangeType';

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Range.setCellProperties: one record of properties per cell, set on ranges of equal records at once. */
export function setCellProperties(place: Place, rows: readonly Argument[], session: Session): undefined {
  const area = areaOf(place);
  if (rows.length !== rowsIn(area))
    throw new ExcelError('InvalidArgument', 'one row of records per row is needed');
  rows.forEach((row, r) => {
    const records = row as readonly Argument[];
    if (!Array.isArray(records) || records.length !== columnsIn(area))
      throw new ExcelError('InvalidArgument', 'one record per column is needed');
    records.forEach((record, c) => {
      if (record === null) return;
      const cell = rangeObject(session, place.sheet, cellArea(area.top + r, area.left + c));
      applyRecord(cell, asRecord(record), session);
    });
  });
  return undefined;
}

function applyRecord(object: HostObject, record: Readonly<Record<string, Argument>>, session: Session): void {
  for (const [name, value] of Object.entries(record)) {
    const below = object.type.objects?.[wireName(name)];
    if (name === 'borders') applyBorders(below!(object.target, session)!, asRecord(value), session);
    else if (below) applyRecord(below(object.target, session)!, asRecord(value), session);
    else setProperty(object, wireName(name), value, session);
  }
}

const borderSides: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

function applyBorders(
  borders: HostObject,
  record: Readonly<Record<string, Argument>>,
  session: Session,
): void {
  for (const [side, value] of Object.entries(record)) {
    const border = borders.type.collection!.find(borders.target, borderSides[side] ?? side, session);
    if (!border) throw new ExcelError('InvalidArgument', `${side} is no border`);
    applyRecord(border, asRecord(value), session);
  }
}

/** Range.getCellProperties: the asked-for properties of each cell. */
export function getCellProperties(
  place: Place,
  wanted: Readonly<Record<string, Argument>>,
  session: Session,
): Json {
  const area = areaOf(place);
  const rows: Json[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Json[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = objectOf(rangeType, { sheet: place.sheet, areas: [cellArea(row, column)], gone: false });
      line.push(
        readRecord(
          cell,
          wanted,
          session,
          `${quoteSheet(place.sheet.name)}!${areaText(cellArea(row, column))}`,
        ),
      );
    }
    rows.push(line);
  }
  return rows;
}

function readRecord(
  object: HostObject,
  wanted: Readonly<Record<string, Argument>>,
  session: Session,
  address?: string,
): Json {
  const record: Record<string, Json> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === false) continue;
    if (name === 'address' && address !== undefined) record[name] = address;
    else if (value === true) {
      const property = object.type.properties?.[wireName(name)];
      if (!property) throw new ExcelError('InvalidArgument', name);
      record[name] = property.get(object.target, session);
    } else if (!(value instanceof HostObject)) {
      const below = object.type.objects?.[wireName(name)]?.(object.target, session);
      if (!below) throw new ExcelError('InvalidArgument', name);
      record[name] = readRecord(below, asRecord(value), session);
    }
  }
  return record;
}

/** Range.getRowProperties / getColumnProperties: one record per row or column. */
export function getLineProperties(
  place: Place,
  lines: 'rows' | 'columns',
  wanted: Readonly<Record<string, Argument>>,
  session: Session,
): Json {
  const area = areaOf(place);
  const [from, to] = lines === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const at = from + i;
    const strip =
      lines === 'rows'
        ? { top: at, bottom: at, left: 1, right: lastColumn }
        : { left: at, right: at, top: 1, bottom: lastRow };
    const line = objectOf(rangeType, { sheet: place.sheet, areas: [strip], gone: false });
    return readRecord(line, wanted, session, `${quoteSheet(place.sheet.name)}!${areaText(strip)}`);
  });
}

/** Range.setRowProperties / setColumnProperties. */
export function setLineProperties(
  place: Place,
  lines: 'rows' | 'columns',
  records: readonly Argument[],
  session: Session,
): undefined {
  const area = areaOf(place);
  const count = lines === 'rows' ? rowsIn(area) : columnsIn(area);
  if (records.length !== count)
    throw new ExcelError('InvalidArgument', 'one record per row or column is needed');
  records.forEach((record, i) => {
    const strip =
      lines === 'rows'
        ? { top: area.top + i, bottom: area.top + i, left: 1, right: lastColumn }
        : { left: area.left + i, right: area.left + i, top: 1, bottom: lastRow };
    if (record !== null) applyRecord(rangeObject(session, place.sheet, strip), asRecord(record), session);
  });
  return undefined;
}
