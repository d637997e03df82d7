import type { Bilingual } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import type { ExcelProblem } from '../../../excel/excelProblem';
import type { RowEditOutcome } from '../../../excel/tableRows';
import { excelText } from '../excelText';

/** Whether an edit of a case went through, and if not, what the person is told. */
export function editResult(edit: Result<RowEditOutcome, ExcelProblem>): Result<true, Bilingual> {
  if (!edit.ok) return failed(excelText(edit.problem));
  switch (edit.value.kind) {
    case 'written':
      return ok(true);
    case 'gone':
      return failed({
        zh: '这一行已不在跟踪台账中，可能被删除，没有写入。请刷新后重试。',
        en: 'This row is no longer in the tracker; nothing was written. Refresh and try again.',
      });
    case 'conflict': {
      const cells = edit.value.cells.map(({ heading, now }) => `“${heading}” = ${shown(now)}`);
      return failed({
        zh: `其他人刚刚改了这些单元格，没有覆盖：${cells.join('；')}。请核对后再提交。`,
        en: `Somebody has just changed these cells; they were not overwritten: ${cells.join('; ')}. Check them and submit again.`,
      });
    }
  }
}

const shown = (now: string | number | boolean): string => (now === '' ? '—' : String(now));
