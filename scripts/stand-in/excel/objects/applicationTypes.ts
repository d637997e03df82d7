import { asBoolean, asOneOf, asText } from '../interpreter/arguments';
import type { ObjectType, Property } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import type { Workbook } from '../model/workbook';
import { customPropertyCollectionType } from './keyedTypes';

const fixed = (texts: Readonly<Record<string, string>>): Record<string, Property<Workbook>> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { get: () => text }]));

const datetimeFormatType: ObjectType<Workbook> = {
  name: 'DatetimeFormatInfo',
  properties: fixed({
    DateSeparator: '/',
    LongDatePattern: 'yyyy"年"M"月"d"日"',
    ShortDatePattern: 'yyyy/M/d',
    TimeSeparator: ':',
    LongTimePattern: 'H:mm:ss',
  }),
};
const numberFormatType: ObjectType<Workbook> = {
  name: 'NumberFormatInfo',
  properties: fixed({ NumberDecimalSeparator: '.', NumberGroupSeparator: ',' }),
};
const cultureType: ObjectType<Workbook> = {
  name: 'CultureInfo',
  properties: { Name: { get: (_w, session) => session.locale } },
  objects: {
    DatetimeFormat: (w) => objectOf(datetimeFormatType, w),
    NumberFormat: (w) => objectOf(numberFormatType, w),
  },
};

/** Excel.Application */
export const applicationType: ObjectType<Workbook> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (w) => w.calculationMode,
      set: (w, value) => {
        w.calculationMode = asOneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (w) => objectOf(cultureType, w) },
  methods: {
    Calculate: (w, args) => {
      const how = args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']);
      w.recalculate(how === 'Recalculate' ? 'asked' : 'all');
      return undefined;
    },
    SuspendApiCalculationUntilNextSync: (_w, _args, session) => {
      session.calculationSuspended = true;
      return undefined;
    },
    // Nothing is drawn before a batch has ended.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** Excel.Runtime */
export const runtimeType: ObjectType<Session> = {
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (s) => s.eventsEnabled,
      set: (s, value) => {
        s.eventsEnabled = asBoolean(value);
      },
    },
  },
};

const texts = ['Title', 'Subject', 'Author', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'];

/** Excel.DocumentProperties */
export const documentPropertiesType: ObjectType<Workbook> = {
  name: 'DocumentProperties',
  properties: {
    ...Object.fromEntries(
      texts.map((name): [string, Property<Workbook>] => [
        name,
        {
          get: (w) => w.properties[name] ?? '',
          set: (w, value) => {
            w.properties[name] = asText(value);
          },
        },
      ]),
    ),
    LastAuthor: { get: (w) => w.properties['LastAuthor'] ?? '' },
    RevisionNumber: { get: (w) => w.properties['RevisionNumber'] ?? 0 },
    CreationDate: { get: (w) => w.properties['CreationDate'] ?? '2026-01-01T00:00:00Z' },
  },
  objects: { Custom: (w) => objectOf(customPropertyCollectionType, w) },
};
