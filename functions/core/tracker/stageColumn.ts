import type { Procedure } from '../procedure/compileProfile';
import type { EventName } from '../procedure/vocabulary/events';
import { events } from '../procedure/vocabulary/events';
import type { FieldKey } from '../complaint/fields';
import { quoted } from './cellText';

/** An event that shows a stage is done, and the stage the case is in from then on. */
interface StageEvidence {
  readonly field: FieldKey;
  readonly next: string;
}

/** How the tracker knows the stage a case is in. */
export interface StagePlan {
  /** Names of all stages, for the drop-down. */
  readonly names: readonly string[];
  readonly first: string;
  /** In the order of the chart; empty where the procedure's stages leave no time in the register. */
  readonly evidence: readonly StageEvidence[];
}

/**
 * Reads the stages of the procedure's chart. A stage counts as done once the event it produces has a time; where no
 * stage after the receipt produces one, or the chart differs from case to case, the stage is a drop-down for people.
 */
export function stagePlan(
  procedure: Procedure,
  hasColumn: (field: FieldKey) => boolean,
  language: 'zh' | 'en',
): StagePlan | undefined {
  const { flows } = procedure.profile;
  const flow = flows[0];
  if (!flow) return undefined;
  const names = flow.stages.map((stage) => stage.name[language]);
  if (flows.length > 1) {
    const all = flows.flatMap(({ stages }) => stages.map((stage) => stage.name[language]));
    return { names: [...new Set(all)], first: names[0]!, evidence: [] };
  }
  const evidence = flow.stages.flatMap((stage, index): StageEvidence[] =>
    stage.produces
      .filter((event: EventName) => event !== 'closed' && hasColumn(events[event].field))
      .map((event) => ({ field: events[event].field, next: names[index + 1] ?? names[index]! })),
  );
  const tells = evidence.some(({ field }) => field !== 'receivedAt' && field !== 'registeredAt');
  return { names, first: names[0]!, evidence: tells ? evidence : [] };
}

/** The stage as a formula: the stage behind the last one whose event has a time. */
export function stageFormula(
  plan: StagePlan,
  cellOf: (field: FieldKey) => string,
  closed: string,
  closedStage: string,
): string {
  const nested = plan.evidence.reduce(
    (otherwise, { field, next }) => `IF(ISNUMBER(${cellOf(field)}),${quoted(next)},${otherwise})`,
    quoted(plan.first),
  );
  return `IF(${closed},${quoted(closedStage)},${nested})`;
}

/** The same answer for one case, from the fields that have a time. */
export function stageOf(plan: StagePlan, has: (field: FieldKey) => boolean): string {
  for (let at = plan.evidence.length - 1; at >= 0; at -= 1)
    if (has(plan.evidence[at]!.field)) return plan.evidence[at]!.next;
  return plan.first;
}
