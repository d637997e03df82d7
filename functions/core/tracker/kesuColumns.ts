import { fields, type FieldKey } from '../complaint/fields';
import type { Procedure } from '../procedure/compileProfile';
import { displayWidth } from './cellText';
import { fillSentence } from '../shared/fillSentence';
import { documentId } from './documentColumns';
import { columnGates, gateFields } from './gateColumn';
import { GRADE, SPECIAL, type TrackerLimit } from './trackerLimits';
import type { PreviousTracker } from './previousTracker';
import type { TrackerTexts } from './trackerTexts';
import { styles } from './styles';
import type { StylePlan } from './trackerPlan';
import type { UniqueHeadings } from './uniqueHeadings';

/** Ids of the columns every tracker has; those of limits and own fields are made from the rule or field. */
export const ids = {
  grade: GRADE,
  gradeReason: 'kesu:gradeReason',
  special: SPECIAL,
  stage: 'kesu:stage',
  nextDue: 'kesu:nextDue',
  dueItem: 'kesu:dueItem',
  timeLeft: 'kesu:timeLeft',
  state: 'kesu:state',
  notice: 'kesu:notice',
  /** What is missing before the case may be closed. */
  missing: 'kesu:missing',
  findings: 'kesu:findings',
  source: 'kesu:source',
  /** 1 where the case is closed or cancelled. */
  closed: 'kesu:closed',
  proposedGrade: 'kesu:proposedGrade',
  overdueRank: 'kesu:overdueRank',
  /** Ids of the columns whose cell in this row has something to put right, each between `|` (`checkMarks`). */
  marks: 'kesu:marks',
  rowId: 'kesu:rowId',
} as const;

export const ownId = (field: FieldKey): string => `own:${field}`;

/** A column Kesu adds behind the company's own. */
export interface KesuColumn {
  readonly id: string;
  readonly heading: string;
  readonly width: number;
  readonly style: StylePlan;
  readonly hidden: boolean;
  /** The field a column stands for that the company's register lacks. */
  readonly field: FieldKey | null;
}

export interface KesuColumnsInput {
  readonly procedure: Procedure;
  readonly limits: readonly TrackerLimit[];
  readonly hasColumn: (field: FieldKey) => boolean;
  readonly texts: TrackerTexts;
  readonly headings: UniqueHeadings;
  /** Forms whose documents have been published; each has a column with links. */
  readonly documents: PreviousTracker['documentColumns'];
}

/**
 * Kesu's columns in the order a case runs: number, grade, then per limit the start (where the register has no such
 * column), due time, completion and state, and last what the case needs next. Helpers are hidden at the end.
 */
export function kesuColumns({
  procedure,
  limits,
  hasColumn,
  texts,
  headings,
  documents,
}: KesuColumnsInput): KesuColumn[] {
  const { columns } = texts;
  const list: KesuColumn[] = [];
  const added = new Set<FieldKey>();
  const add = (id: string, heading: string, width: number, style: StylePlan, hidden = false) =>
    list.push({ id, heading: headings.take(heading), width, style, hidden, field: null });
  const addField = (field: FieldKey | null, width: number, style: StylePlan) => {
    if (field === null || hasColumn(field) || added.has(field)) return;
    added.add(field);
    list.push({
      id: ownId(field),
      heading: headings.take(fields[field][texts.language]),
      width,
      style,
      hidden: false,
      field,
    });
  };
  addField('caseNo', 14, styles.shortText);
  addField('receivedAt', 17, styles.time);
  if (procedure.grades.length > 0) {
    add(ids.grade, columns.grade, 14, styles.shortText);
    add(ids.gradeReason, columns.gradeReason, 24, styles.text);
  }
  if (limits.some(({ term }) => term.kind === 'length' && term.special))
    add(ids.special, columns.special, 9, styles.shortText);
  for (const limit of limits) {
    const { rule } = limit.compiled;
    const named = { name: limit.name, rule: rule.id };
    addField(limit.startField, 17, styles.time);
    if (rule.limit.kind === 'promised' || rule.agreedReplaces || rule.extension)
      addField('promisedAt', 17, styles.time);
    add(limit.ids.due, fillSentence(columns.due, named), 17, styles.time);
    if (limit.doneField === null) add(limit.ids.done, fillSentence(columns.done, named), 17, styles.time);
    else addField(limit.doneField, 17, styles.time);
    add(limit.ids.state, fillSentence(columns.limitState, named), 12, styles.shortText);
  }
  for (const field of gateFields(procedure)) addField(field, 16, styleOf(field));
  addField('closedAt', 12, styles.date);
  addField('status', 10, styles.shortText);
  add(ids.stage, columns.stage, 20, styles.shortText);
  add(ids.nextDue, columns.nextDue, 17, styles.time);
  const longest = Math.max(14, ...limits.map(({ name }) => displayWidth(name)));
  add(ids.dueItem, columns.dueItem, Math.min(30, longest + 2), styles.text);
  add(ids.timeLeft, columns.timeLeft, 14, { ...styles.number, numberFormat: texts.cells.daysLeft });
  add(ids.state, columns.state, 13, styles.shortText);
  if (columnGates(procedure).length > 0) add(ids.missing, columns.missing, 40, styles.text);
  add(ids.notice, columns.notice, 24, styles.text);
  add(ids.findings, columns.findings, 8, styles.shortText);
  add(ids.source, columns.source, 20, styles.link);
  for (const { form, heading } of documents) add(documentId(form), heading, 22, styles.link);
  for (const limit of limits) {
    const { id } = limit.compiled.rule;
    if (limit.needsTotal)
      add(limit.ids.total, fillSentence(columns.workedTotal, { rule: id }), 10, styles.number, true);
    if (limit.needsApplies)
      add(limit.ids.applies, fillSentence(columns.applies, { rule: id }), 8, styles.shortText, true);
  }
  add(ids.closed, columns.closed, 8, styles.integer, true);
  if (procedure.grades.length > 0) add(ids.proposedGrade, columns.proposedGrade, 12, styles.shortText, true);
  add(ids.overdueRank, columns.overdueRank, 10, styles.number, true);
  add(ids.marks, columns.marks, 12, styles.shortText, true);
  add(ids.rowId, columns.rowId, 15, styles.shortText, true);
  return list;
}

/** How a column looks that shows a closing gate to be met. */
function styleOf(field: FieldKey): StylePlan {
  const { type } = fields[field];
  if (type === 'date' || type === 'datetime') return styles.time;
  return type === 'choice' ? styles.shortText : styles.text;
}
