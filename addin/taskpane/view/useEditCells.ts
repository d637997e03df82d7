import { useCallback } from 'react';
import type { Bilingual } from '../../../functions/core/shared/language';
import { failed, ok } from '../../../functions/core/shared/result';
import { excelText } from '../pane/excelText';
import type { PlainCellEdit } from '../pane/workbookPort';
import { usePane } from './paneContext';

const label = { zh: '正在写入', en: 'Writing' };

const gone = (sheet: string): Bilingual => ({
  zh: `找不到工作表“${sheet}”。`,
  en: `The sheet “${sheet}” is not there any more.`,
});

const conflict = (sheet: string, cells: readonly string[]): Bilingual => ({
  zh: `“${sheet}”的 ${cells.join('、')} 刚被别人改过，没有覆盖。页面已更新，请核对后再保存。`,
  en: `${cells.join(', ')} of “${sheet}” was just changed by somebody else and was not overwritten. The page shows it now; check, then save again.`,
});

/** Writes cells outside the tracker's table; what somebody else changed meanwhile is told, not overwritten. */
export function useEditCells(): (sheet: string, edits: readonly PlainCellEdit[]) => Promise<boolean> {
  const pane = usePane();
  return useCallback(
    async (sheet, edits) => {
      if (edits.length === 0) return true;
      const written = await pane.run(label, async () => {
        const outcome = await pane.services.workbook.editCells(sheet, edits);
        if (!outcome.ok) return failed(excelText(outcome.problem));
        const { value } = outcome;
        if (value.kind === 'gone') return failed(gone(sheet));
        if (value.kind === 'conflict')
          return failed(
            conflict(
              sheet,
              value.cells.map(({ cell }) => cell),
            ),
          );
        return ok(true);
      });
      return written === true;
    },
    [pane],
  );
}
