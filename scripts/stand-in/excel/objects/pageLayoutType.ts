import { asNumber, asRecord, asText } from '../interpreter/arguments';
import type { Arguments } from '../interpreter/arguments';
import type { ObjectType, Property } from '../interpreter/describe';
import { objectOf, targetOf } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import { wholeSheet } from '../model/area';
import { newPageSetup } from '../model/pageSetup';
import type { Worksheet } from '../model/worksheet';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import { areasObject, findCells, rangeObject } from './place';
import { rangeAreasType } from './rangeAreasType';
import { rangeArgument } from './rangeMethods';

const setup: readonly string[] = Object.keys(newPageSetup().values);

const member = (name: string): Property<Worksheet> => ({
  get: (s) => s.page.values[name] ?? null,
  set: (s, value, { workbook }) => {
    s.page.values[name] = JSON.parse(JSON.stringify(value)) as Json;
    workbook.tell({ kind: 'layout', sheet: s });
  },
});

interface HeaderFooter {
  readonly sheet: Worksheet;
  readonly pages: string;
}

const parts = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];

const headerFooterType: ObjectType<HeaderFooter> = {
  name: 'HeaderFooter',
  properties: Object.fromEntries(
    parts.map((part): [string, Property<HeaderFooter>] => [
      part,
      {
        get: ({ sheet, pages }) => sheet.page.headerFooter[`${pages}.${part}`] ?? '',
        set: ({ sheet, pages }, value) => {
          sheet.page.headerFooter[`${pages}.${part}`] = asText(value);
        },
      },
    ]),
  ),
};

const headersFootersType: ObjectType<Worksheet> = {
  name: 'HeaderFooterGroup',
  properties: {
    State: {
      get: (s) => s.page.headerFooter['State'] ?? 'Default',
      set: (s, value) => {
        s.page.headerFooter['State'] = asText(value);
      },
    },
  },
  objects: Object.fromEntries(
    ['DefaultForAllPages', 'EvenPages', 'FirstPage', 'OddPages'].map((pages) => [
      pages,
      (sheet: Worksheet) => objectOf(headerFooterType, { sheet, pages }),
    ]),
  ),
};

const sheetArea = (s: Worksheet, args: Arguments, session: Session): Worksheet['page']['printArea'] => {
  const areas = targetOf(rangeAreasType, args.raw(0));
  if (areas) return [...areas.areas];
  if (typeof args.raw(0) === 'string') return [...findCells(session, args.text(0), s).areas];
  return [rangeArgument(args.raw(0), session, { sheet: s, areas: [wholeSheet], gone: false }).area];
};

const points: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Excel.PageLayout */
export const pageLayoutType: ObjectType<Worksheet> = {
  name: 'PageLayout',
  properties: Object.fromEntries(setup.map((name) => [name, member(name)])),
  objects: { HeadersFooters: (s) => objectOf(headersFootersType, s) },
  methods: {
    SetPrintArea: (s, args, session) => {
      s.page.printArea = sheetArea(s, args, session);
      return undefined;
    },
    SetPrintTitleRows: (s, args, session) => {
      s.page.titleRows = sheetArea(s, args, session)[0];
      return undefined;
    },
    SetPrintTitleColumns: (s, args, session) => {
      s.page.titleColumns = sheetArea(s, args, session)[0];
      return undefined;
    },
    SetPrintMargins: (s, args) => {
      const factor = points[args.oneOf(0, ['Points', 'Inches', 'Centimeters'])]!;
      for (const [side, size] of Object.entries(asRecord(args.raw(1)))) {
        const name = `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`;
        if (!setup.includes(name)) throw new ExcelError('InvalidArgument', side);
        s.page.values[name] = asNumber(size) * factor;
      }
      return undefined;
    },
    GetPrintArea: (s, _args, session) => {
      if (s.page.printArea.length === 0) throw new ExcelError('ItemNotFound', 'no print area');
      return areasObject(session, s, s.page.printArea);
    },
    GetPrintTitleRows: (s, _args, session) => titles(s.page.titleRows, s, session),
    GetPrintTitleColumns: (s, _args, session) => titles(s.page.titleColumns, s, session),
  },
};

function titles(
  area: Worksheet['page']['titleRows'],
  sheet: Worksheet,
  session: Session,
): ReturnType<typeof rangeObject> {
  if (!area) throw new ExcelError('ItemNotFound', 'no print titles');
  return rangeObject(session, sheet, area);
}
