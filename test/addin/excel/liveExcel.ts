import { applyPlan } from '../../../addin/excel/applyPlan';
import { excelWorkbook } from '../../../addin/excel/excelWorkbook';
import type { LiveServices } from '../../../addin/taskpane/pane/live/liveServices';
import { LiveTracker } from '../../../addin/taskpane/pane/live/liveTracker';
import { trackerCases } from '../../../functions/core/actions/trackerCases';
import { compileCalendar, parseInstant, type LocalTime } from '../../../functions/core/calendar';
import { changeMessages } from '../../../functions/core/messages/changeMessages';
import { describeFinding } from '../../../functions/core/messages/findingMessages';
import { trackerMessages } from '../../../functions/core/messages/trackerMessages';
import { compileProfile, loadProfile, readFormLibrary } from '../../../functions/core/procedure';
import { columnLetter } from '../../../functions/core/register/grid';
import { enterText } from '../../../scripts/stand-in/excel/model/userEdits';
import { Workbook } from '../../../scripts/stand-in/excel/model/workbook';
import type { Worksheet } from '../../../scripts/stand-in/excel/model/worksheet';
import { shippedCalendar } from '../../../templates/calendars';
import { formLibrary, profileFiles } from '../../../templates/profiles';
import type { ExcelForTest } from '../../scripts/stand-in/excel/excelForTest';
import { openWorkbook } from '../../scripts/stand-in/excel/excelForTest';
import { readGrids } from '../../../addin/excel/readGrids';
import { trackerOf } from './trackerOf';

/** The tracker of a small register, open in the stand-in and watched. */
export interface LiveExcel extends ExcelForTest {
  readonly live: LiveTracker;
  readonly services: LiveServices;
  readonly sheet: Worksheet;
  /** Runs what waits for a pause. */
  readonly pass: () => Promise<void>;
  /** Only what waits for at most this long. */
  readonly waiting: () => readonly number[];
  /** Value of a tracker cell by row id. */
  readonly at: (rowId: string, columnId: string) => unknown;
  /** A1 address of it. */
  readonly cell: (rowId: string, columnId: string) => string;
  readonly rowIds: () => string[];
  readonly type: (source: 'Local' | 'Remote', address: string, text: string) => void;
  /** Rows of the change log below the headings. */
  readonly log: () => unknown[][];
}

export const liveNow = parseInstant('2026-03-09T10:00:00+08:00')!;

const registerRows = [
  ['客诉编号', '接诉时间', '客户名称', '产品名称', '投诉内容', '投诉类型', '责任部门', '状态', '结案日期'],
  ['C-001', '2026-03-02 09:00', '华东电器', '水泵', '外壳开裂，漏水', '质量', '质量部', '处理中', ''],
  ['C-002', '2026-03-03 14:30', '南方机电', '电机', '噪音偏大', '质量', '生产部', '处理中', ''],
  ['C-003', '2026-03-05 08:15', '海天贸易', '水泵', '少发两箱', '物流', '仓库', '已结案', '2026-03-06'],
];

export function surroundings(asOf: () => LocalTime, id = 'P04'): LiveServices['read'] {
  const forms = readFormLibrary(formLibrary);
  if (!forms.ok) throw new Error('forms.json');
  const profile = loadProfile(profileFiles[id], { forms: forms.value });
  if (!profile.ok) throw new Error(`${id}.json`);
  const procedure = compileProfile(profile.value);
  const calendar = compileCalendar(shippedCalendar());
  return (grid) =>
    trackerCases(grid, {
      procedure,
      calendar,
      asOf: asOf(),
      texts: trackerMessages,
      describe: describeFinding,
    });
}

export async function openLive(
  overrides: Partial<LiveServices> = {},
  formulas: 'native' | 'functions' = 'native',
  dateSystem: '1900' | '1904' = '1900',
  procedure = 'P04',
  /** One more column of the register: its heading, then its cells. */
  column: readonly string[] = [],
): Promise<LiveExcel> {
  const workbook = new Workbook('客诉台账.xlsx');
  workbook.dateSystem = dateSystem;
  registerRows.forEach((row, r) =>
    [...row, ...column.slice(r, r + 1)].forEach((text, c) =>
      // As texts where the day a person types would depend on the date system.
      enterText(
        workbook,
        workbook.sheets[0]!.name,
        `${columnLetter(c + 1)}${String(r + 1)}`,
        dateSystem === '1904' ? `'${text}` : text,
      ),
    ),
  );
  const excel = openWorkbook(workbook);
  const grids = await excel.run((context) => readGrids(context));
  if (!grids.ok) throw new Error(grids.problem.code);
  const built = await excel.run((context) =>
    applyPlan(context, trackerOf(grids.value, formulas, procedure).workbook),
  );
  if (!built.ok) throw new Error(built.problem.code);
  return watch(excel, { read: surroundings(() => liveNow, procedure), ...overrides });
}

export async function watch(excel: ExcelForTest, overrides: Partial<LiveServices> = {}): Promise<LiveExcel> {
  const timers = new Map<() => void, number>();
  let seed = 7;
  const services: LiveServices = {
    // The port uses the namespace of the page; `openWorkbook` has put this client's there.
    workbook: excelWorkbook,
    read: surroundings(() => liveNow),
    now: () => liveNow,
    chance: () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647,
    person: () => '李工',
    later: (milliseconds, work) => {
      timers.set(work, milliseconds);
      return () => timers.delete(work);
    },
    texts: changeMessages,
    ...overrides,
  };
  const started = await LiveTracker.start(services);
  if (!started.ok || !started.value) throw new Error(started.ok ? 'no tracker' : started.problem.code);
  const live = started.value;
  const sheet = excel.workbook.table('KesuTracker')!.sheet;
  const column = (id: string) => {
    const at = Array.from({ length: 120 }, (_, i) => i + 1).find((c) => sheet.cells.value(4, c) === id);
    if (at === undefined) throw new Error(`no column ${id}`);
    return at;
  };
  const rows = () => {
    const { top, bottom } = excel.workbook.table('KesuTracker')!.area;
    return Array.from({ length: bottom - top }, (_, i) => top + 1 + i);
  };
  const rowOf = (rowId: string) => {
    const row = rows().find((r) => sheet.cells.value(r, column('kesu:rowId')) === rowId);
    if (row === undefined) throw new Error(`no row ${rowId}`);
    return row;
  };
  return {
    ...excel,
    live,
    services,
    sheet,
    waiting: () => [...timers.values()],
    pass: async () => {
      for (let round = 0; round < 12; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        const due = [...timers].filter(([, ms]) => ms < 1_000);
        for (const [work] of due) {
          timers.delete(work);
          work();
        }
        await live.settled();
      }
    },
    at: (rowId, columnId) => sheet.cells.value(rowOf(rowId), column(columnId)),
    cell: (rowId, columnId) => `${columnLetter(column(columnId))}${String(rowOf(rowId))}`,
    rowIds: () => rows().map((r) => String(sheet.cells.value(r, column('kesu:rowId')))),
    type: (source, address, text) =>
      excel.host.edit(source, (w) => {
        enterText(w, sheet.name, address, text);
      }),
    log: () => {
      const log = excel.workbook.sheet('变更记录');
      if (!log) return [];
      const entries: unknown[][] = [];
      for (let row = 2; log.cells.value(row, 1) !== null; row += 1)
        entries.push(Array.from({ length: 11 }, (_, c) => log.cells.value(row, c + 1) ?? ''));
      return entries;
    },
  };
}
