import type { IsoDate, LocalTime } from '../../functions/core/calendar';
import { compileCalendar, dayNumber, fromDayNumber, localTimeOf } from '../../functions/core/calendar';
import type { ComplaintFields } from '../../functions/core/complaint/complaint';
import {
  compileProfile,
  gradeRegister,
  loadProfile,
  readFormLibrary,
  recurrenceFields,
  type Procedure,
  type RegisterEntry,
  type RegisterGrade,
} from '../../functions/core/procedure';
import { registerCase } from '../../functions/core/procedure/case/registerCase';
import { planDeadlines } from '../../functions/core/procedure/deadline/planDeadlines';
import { events } from '../../functions/core/procedure/vocabulary/events';
import { currentStage } from '../../functions/core/procedure/workflow/currentStage';
import { shippedCalendar } from '../../templates/calendars';
import { formLibrary, profileFiles } from '../../templates/profiles';
import { seededRandom } from './benchRegister';

/** Seconds to grade, time and place a whole register under one procedure. */
export interface ProcedureFigure {
  readonly profile: string;
  readonly complaints: number;
  readonly seconds: number;
  /** Processor time: steadier than the clock where others use the machine too. */
  readonly cpuSeconds: number;
  /** Limits with a due time, so that the work cannot be optimised away. */
  readonly dueTimes: number;
}

const ends = ['replied', 'onSite', 'followedUp', 'closed'];
const asOf = '2026-03-31T09:00' as LocalTime;

/** Grade, all due times and the next step of every complaint of a generated register, per procedure. */
export function benchProcedures(
  complaints: number,
  profiles: readonly string[] = Object.keys(profileFiles),
): readonly ProcedureFigure[] {
  const calendar = compileCalendar(shippedCalendar());
  return profiles.map((id) => {
    const procedure = compiled(id);
    // As a file gives them: texts put together piece by piece would be joined while the clock runs.
    const register = JSON.parse(
      JSON.stringify(generate(procedure, complaints)),
    ) as readonly ComplaintFields[];
    const begun = performance.now();
    const before = process.cpuUsage();
    let dueTimes = 0;
    let stages = 0;
    const place = ({ case: registered }: RegisterEntry, { grade }: RegisterGrade): void => {
      const { view } = registered;
      const circumstances = grade === null ? view.circumstances : { ...view.circumstances, grade };
      const placed = { ...registered, view: { ...view, circumstances } };
      for (const { state } of planDeadlines(placed, procedure, { calendar, asOf }))
        if (state.due !== null) dueTimes++;
      if (currentStage(procedure, placed) !== undefined) stages++;
    };
    // As the tracker does it: only recurrence needs all complaints at once.
    if (recurrenceFields(procedure, {}).length === 0)
      for (const fields of register) {
        const entry = entryOf(procedure, fields);
        place(entry, gradeRegister(procedure, [entry])[0]!);
      }
    else {
      const entries = register.map((fields) => entryOf(procedure, fields));
      gradeRegister(procedure, entries).forEach((grade, at) => place(entries[at]!, grade));
    }
    if (stages > complaints) throw new Error('more stages than complaints');
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - begun) / 1000;
    return { profile: id, complaints, seconds, cpuSeconds: (user + system) / 1e6, dueTimes };
  });
}

function entryOf(procedure: Procedure, fields: ComplaintFields): RegisterEntry {
  const { productName, problemKey } = fields;
  return {
    case: registerCase(procedure, fields),
    same: { productName: String(productName), problemKey: String(problemKey) },
  };
}

function compiled(id: string): Procedure {
  const forms = readFormLibrary(formLibrary);
  const read = forms.ok ? loadProfile(profileFiles[id], { forms: forms.value }) : forms;
  if (!read.ok) throw new Error(`profile ${id} is broken: ${JSON.stringify(read.problem)}`);
  return compileProfile(read.value);
}

/** What starts limits (C16); the ends of limits are left to chance. */
const startFields = Object.entries(events).flatMap(([name, { field }]) =>
  ends.includes(name) ? [] : [field],
);

/** Complaints over two years with every start event of the procedure, in any of its grades. */
function generate({ profile }: Procedure, complaints: number): readonly ComplaintFields[] {
  const random = seededRandom(20260331);
  const first = dayNumber('2024-04-01' as IsoDate);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  return Array.from({ length: complaints }, (_, at) => {
    const day = first + Math.floor((at * 730) / complaints);
    const moment = (later: number): string => localTimeOf(day + later, 60 * Math.floor(random() * 1440));
    return {
      caseNo: `C${String(at)}`,
      ...Object.fromEntries(startFields.map((field, later) => [field, moment(later)])),
      repliedAt: random() < 0.5 ? moment(8) : null,
      productName: `产品${String(Math.floor(random() * 500))}`,
      problemKey: `问题${String(Math.floor(random() * 50))}`,
      grade: pick(profile.grades)?.name.zh ?? null,
      category: pick(profile.categories)?.name.zh ?? null,
      lossAmount: Math.floor(random() * 20_000),
      description: fromDayNumber(day),
    };
  });
}
