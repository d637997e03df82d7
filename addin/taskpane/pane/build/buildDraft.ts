import { isFieldKey, type FieldKey } from '../../../../functions/core/complaint/fields';

/** Steps of building a tracker, in order. */
export const buildSteps = ['sheets', 'columns', 'findings', 'procedure'] as const;
export type BuildStep = (typeof buildSteps)[number];

/** A person's own choice for columns: field by column letter, by sheet; null keeps a column as it is. */
export type ColumnChoices = Readonly<Record<string, Readonly<Record<string, FieldKey | null>>>>;

/** All a person has decided on the way to a tracker; survives the closing of the pane. */
export interface BuildDraft {
  readonly step: BuildStep;
  /** Names of the sheets to read; absent while she has not changed what was proposed. */
  readonly sheets?: readonly string[];
  readonly columns: ColumnChoices;
  readonly profile: string;
  /** What she typed for the figures the procedure leaves open, by parameter id. */
  readonly figures: Readonly<Record<string, string>>;
  readonly company: string;
  readonly formulas: 'native' | 'functions';
}

const firstDraft: BuildDraft = {
  step: 'sheets',
  columns: {},
  profile: '',
  figures: {},
  company: '',
  formulas: 'native',
};

/** Takes what was kept in the browser, whatever an earlier version left there; the unreadable counts as not decided. */
export function readBuildDraft(kept: unknown): BuildDraft {
  const entries = recordOf(kept);
  const step = buildSteps.find((one) => one === entries['step']) ?? firstDraft.step;
  const sheets = Array.isArray(entries['sheets'])
    ? entries['sheets'].filter((name) => typeof name === 'string')
    : undefined;
  return {
    step,
    ...(sheets ? { sheets } : {}),
    columns: columnsOf(entries['columns']),
    profile: textOf(entries['profile']),
    figures: Object.fromEntries(
      Object.entries(recordOf(entries['figures'])).map(([id, text]) => [id, textOf(text)]),
    ),
    company: textOf(entries['company']),
    formulas: entries['formulas'] === 'functions' ? 'functions' : 'native',
  };
}

/** The draft with one column decided otherwise. */
export function chooseColumn(
  draft: BuildDraft,
  sheet: string,
  letter: string,
  field: FieldKey | null,
): BuildDraft {
  const own = { ...draft.columns[sheet] };
  // One field is read from one column of a sheet: the newer choice wins.
  for (const [other, taken] of Object.entries(own)) if (field !== null && taken === field) delete own[other];
  return { ...draft, columns: { ...draft.columns, [sheet]: { ...own, [letter]: field } } };
}

function columnsOf(kept: unknown): ColumnChoices {
  const sheets = Object.entries(recordOf(kept)).map(([sheet, columns]) => {
    const known = Object.entries(recordOf(columns)).filter(
      (entry): entry is [string, FieldKey | null] =>
        entry[1] === null || (typeof entry[1] === 'string' && isFieldKey(entry[1])),
    );
    return [sheet, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(sheets);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
