import type { IsoDate, LocalTime } from '../../calendar/isoDate';
import type { ComplaintFields, FieldValue } from '../../complaint/complaint';
import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import type { Circumstance } from '../profile';
import type { Scalar } from '../schema/condition';
import { eventNames, events, type EventName } from '../vocabulary/events';
import type { NameIndex } from '../vocabulary/nameIndex';

export type Moment = IsoDate | LocalTime;

/** A complaint of a register as the procedure sees it. */
export interface RegisterCase {
  readonly view: CaseView;
  readonly events: Readonly<Partial<Record<EventName, Moment>>>;
  readonly promised?: Moment;
  /** Grade a person has entered, by its name in the procedure. */
  readonly enteredGrade?: string;
}

/**
 * Reads a complaint's fields into canonical names, facts and events. A register names only the facts that hold, so
 * an absent yes-or-no fact counts as no. Words that fit nothing are left out: the tracker asks a person for them.
 */
export function registerCase(
  procedure: Procedure,
  fields: ComplaintFields,
  parameters: Readonly<Record<string, unknown>> = {},
): RegisterCase {
  const enteredGrade = nameOf(fields.grade, procedure.gradeNames);
  const promised = readMoment(fields.promisedAt);
  return {
    view: caseView(procedure, fields, parameters, enteredGrade),
    events: readEvents(fields),
    ...(promised === undefined ? {} : { promised }),
    ...(enteredGrade === undefined ? {} : { enteredGrade }),
  };
}

/**
 * What conditions can see of a complaint.
 *
 * @param grade - The grade that holds, by its name in the procedure; undefined where none is decided.
 */
export function caseView(
  procedure: Procedure,
  fields: ComplaintFields,
  parameters: Readonly<Record<string, unknown>>,
  grade: string | undefined,
): CaseView {
  const circumstances: Partial<Record<Circumstance, string>> = {};
  const set = (key: Circumstance, name: string | undefined) => {
    if (name !== undefined) circumstances[key] = name;
  };
  set('grade', grade);
  set('category', nameOf(fields.category, procedure.categories));
  set('channel', nameOf(fields.channel, procedure.channels));
  set('liability', nameOf(fields.liability, procedure.liabilities));
  set('disposition', nameOf(fields.disposition, procedure.dispositions));
  set('receivedBy', nameOf(fields.receivedBy, procedure.roles));
  return { facts: readFacts(procedure, fields), circumstances, parameters, absentFactsAreFalse: true };
}

const nameOf = (word: FieldValue | undefined, index: NameIndex): string | undefined =>
  typeof word === 'string' ? index.find(word) : undefined;

/** The list of facts in a register cell, and the facts that are columns of their own. */
function readFacts(procedure: Procedure, fields: ComplaintFields): Readonly<Record<string, Scalar>> {
  const facts: Record<string, Scalar> = {};
  if (typeof fields.facts === 'string')
    for (const name of fields.facts.split(/[、,，;；\n]/u)) {
      const [fact = '', value = true] = name.split(/[:：=]/u);
      const read = fact.trim() === '' ? undefined : procedure.facts.read(fact, value);
      if (read?.kind === 'value' && read.value !== undefined) facts[read.key] = read.value;
    }
  for (const [key, field] of procedure.facts.columns) {
    const value = fields[field];
    if (value === undefined || value === null || facts[key] !== undefined) continue;
    const read = procedure.facts.read(key, value);
    if (read.kind === 'value' && read.value !== undefined) facts[key] = read.value;
  }
  return facts;
}

const eventFields = eventNames.map((name) => [name, events[name].field] as const);

function readEvents(fields: ComplaintFields): Readonly<Partial<Record<EventName, Moment>>> {
  const found: Partial<Record<EventName, Moment>> = {};
  for (const [name, field] of eventFields) {
    if (typeof fields[field] !== 'string') continue;
    const moment = readMoment(fields[field]);
    if (moment !== undefined) found[name] = moment;
  }
  return found;
}

const normalForm = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;

/** Fields hold dates in normal form (contract section 3); whether the day exists was checked when it was read. */
function readMoment(value: unknown): Moment | undefined {
  return typeof value === 'string' && normalForm.test(value) ? (value as Moment) : undefined;
}
