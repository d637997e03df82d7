import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toLocalTime } from '../../functions/core/calendar';
import type { Complaint } from '../../functions/core/complaint/complaint';
import { changeMessages } from '../../functions/core/messages/changeMessages';
import { inspectWorkbook, isComplaint, readRegister } from '../../functions/core/register';
import type { SheetGrid, WorkbookGrid } from '../../functions/core/register/grid';
import { readPreviousTracker, type PreviousTracker, type WorkbookPlan } from '../../functions/core/tracker';
import { changeCells, type LoggedChange } from '../../functions/core/tracker/changeLog';
import type { PlanCell, SheetPlan } from '../../functions/core/tracker/trackerPlan';
import { readWorkbook } from '../../scripts/excel/readWorkbook';
import { writeWorkbook } from '../../scripts/excel/writeWorkbook';
import { aTrackerInput, planned, shippedProcedure } from '../support/aTracker';

const registers = fileURLToPath(new URL('../cases/registers/', import.meta.url));
const ID_ROW = 4;
const FIRST_ROW = 6;

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'kesu-update-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Round {
  readonly plan: WorkbookPlan;
  readonly grid: WorkbookGrid;
  readonly previous: PreviousTracker;
}

async function written(plan: WorkbookPlan, name: string): Promise<Round> {
  const path = join(folder, name);
  await writeWorkbook(plan, path);
  const grid = await readWorkbook(path);
  const previous = readPreviousTracker(grid);
  if (!previous) throw new Error(`${name} is not recognised as a tracker`);
  return { plan, grid, previous };
}

async function adopted(
  register: string,
  profile: string,
  edit = (plan: WorkbookPlan) => plan,
): Promise<Round> {
  const source = await readWorkbook(join(registers, register));
  const inspection = inspectWorkbook(source);
  const lines = [...readRegister(source, inspection)];
  const procedure = shippedProcedure(profile);
  const { workbook } = planned(aTrackerInput({ source, inspection, lines: lines as Complaint[], procedure }));
  return written(edit(workbook), `first-${register}`);
}

function continued({ grid, previous }: Round, profile: string, name: string): Promise<Round> {
  const { register, inspection } = previous;
  const lines = [...readRegister(register, inspection)] as Complaint[];
  const procedure = shippedProcedure(profile);
  const { workbook } = planned(aTrackerInput({ source: grid, inspection, lines, procedure, previous }));
  return written(workbook, name);
}

const tracker = ({ grid }: Round): SheetGrid => grid.sheets[0]!;
const columnOf = (round: Round, id: string): number => {
  const at = tracker(round).rows[ID_ROW]!.values.indexOf(id);
  if (at < 0) throw new Error(`no column ${id}`);
  return at;
};
const column = (round: Round, id: string): unknown[] =>
  tracker(round)
    .rows.slice(FIRST_ROW)
    .map((row) => row?.values[columnOf(round, id)] ?? null);

describe.each([
  { register: 's01-injection-register.xlsx', profile: 'P04' },
  { register: 's03-hardware-monthly-sheets.xlsx', profile: 'P14' },
  { register: 's04-bilingual-tracking.xlsx', profile: 'P04' },
])('$register tracked, then tracked again', ({ register, profile }) => {
  let first: Round;
  let second: Round;
  beforeAll(async () => {
    first = await adopted(register, profile);
    second = await continued(first, profile, `second-${register}`);
  });

  it('reads every complaint back with the same values', () => {
    const values = ({ previous }: Round) =>
      [...readRegister(previous.register, previous.inspection)].filter(isComplaint);
    const [before, after] = [values(first), values(second)];
    expect(after.map(({ fields }) => fields)).toEqual(before.map(({ fields }) => fields));
    expect(after.length).toBeGreaterThan(70);
  });

  it('keeps row ids, sources, columns and sheets, and duplicates nothing', () => {
    for (const id of ['kesu:rowId', 'kesu:source']) expect(column(second, id)).toEqual(column(first, id));
    expect(tracker(second).rows[ID_ROW]!.values).toEqual(tracker(first).rows[ID_ROW]!.values);
    expect(second.grid.sheets.map(({ name }) => name)).toEqual(first.grid.sheets.map(({ name }) => name));
  });

  it('keeps the cleaning log and the copied originals as they are', () => {
    const kept = ({ grid }: Round) =>
      grid.sheets
        .filter(({ name }) => name === '清洗记录' || name.startsWith('原_'))
        .map(({ rows }) => rows.map((row) => row?.values.filter((value) => value !== null)));
    expect(kept(second)).toEqual(kept(first));
  });

  it('drops only findings that are settled', () => {
    const found = ({ grid }: Round) => grid.sheets.find(({ name }) => name === '检查结果')!.rows.slice(2);
    const errors = (round: Round) => found(round).filter((row) => row?.values[0] === '错误').length;
    expect(found(second).length).toBeLessThanOrEqual(found(first).length);
    expect(errors(second)).toBe(errors(first));
  });
});

describe('what people do in a tracker', () => {
  const values: Readonly<Record<string, PlanCell>> = {
    'kesu:grade': { kind: 'text', text: '重大投诉' },
    'kesu:gradeReason': { kind: 'text', text: '客户停线' },
    'own:signedAt': { kind: 'number', number: 45_824.5 },
    'done:P04-D3': { kind: 'number', number: 45_825.5 },
    'field:remark': { kind: 'text', text: '=HYPERLINK("x")' },
  };
  let first: Round;
  let second: Round;

  beforeAll(async () => {
    first = await adopted('s01-injection-register.xlsx', 'P04', (plan) => edited(plan, values));
    second = await continued(first, 'P04', 'edited.xlsx');
  });

  it.each(Object.keys(values))('stays: %s', (id) => {
    expect(column(second, id)[0]).toEqual(column(first, id)[0]);
    expect(column(second, id)[0]).not.toBeNull();
  });

  it('counts at once: the limits of the chosen grade run', () => {
    expect(column(second, 'due:P04-D3')[0]).toBeCloseTo(45_825.5, 5); // 12:00 plus 8 working hours
    expect(column(second, 'state:P04-D3')[0]).toBe('按时完成');
    expect(column(second, 'due:P04-D2')[0]).toBeNull();
  });

  it('is still there after another run', async () => {
    const third = await continued(second, 'P04', 'third.xlsx');
    for (const id of Object.keys(values)) expect(column(third, id)[0]).toEqual(column(second, id)[0]);
    expect(column(third, 'kesu:rowId')).toEqual(column(second, 'kesu:rowId'));
  });

  it('gives a copied row an id of its own', () => {
    const before = column(first, 'kesu:rowId');
    const after = column(second, 'kesu:rowId');
    expect(before[1]).toBe(before[2]);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).toMatch(/^K[0-9A-Z]{12}$/);
    expect(new Set(after).size).toBe(after.length);
  });
});

describe('the log of changes the add-in has kept', () => {
  const { sheet: name, headings, origins } = changeMessages.zh;
  const entry: LoggedChange = {
    entryId: 'L0000000000A1',
    at: toLocalTime('2026-03-09T10:00')!,
    caseNo: 'TS2024001',
    rowId: 'K0000000000A1',
    columnId: 'field:productName',
    heading: '产品名称',
    before: '卡扣支架',
    after: '卡扣支架（改）',
    reason: '客户更正',
    who: '李工',
    origin: 'person',
  };
  const log: readonly (readonly unknown[])[] = [
    headings,
    changeCells(entry, origins),
    // Typed in by hand below what the add-in wrote.
    ['2026-03-10', '', '备注', '', '', '会议上口头说明', '王经理'],
  ];
  const withLog = (plan: WorkbookPlan): WorkbookPlan => ({
    ...plan,
    sheets: [...plan.sheets, aPlainSheet(name, log)],
  });
  const logIn = ({ grid }: Round): unknown =>
    grid.sheets.filter((sheet) => sheet.name === name).map(({ rows }) => rows.map((row) => row?.values));

  it('is there, once and unchanged, after the tracker has been built again and again', async () => {
    const first = await adopted('s01-injection-register.xlsx', 'P04', withLog);
    expect(JSON.stringify(logIn(first))).toContain('会议上口头说明');
    const second = await continued(first, 'P04', 'log-second.xlsx');
    expect(logIn(second)).toEqual(logIn(first));
    const third = await continued(second, 'P14', 'log-third.xlsx');
    expect(logIn(third)).toEqual(logIn(first));
    expect(third.grid.sheets.filter((sheet) => sheet.name.includes(name))).toHaveLength(1);
  });
});

/** A sheet of texts and numbers without any look. */
function aPlainSheet(name: string, rows: readonly (readonly unknown[])[]): SheetPlan {
  const cell = (value: unknown): PlanCell =>
    typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: String(value) };
  return {
    name,
    visibility: 'visible',
    columns: rows[0]!.map(() => ({ width: 12 })),
    rowCount: rows.length,
    row: (at) => ({ cells: rows[at - 1]!.map(cell) }),
  };
}

it('takes no other workbook for a tracker', async () => {
  const grid = await readWorkbook(join(registers, 's01-injection-register.xlsx'));
  expect(readPreviousTracker(grid)).toBeUndefined();
});

/** The plan as if people had typed into the first complaint's cells and copied the second row's id onto the third. */
function edited(plan: WorkbookPlan, changes: Readonly<Record<string, PlanCell>>): WorkbookPlan {
  const [sheet, ...others] = plan.sheets;
  const ids = sheet!.row(ID_ROW).cells.map((cell) => (cell?.kind === 'text' ? cell.text : ''));
  const idAt = ids.indexOf('kesu:rowId');
  const row = (number: number) => {
    const { cells, ...rest } = sheet!.row(number);
    if (number === FIRST_ROW) return { ...rest, cells: cells.map((cell, at) => changes[ids[at]!] ?? cell) };
    if (number !== FIRST_ROW + 2) return { ...rest, cells };
    const copied = sheet!.row(FIRST_ROW + 1).cells[idAt]!;
    return { ...rest, cells: cells.map((cell, at) => (at === idAt ? copied : cell)) };
  };
  return { ...plan, sheets: [{ ...sheet!, row }, ...others] };
}
