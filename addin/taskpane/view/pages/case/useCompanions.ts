import { useCallback, useEffect, useState } from 'react';
import { companionsChanged } from '../../../pane/case/companionsChanged';
import { readCaseCompanions } from '../../../pane/case/readCaseCompanions';
import type { CaseCompanions } from '../../../pane/eightD/caseMaterial';
import { usePane } from '../../paneContext';

/**
 * The 8D data and the documents issued so far, read anew whenever the person comes back from the sheet to the pane
 * or the pane itself wrote there.
 *
 * @returns Undefined until they are there; and a function that reads them again.
 */
export function useCompanions(): readonly [CaseCompanions | undefined, () => Promise<void>] {
  const pane = usePane();
  const [companions, show] = useState<CaseCompanions>();
  const again = useCallback(async () => {
    const read = await readCaseCompanions(pane.services.workbook, pane.services.drafts);
    if (read.ok) show(read.value);
    else pane.fail(read.problem, () => void again());
  }, [pane]);
  useEffect(() => {
    void again();
    const reread = () => void again();
    window.addEventListener('focus', reread);
    companionsChanged.addEventListener('change', reread);
    return () => {
      window.removeEventListener('focus', reread);
      companionsChanged.removeEventListener('change', reread);
    };
  }, [again]);
  return [companions, again];
}
