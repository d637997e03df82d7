import { useCallback } from 'react';
import { failed, ok } from '../../../functions/core/shared/result';
import { excelText } from '../pane/excelText';
import { paneTexts } from '../pane/paneTexts';
import { usePane } from './paneContext';

/** Goes to a row of the tracker by its id, wherever sorting has moved it, and says so where it is gone. */
export function useGoToRow(): (rowId: string) => Promise<void> {
  const pane = usePane();
  return useCallback(
    async (rowId) => {
      const { rowIdsOf } = await import(/* webpackChunkName: "tracker" */ '../pane/readTrackerCases');
      await pane.run(
        paneTexts.looking,
        async () => {
          const cases = await pane.cases();
          if (!cases.ok) return cases;
          const went = await pane.services.workbook.selectRow(rowIdsOf(cases.value), rowId);
          if (!went.ok) return failed(excelText(went.problem));
          return went.value ? ok(true) : failed(paneTexts.rowGone);
        },
        { quiet: true },
      );
    },
    [pane],
  );
}
