import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bilingual } from '../../../functions/core/shared/language';
import type { Result } from '../../../functions/core/shared/result';
import { usePane } from './paneContext';

/**
 * What a page reads from the workbook when it is opened, and again when asked to.
 *
 * @param load - Must stay the same function while its answer would be the same.
 * @returns The value, undefined until it is there; and a function that reads it again.
 */
export function useLoaded<T>(
  label: Bilingual,
  load: () => Promise<Result<T, Bilingual>>,
): readonly [T | undefined, () => Promise<void>] {
  const pane = usePane();
  const [value, show] = useState<T>();
  const newest = useRef(0);
  const again = useCallback(async () => {
    const turn = (newest.current += 1);
    const loaded = await pane.run(label, load, { quiet: true });
    if (newest.current === turn && loaded !== undefined) show(loaded);
  }, [pane, label, load]);
  useEffect(() => {
    void again();
    return () => {
      newest.current += 1;
    };
  }, [again]);
  return [value, again];
}
