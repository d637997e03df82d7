import { dayNumber, toIsoDate } from '../../../../functions/core/calendar/isoDate';
import type { HostObject, ObjectType } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Workbook } from '../model/workbook';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';

interface FunctionResult {
  readonly value: Json;
}

const functionResultType: ObjectType<FunctionResult> = {
  name: 'FunctionResult',
  properties: { Value: { get: (r) => r.value }, Error: { get: () => null } },
};

const result = (value: Json): HostObject => objectOf(functionResultType, { value });

// Serial number of 1970-01-01.
const epoch = { '1900': 25_569, '1904': 24_107 } as const;

/** Excel.Functions: worksheet functions called without a cell. Only what needs no formula engine is here. */
export const functionsType: ObjectType<Workbook> = {
  name: 'Functions',
  methods: {
    Date: (workbook, args) => {
      const [year, month, day] = [args.integer(0), args.integer(1), args.integer(2)];
      const pad = (n: number): string => String(n).padStart(2, '0');
      const date = toIsoDate(`${year}-${pad(month)}-${pad(day)}`);
      if (date === undefined) throw new ExcelError('NotImplemented', 'DATE beyond the calendar');
      return result(dayNumber(date) + epoch[workbook.dateSystem]);
    },
  },
};
