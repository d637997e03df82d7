import { toIsoDate } from '../../functions/core/calendar/isoDate';
import type { ComplaintFields, GradeLevel } from '../../functions/core/complaint/complaint';
import type { EightD, EightDRow, EightDStage } from '../../functions/core/report/eightD/eightD';
import type { EightDFieldKey } from '../../functions/core/report/eightD/eightDFields';
import type { EightDTableKey } from '../../functions/core/report/eightD/eightDTables';
import { checkEightD } from '../../functions/core/report/gate/checkEightD';
import type { GateFinding } from '../../functions/core/report/gate/gateResult';
import type { DocumentLanguage } from '../../functions/core/report/formModel';
import { sampleCases } from '../../scripts/documents/sampleCases';
import { sampleEightD } from '../../scripts/documents/sampleEightD';

/** The day the sample case is checked on. */
export const today = toIsoDate('2024-08-01')!;

type Answers = Partial<Record<EightDFieldKey, string | number | null>>;

/** The sample with other answers. */
export const withFields = (answers: Answers): EightD => ({
  ...sampleEightD,
  fields: { ...sampleEightD.fields, ...answers },
});

/** The sample with every line of a table changed. */
export const withRows = (key: EightDTableKey, change: (row: EightDRow, at: number) => EightDRow): EightD =>
  withTable(key, (sampleEightD.tables?.[key] ?? []).map(change));

/** The sample with other lines in a table. */
export const withTable = (key: EightDTableKey, rows: readonly EightDRow[]): EightD => ({
  ...sampleEightD,
  tables: { ...sampleEightD.tables, [key]: rows },
});

/** The sample with one fixed line of a table changed, or without it. */
export const withRow = (key: EightDTableKey, row: string, change: EightDRow | undefined): EightD =>
  withTable(
    key,
    (sampleEightD.tables?.[key] ?? []).flatMap((one) =>
      one['row'] !== row ? [one] : change === undefined ? [] : [{ ...one, ...change }],
    ),
  );

export interface Asked {
  readonly complaint?: ComplaintFields;
  readonly stage?: EightDStage;
  readonly language?: DocumentLanguage;
  readonly levels?: readonly GradeLevel[];
}

/** What the gate finds by one rule; undefined where it is not asked. */
export function findingOf(
  rule: string,
  eightD: EightD,
  { complaint = sampleCases.full.fields, stage = 'D8', language, levels }: Asked = {},
): GateFinding | undefined {
  return checkEightD(eightD, complaint, stage, today, {
    language,
    ...(levels === undefined ? {} : { levels }),
  }).results.find((one) => one.rule === rule);
}
