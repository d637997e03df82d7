import type { TrackerCases } from '../../../../functions/core/actions/trackerCases';
import { dayOf } from '../../../../functions/core/calendar';
import type { Bilingual, Language } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import type { CellEdit } from '../../../excel/tableRows';
import { excelText } from '../excelText';
import type { Pane } from '../pane';
import { paneTexts } from '../paneTexts';
import { rowIdsOf } from '../readTrackerCases';
import type { TrackerHead } from '../trackerHead';
import { acceptanceOf, countDown, type Acceptance } from './acceptance';
import { readFindingLines, type FindingLine } from './findingLines';

/** A finding with what accepting its suggestion would write; undefined where it suggests nothing that can be written. */
export type ListedFinding = FindingLine & { readonly acceptance: Acceptance | undefined };

/** The findings of the open tracker and what is needed to act on them. */
export interface FindingList {
  readonly lines: readonly ListedFinding[];
  readonly cases: TrackerCases;
}

export async function readFindings(
  pane: Pane,
  { meta }: TrackerHead,
): Promise<Result<FindingList, Bilingual>> {
  const read = await pane.services.workbook.readValues(meta.findingSheets);
  if (!read.ok) return failed(excelText(read.problem));
  const cases = await pane.cases();
  if (!cases.ok) return cases;
  const { grid, dateShift } = read.value;
  const lines = readFindingLines(grid.sheets).map((line) => ({
    ...line,
    acceptance: line.settled === '' ? acceptanceOf(line, cases.value, dateShift) : undefined,
  }));
  return ok({ lines, cases: cases.value });
}

/** Sets a finding aside; the reason stands on the sheet of findings. */
export async function setAside(
  pane: Pane,
  list: FindingList,
  line: FindingLine,
  reason: string,
): Promise<Result<true, Bilingual>> {
  const words = { zh: '已忽略', en: 'Set aside' };
  const marked = await mark(pane, line, `${words[list.cases.language]}：${reason}`, list.cases.language);
  if (!marked.ok) return marked;
  return countLess(pane, list, line);
}

/** Writes what a finding suggests into the tracker, unless somebody else has changed the cell meanwhile. */
export async function accept(
  pane: Pane,
  list: FindingList,
  line: ListedFinding,
): Promise<Result<Acceptance, Bilingual>> {
  const { acceptance } = line;
  if (!acceptance) return failed(texts.nothingToWrite);
  const written = await edit(pane, list.cases, line.rowId, acceptance.edit);
  if (!written.ok) return written;
  const words = { zh: '已采纳', en: 'Accepted' };
  const { language } = list.cases;
  const decided = `${words[language]}：${acceptance.before} → ${acceptance.after}`;
  const marked = await mark(pane, line, decided, language);
  if (!marked.ok) return marked;
  const counted = await countLess(pane, list, line);
  return counted.ok ? ok(acceptance) : counted;
}

/** Opens a finding again; where a suggestion was accepted, the value before comes back. */
export async function reopen(
  pane: Pane,
  list: FindingList,
  line: FindingLine,
  accepted: CellEdit | undefined,
): Promise<Result<true, Bilingual>> {
  if (accepted) {
    const back = { heading: accepted.heading, was: accepted.value, value: accepted.was };
    const written = await edit(pane, list.cases, line.rowId, back);
    if (!written.ok) return written;
  }
  return write(pane, line, '');
}

async function edit(
  { services }: Pane,
  cases: TrackerCases,
  rowId: string,
  one: CellEdit,
): Promise<Result<true, Bilingual>> {
  const outcome = await services.workbook.editRow(rowIdsOf(cases), rowId, [one]);
  if (!outcome.ok) return failed(excelText(outcome.problem));
  if (outcome.value.kind === 'gone') return failed(paneTexts.rowGone);
  return outcome.value.kind === 'conflict' ? failed(texts.changedMeanwhile) : ok(true);
}

/** The number in the row is a courtesy: where somebody else is changing it, it waits for the next build. */
async function countLess(
  pane: Pane,
  { cases }: FindingList,
  { rowId }: FindingLine,
): Promise<Result<true, Bilingual>> {
  const one = countDown(rowId, cases);
  if (!one) return ok(true);
  const outcome = await pane.services.workbook.editRow(rowIdsOf(cases), rowId, [one]);
  return outcome.ok ? ok(true) : failed(excelText(outcome.problem));
}

const mark = (pane: Pane, line: FindingLine, text: string, language: Language) => {
  const day = dayOf(pane.services.now());
  return write(pane, line, language === 'zh' ? `${text}（${day}）` : `${text} (${day})`);
};

async function write({ services }: Pane, line: FindingLine, value: string): Promise<Result<true, Bilingual>> {
  const { sheet, settledCell, settled } = line;
  const outcome = await services.workbook.editCells(sheet, [{ cell: settledCell, was: settled, value }]);
  if (!outcome.ok) return failed(excelText(outcome.problem));
  return outcome.value.kind === 'written' ? ok(true) : failed(texts.changedMeanwhile);
}

const texts = {
  nothingToWrite: {
    zh: '没有可采纳的建议：该行或该列已不在，或内容已与建议一致。',
    en: 'There is nothing to accept: the row or column is gone, or the cell holds the suggestion already.',
  },
  changedMeanwhile: {
    zh: '这里刚被别人改过，没有覆盖。列表已更新，请核对后再处理。',
    en: 'This was just changed by somebody else and was not overwritten. The list shows it now; check, then decide again.',
  },
} as const;
