import { applyPlan } from '../../../addin/excel/applyPlan';
import { readGrids } from '../../../addin/excel/readGrids';
import type { CellValue } from '../../../functions/core/register/grid';
import { cellArea } from '../../../scripts/stand-in/excel/model/area';
import { writeEntries } from '../../../scripts/stand-in/excel/model/editCells';
import { Workbook } from '../../../scripts/stand-in/excel/model/workbook';
import { openWorkbook } from '../../scripts/stand-in/excel/excelForTest';
import { watch } from './liveExcel';
import { trackerOf } from './trackerOf';

/*
 * For `npm run bench -- live`: what one edit costs in a large tracker, from the event until findings, marks and the log
 * of changes are there. Microsoft's client with the stand-in behind it, which computes no formulas here: the time is the
 * live check's own and the client's.
 */
const rows = Number(process.argv[2] ?? 10_000);
const edits = 5;

const headings = ['客诉编号', '接诉时间', '客户名称', '产品名称', '投诉内容', '投诉类型', '责任部门', '状态'];
const row = (at: number): CellValue[] => [
  `C-${String(at).padStart(6, '0')}`,
  45_300 + (at % 700),
  `客户${String(at % 97)}`,
  `产品${String(at % 31)}`,
  `外壳开裂，抽检${String(50 + (at % 400))}件`,
  '质量',
  ['质量部', '生产部', '仓库'][at % 3]!,
  '处理中',
];

const workbook = new Workbook('客诉台账.xlsx');
const [sheet] = workbook.sheets;
const register = [headings, ...Array.from({ length: rows }, (_, at) => row(at + 1))] as (string | number)[][];
const area = { ...cellArea(1, 1), bottom: rows + 1, right: headings.length };
writeEntries(workbook, sheet!, area, register);

const excel = openWorkbook(workbook);
const grids = await excel.run((context) => readGrids(context));
if (!grids.ok) throw new Error(grids.problem.code);
const built = await excel.run((context) => applyPlan(context, trackerOf(grids.value).workbook));
if (!built.ok) throw new Error(built.problem.code);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const took = (since: number): string => `${((performance.now() - since) / 1000).toFixed(2)} s`;
const before = performance.now();
const live = await watch(excel);
say(`live check of ${String(rows)} rows begun in ${took(before)}`);

for (let edit = 0; edit < edits; edit++) {
  const rowId = live.rowIds()[Math.floor(((edit + 0.5) / edits) * rows)]!;
  const syncs = excel.host.batches.length;
  const logged = live.log().length;
  live.type('Local', live.cell(rowId, 'field:receivedAt'), edit % 2 === 0 ? '' : '2027-13-01');
  const begun = performance.now();
  await live.pass();
  const seconds = took(begun);
  const marked = live.at(rowId, 'kesu:marks') !== null && live.at(rowId, 'kesu:marks') !== '';
  const found = live.live.state.findings.get(rowId)?.length ?? 0;
  if (live.log().length === logged) throw new Error('the edit is not in the log of changes');
  say(
    `edit ${String(edit + 1)}: ${seconds}, ${String(excel.host.batches.length - syncs)} requests, ` +
      `${String(found)} findings, ${marked ? 'row marked' : 'no mark'}`,
  );
}
live.live.stop();
