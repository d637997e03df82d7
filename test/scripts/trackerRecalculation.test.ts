import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compileCalendar,
  dayNumber,
  fromDayNumber,
  localTimeOf,
  type IsoDate,
  type LocalTime,
  type WorkingCalendar,
} from '../../functions/core/calendar';
import { addMinutes } from '../../functions/core/calendar';
import type { Complaint, ComplaintFields } from '../../functions/core/complaint/complaint';
import type { FieldKey } from '../../functions/core/complaint/fields';
import {
  compileProfile,
  events,
  loadProfile,
  planDeadlines,
  registerCase,
  UNDECIDED_GRADE,
  type Moment,
  type PlannedDeadline,
  type Procedure,
} from '../../functions/core/procedure';
import { inspectWorkbook, readRegister } from '../../functions/core/register';
import { cellAddress, valueAt, type SheetGrid, type WorkbookGrid } from '../../functions/core/register/grid';
import { planTracker } from '../../functions/core/tracker';
import type { PreviousTracker } from '../../functions/core/tracker';
import type { PlanCell, WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import { shippedCalendar } from '../../templates/calendars';
import { readWorkbook } from '../../scripts/excel/readWorkbook';
import { writeWorkbook } from '../../scripts/excel/writeWorkbook';
import { aRegister, aTrackerInput, planned, shippedProcedure } from '../support/aTracker';
import { hasLibreOffice, libreOfficeMissing, recalculate } from '../support/recalculate';

/** Cases per procedure; the proof asks for at least 2,000. */
const CASES = 2_000;
const CASES_OF_ALL_KINDS = 400;
const ASOF = '2025-06-18T10:00:30' as LocalTime;
const PLANTED = 'planted: not recalculated';
const SERIAL_OF_EPOCH = 25_569;
const ID_ROW = 4;
const FIRST_ROW = 6;

/** The shipped calendar with days of a company's own, two of them against the official notice. */
const calendar: WorkingCalendar = compileCalendar({
  ...shippedCalendar(),
  companyOff: ['2024-05-06', '2024-12-24', '2025-03-12', '2026-09-30'] as IsoDate[],
  companyWork: ['2024-10-05', '2025-01-11', '2025-02-03'] as IsoDate[],
});

/** Figures a company gave to limits that say "at once" (C8): every way of counting is met in one tracker. */
const parameters = { 'P14-I1': '2工作时', 'P14-I2': '30分钟', 'P14-I3': '1个月', 'T01.own': '3工作日' };

if (!hasLibreOffice) process.stderr.write(`${libreOfficeMissing}\n`);

const length = (amount: number, unit: string) => ({ kind: 'fixed', amount, unit });
const rule = (number: number, limit: object, more: object = {}) => ({
  id: `T01-D${String(number)}`,
  name: { zh: `第${String(number)}项`, en: `Item ${String(number)}` },
  limit,
  start: 'received',
  clause: String(number),
  ...more,
});

/** Every other way to count that a profile may use, in one made-up procedure. */
const allKinds = {
  id: 'T01',
  title: { zh: '全部时限种类', en: 'All kinds of limits' },
  source: 'made up for this test',
  mode: 'office',
  parameters: [{ id: 'T01.own', name: { zh: '自定', en: 'Own' }, type: 'duration', clause: '0' }],
  deadlines: [
    rule(1, { ...length(30, '分钟'), special: { amount: 4, unit: '小时' } }),
    rule(2, length(0, '当天')),
    rule(3, length(2, '周')),
    rule(4, length(1, '月'), { completes: 'replied' }),
    rule(5, length(1, '年')),
    rule(6, length(2, '天'), { mode: 'strict' }),
    rule(7, length(1, '月'), { mode: 'strict' }),
    rule(8, { kind: 'promised' }),
    rule(9, { ...length(2.5, '工作时'), special: { amount: 1, unit: '工作日' } }, { agreedReplaces: true }),
    rule(10, { kind: 'parameter', param: 'T01.own' }),
    rule(11, { kind: 'immediate', atMost: { amount: 30, unit: '分钟' } }),
    rule(12, length(16, '工作时'), { start: 'informed' }),
  ],
};

function procedureOf(id: string): Procedure {
  if (id !== allKinds.id) return shippedProcedure(id);
  const loaded = loadProfile(allKinds);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return compileProfile(loaded.value);
}

const profiles = [
  { profile: 'T01', why: 'weeks, months, years, strict mode, same day, promised, special, company figures' },
  { profile: 'P04', why: 'elapsed hour, working days and working hours by grade' },
  { profile: 'P05', why: 'no limits at all: 本制度未规定' },
  { profile: 'P14', why: 'calendar days in office mode, immediate limits with company figures' },
  { profile: 'P30', why: '24 elapsed hours, 3 and 7 days, 7 working days' },
] as const;

describe.runIf(hasLibreOffice)('native formulas recalculated by LibreOffice equal the core', () => {
  const generated = new Map<string, readonly GeneratedCase[]>();
  const recalculated = new Map<string, WorkbookGrid>();
  const stored = new Map<string, WorkbookGrid>();

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kesu-tracker-'));
    try {
      const paths: string[] = [];
      for (const { profile } of profiles) {
        const procedure = procedureOf(profile);
        const cases = generateCases(
          procedure,
          calendar,
          profile === allKinds.id ? CASES_OF_ALL_KINDS : CASES,
        );
        generated.set(profile, cases);
        paths.push(join(folder, `${profile}.xlsx`));
        await writeWorkbook(planted(trackerOf(procedure, cases)), paths.at(-1)!);
      }
      for (const { register, profile } of registers) {
        paths.push(join(folder, register));
        await writeWorkbook(await trackedRegister(register, profile), paths.at(-1)!);
        stored.set(register, await readWorkbook(paths.at(-1)!));
      }
      const workbooks = await recalculate(paths);
      registers.forEach(({ register }, at) => recalculated.set(register, workbooks[profiles.length + at]!));
      profiles.forEach(({ profile }, at) => recalculated.set(profile, workbooks[at]!));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 600_000);

  it.each(profiles)('$profile: $why', ({ profile }) => {
    const { sheets } = recalculated.get(profile)!;
    const tracker = sheets.find(({ name }) => name === '客诉跟踪')!;
    expect(leftovers(sheets)).toEqual([]);
    expect(differences(tracker, procedureOf(profile), generated.get(profile)!)).toEqual([]);
  });

  it.each(registers)('$register: every formula of every sheet keeps its stored value', ({ register }) => {
    const sheets = recalculated.get(register)!.sheets;
    const changed = stored.get(register)!.sheets.flatMap((sheet) =>
      changedResults(
        sheet,
        sheets.find(({ name }) => name === sheet.name)!,
      ),
    );
    expect(changed).toEqual([]);
  });
});

const registers = [
  { register: 's01-injection-register.xlsx', profile: 'P04' },
  { register: 's02-pcb-two-row-header.xlsx', profile: 'P30' },
  { register: 's03-hardware-monthly-sheets.xlsx', profile: 'P14' },
] as const;

async function trackedRegister(register: string, profile: string): Promise<WorkbookPlan> {
  const source = await readWorkbook(
    fileURLToPath(new URL(`../cases/registers/${register}`, import.meta.url)),
  );
  const inspection = inspectWorkbook(source);
  const lines = [...readRegister(source, inspection)] as Complaint[];
  return planned(aTrackerInput({ source, inspection, lines, procedure: shippedProcedure(profile) })).workbook;
}

/** Formula cells whose stored value LibreOffice does not confirm. */
function changedResults(stored: SheetGrid, recalculated: SheetGrid): string[] {
  return [...stored.extras].flatMap(([key, { formula }]) => {
    if (formula === undefined) return [];
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    const [before, after] = [valueAt(stored, row, column) ?? '', valueAt(recalculated, row, column) ?? ''];
    const same =
      typeof before === 'number' && typeof after === 'number'
        ? Math.abs(before - after) < 1e-6
        : before === after;
    return same
      ? []
      : [`${stored.name}!${cellAddress(row, column)}: ${String(before)} became ${String(after)}`];
  });
}

interface GeneratedCase {
  readonly fields: ComplaintFields;
  readonly grade: string;
  readonly done: Readonly<Record<string, Moment>>;
  readonly special: boolean;
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Seconds of the day at which something begins or ends, and their neighbours; midnight itself is a bare date. */
const edges = [
  1, 30_599, 30_600, 30_601, 43_199, 43_200, 43_201, 45_000, 46_799, 46_800, 62_999, 63_000, 63_001, 86_399,
];

function generateCases(procedure: Procedure, { file }: WorkingCalendar, count: number): GeneratedCase[] {
  const random = seeded(20_250_305);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const recent = file.years.filter(({ year }) => year >= 2019);
  const notable = recent.flatMap(({ year, off, work }) => [
    ...off,
    ...work,
    `${String(year)}-12-31` as IsoDate,
    `${String(year)}-02-28` as IsoDate,
  ]);
  const aDay = (): IsoDate =>
    random() < 0.5
      ? fromDayNumber(
          dayNumber(pick([...notable, ...file.companyOff, ...file.companyWork])) +
            Math.floor(random() * 7) -
            3,
        )
      : fromDayNumber(dayNumber('2019-01-02' as IsoDate) + Math.floor(random() * 3_000)); // into 2027, whose holidays are not published
  const aMoment = (day = aDay()): Moment => {
    if (random() < 0.08) return day;
    return localTimeOf(dayNumber(day), random() < 0.5 ? pick(edges) : 1 + Math.floor(random() * 86_398));
  };
  const later = (moment: Moment): Moment =>
    aMoment(fromDayNumber(dayNumber(moment.slice(0, 10) as IsoDate) + Math.floor(random() * 9)));
  const grades = [...procedure.grades.map(({ name }) => name), UNDECIDED_GRADE];
  const starts = new Set(
    procedure.rules.flatMap(({ rule }) => (rule.start ? [events[rule.start].field] : [])),
  );
  return Array.from({ length: count }, (_, at) => {
    const received = aMoment();
    const values: Partial<Record<FieldKey, string>> = {
      caseNo: `N${String(at)}`,
      customerName: '甲公司',
      receivedAt: received,
    };
    for (const field of starts)
      if (field !== 'receivedAt' && random() < 0.85) values[field] = later(received);
    if (random() < 0.1) delete values.receivedAt;
    if (random() < 0.5) values.promisedAt = later(received);
    const special = random() < 0.3;
    const grade = procedure.grades.length === 0 ? '' : pick(grades);
    const done: Record<string, Moment> = {};
    complete(values, done);
    if (random() < 0.12) values.closedAt = later(received).slice(0, 10);
    return { fields: values, grade, done, special };

    /** Finishes most limits at, just before, just after or far from their due time. */
    function complete(open: Partial<Record<FieldKey, string>>, finished: Record<string, Moment>): void {
      for (const { definition, state } of answers(procedure, { fields: open, grade, done: {}, special })) {
        const { due } = state;
        if (random() < 0.3) continue;
        const moment =
          due === null || random() < 0.3 ? later(received) : nearby(due, Math.floor(random() * 4) - 1);
        const { id, completes } = definition;
        if (completes === undefined) finished[id] = moment;
        else open[events[completes].field] = moment;
      }
    }
  });
}

/** A due time moved by some seconds: −1, 0 and 1 are the interesting ones, 2 stands for two days. */
function nearby(due: LocalTime, seconds: number): Moment {
  if (seconds === 2) return addMinutes(due, 2 * 24 * 60);
  const at = dayNumber(due.slice(0, 10) as IsoDate) * 86_400 + secondsOf(due) + seconds;
  return localTimeOf(Math.floor(at / 86_400), at - Math.floor(at / 86_400) * 86_400);
}

const secondsOf = (moment: Moment): number =>
  Number(moment.slice(11, 13)) * 3600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19) || 0);

/** What the procedure engine says of a case. */
function answers(
  procedure: Procedure,
  { fields, grade, done, special }: GeneratedCase,
): readonly PlannedDeadline[] {
  const { view, ...registered } = registerCase(procedure, fields, parameters);
  const circumstances = { ...view.circumstances };
  if (grade !== '' && grade !== UNDECIDED_GRADE) circumstances.grade = grade;
  return planDeadlines({ ...registered, view: { ...view, circumstances } }, procedure, {
    calendar,
    asOf: ASOF,
    completed: done,
    special,
    // The tracker has one column for times promised to and agreed with the customer.
    ...(registered.promised === undefined
      ? {}
      : { agreed: Object.fromEntries(procedure.rules.map((one) => [one.rule.id, registered.promised!])) }),
  });
}

function trackerOf(procedure: Procedure, generated: readonly GeneratedCase[]): WorkbookPlan {
  const register = aRegister(
    ['caseNo', 'customerName'],
    generated.map(({ fields }) => fields),
  );
  // Completions without an event of their own only come from an earlier tracker.
  const previous: PreviousTracker = {
    profileId: procedure.profile.id,
    readings: {},
    register: register.source,
    inspection: register.inspection,
    ownFields: new Set(),
    rows: new Map(
      generated.map(({ grade, done, special }, at) => [
        at + 2,
        {
          id: `K${String(at).padStart(12, '0')}`,
          chosenGrade: grade === '' ? undefined : { grade, reason: '' },
          stage: '',
          special,
          done,
          source: undefined,
          documents: {},
        },
      ]),
    ),
    originals: [],
    cleaning: [],
    documentColumns: [],
    findings: [],
    settings: { parameters: {}, companyOff: [], companyWork: [], workingTime: [], soonDays: undefined },
  };
  const result = planTracker(
    aTrackerInput({ ...register, procedure, parameters, calendar, asOf: ASOF, previous }),
  );
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.workbook;
}

/** The plan with a wrong result stored for every formula: only a program that recalculates can hide them. */
function planted(plan: WorkbookPlan): WorkbookPlan {
  const wrong = (cell: PlanCell): PlanCell =>
    cell?.kind === 'filled' || cell?.kind === 'formula' ? { ...cell, result: PLANTED } : cell;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      row: (number) => {
        const row = sheet.row(number);
        return { ...row, cells: row.cells.map(wrong) };
      },
    })),
  };
}

function leftovers(sheets: readonly SheetGrid[]): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, number) => (row?.values.includes(PLANTED) ? [`${name} row ${String(number)}`] : [])),
  );
}

/** Every due time, state and time left that is not the core's, as one line each. */
function differences(sheet: SheetGrid, procedure: Procedure, generated: readonly GeneratedCase[]): string[] {
  const columns = new Map(sheet.rows[ID_ROW]!.values.map((id, at) => [String(id), at]));
  const wrong: string[] = [];
  let compared = 0;
  generated.forEach((one, at) => {
    const cell = (id: string) => sheet.rows[FIRST_ROW + at]?.values[columns.get(id)!] ?? '';
    const check = (id: string, expected: string | number) => {
      compared += 1;
      const actual = cell(id);
      const same =
        typeof expected === 'number'
          ? typeof actual === 'number' && seconds(actual) === seconds(expected)
          : actual === expected;
      if (!same)
        wrong.push(
          `${JSON.stringify(one)} ${id}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`,
        );
    };
    const open: number[] = [];
    let provisional = false;
    for (const answer of answers(procedure, one)) {
      const { due, state } = expectedLimit(answer, one);
      check(`due:${answer.definition.id}`, due);
      check(`state:${answer.definition.id}`, state);
      if (answer.state.applies && answer.state.unpublishedYears.length > 0) provisional = true;
      if (state === '进行中' || state === '逾期未完成') open.push(Number(due));
    }
    check('kesu:timeLeft', open.length === 0 ? '' : Math.min(...open) - serialOf(ASOF));
    check('kesu:notice', provisional ? '暂定：放假安排未公布' : '');
    if (procedure.rules.length === 0) check('kesu:state', '本制度未规定');
  });
  expect(compared).toBeGreaterThanOrEqual(generated.length * 3);
  return wrong.slice(0, 20);
}

/** The engine's answer as the tracker shows it. */
function expectedLimit(
  { definition, state: answer }: PlannedDeadline,
  { fields, done }: GeneratedCase,
): { due: string | number; state: string } {
  if (!answer.applies) return { due: '', state: '' };
  if (answer.due === null) return { due: answer.needsTimeOfDay ? '缺时刻' : '', state: answer.state };
  const due = serialOf(answer.due);
  const { id, completes } = definition;
  const finished = completes === undefined ? done[id] : fields[events[completes].field];
  if (finished !== undefined || typeof fields.closedAt !== 'string') return { due, state: answer.state };
  // A closed case proves a limit kept, never one missed.
  return { due, state: serialOf(fields.closedAt as Moment) <= due ? '按时完成' : '' };
}

const serialOf = (moment: Moment): number =>
  dayNumber(moment.slice(0, 10) as IsoDate) +
  SERIAL_OF_EPOCH +
  (moment.length > 10 ? secondsOf(moment) / 86_400 : 0);

const seconds = (serial: number): number => Math.round(serial * 86_400);
