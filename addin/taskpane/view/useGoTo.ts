import { useCallback } from 'react';
import { excelText } from '../pane/excelText';
import { usePane } from './paneContext';

const gone = {
  zh: '找不到这个位置：工作表已改名、删除或隐藏。',
  en: 'This place is no longer there: the sheet was renamed, deleted or hidden.',
};

/** Goes to a cell of the workbook and says so where it is gone. */
export function useGoTo(): (sheet: string, cell: string) => Promise<void> {
  const pane = usePane();
  return useCallback(
    async (sheet, cell) => {
      const went = await pane.services.workbook.selectCell(sheet, cell);
      if (!went.ok) pane.fail(excelText(went.problem));
      else if (!went.value) pane.fail(gone);
    },
    [pane],
  );
}
