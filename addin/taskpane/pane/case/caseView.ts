import { caseTimeline, type CaseTimeline } from '../../../../functions/core/actions/caseTimeline';
import { explainCase, type CaseExplanation } from '../../../../functions/core/actions/explainCase';
import type { LiveFinding } from '../../../../functions/core/actions/liveCheck';
import {
  caseRecord,
  type TrackerCase,
  type TrackerCases,
} from '../../../../functions/core/actions/trackerCases';
import { fields } from '../../../../functions/core/complaint/fields';
import { eventNames, events, type Moment } from '../../../../functions/core/procedure';
import type { Bilingual } from '../../../../functions/core/shared/language';
import type { CaseEdit, LiveState } from '../live/liveServices';

/** Everything a page says of one case. */
export interface CaseView {
  readonly one: TrackerCase;
  readonly explained: CaseExplanation;
  readonly timeline: CaseTimeline;
  readonly findings: readonly LiveFinding[];
  readonly steps: readonly RecordableStep[];
}

/** Something that happens in a case and has a column for its time. */
export interface RecordableStep {
  readonly columnId: string;
  readonly name: Bilingual;
  readonly at: Moment | null;
  /** The column keeps days without a time of day. */
  readonly dayOnly: boolean;
  readonly closes: boolean;
}

/** @returns undefined where the row is no case any more */
export function caseView({ cases, findings }: LiveState, rowId: string): CaseView | undefined {
  const one = cases.caseById.get(rowId);
  if (!one) return undefined;
  const { procedure, calendar, parameters, asOf } = cases.input;
  const record = caseRecord(cases, one);
  const explained = explainCase(record, { procedure, calendar, parameters, asOf });
  return {
    one,
    explained,
    timeline: caseTimeline(record, explained, procedure, parameters),
    findings: findings.get(rowId) ?? [],
    steps: recordableSteps(cases, record.done, explained),
  };
}

/** What has not happened yet comes first, in the order of the procedure. */
function recordableSteps(
  { columns, input }: TrackerCases,
  done: Readonly<Record<string, Moment>>,
  { events: happened }: CaseExplanation,
): readonly RecordableStep[] {
  const moments = new Map(happened.map(({ event, at }) => [event, at]));
  const charted = input.procedure.profile.flows.flatMap(({ stages }) =>
    stages.flatMap(({ produces }) => produces),
  );
  const inOrder = [...new Set([...charted, ...eventNames])];
  const ofEvents = inOrder.flatMap((event): RecordableStep[] => {
    const { field, zh, en } = events[event];
    const column = columns.find((one) => one.data && one.field === field && one.also.length === 0);
    if (!column) return [];
    return [
      {
        columnId: column.id,
        name: { zh, en },
        at: moments.get(event) ?? null,
        dayOnly: fields[field].type === 'date',
        closes: event === 'closed',
      },
    ];
  });
  const ofLimits = columns.flatMap(({ id }): RecordableStep[] => {
    const rule = id.startsWith('done:') ? id.slice('done:'.length) : '';
    const name = input.procedure.ruleById.get(rule)?.rule.name;
    return name ? [{ columnId: id, name, at: done[rule] ?? null, dayOnly: false, closes: false }] : [];
  });
  return [...ofEvents, ...ofLimits].sort((a, b) => Number(a.at !== null) - Number(b.at !== null));
}

/** The cells a step is recorded in: closing also says so in the state column. */
export function stepEdits(
  { columns, input }: TrackerCases,
  step: RecordableStep,
  value: number,
): readonly CaseEdit[] {
  const time: CaseEdit = { columnId: step.columnId, value };
  const state = columns.find(({ data, field, also }) => data && field === 'status' && also.length === 0);
  return step.closes && state ? [time, { columnId: state.id, value: input.texts.status.closed }] : [time];
}
