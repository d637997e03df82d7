import { useCallback, useEffect, useState } from 'react';
import type { Companions } from '../../../../../functions/core/actions/companions';
import { readCaseCompanions } from '../../../pane/case/readCaseCompanions';
import { usePane } from '../../paneContext';

/**
 * The 8D data and the documents issued so far, read anew whenever the person comes back from the sheet to the pane.
 *
 * @returns Undefined until they are there; and a function that reads them again.
 */
export function useCompanions(): readonly [Companions | undefined, () => Promise<void>] {
  const pane = usePane();
  const [companions, show] = useState<Companions>();
  const again = useCallback(async () => {
    const read = await readCaseCompanions(pane.services.workbook);
    if (read.ok) show(read.value);
    else pane.fail(read.problem, () => void again());
  }, [pane]);
  useEffect(() => {
    void again();
    const onFocus = () => void again();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [again]);
  return [companions, again];
}
