import { useEffect, useState } from 'react';
import type { Procedure } from '../../../functions/core/procedure';
import { paneTexts } from '../pane/paneTexts';
import type * as Gallery from '../pane/procedureCards';
import { usePane } from './paneContext';

/** The shipped procedures, loaded when a page first shows them. */
export interface ProcedureGallery {
  readonly cards: ReturnType<typeof Gallery.procedureCards>;
  readonly search: typeof Gallery.searchCards;
  readonly find: (id: string) => Procedure | undefined;
}

/** Undefined while they are being loaded. */
export function useProcedureGallery(): ProcedureGallery | undefined {
  const pane = usePane();
  const [gallery, show] = useState<ProcedureGallery>();
  useEffect(() => {
    let shown = true;
    const load = async () => {
      const { procedureCards, searchCards, shippedProcedure } = await import(
        /* webpackChunkName: "procedures" */ '../pane/procedureCards'
      );
      if (shown) show({ cards: procedureCards(), search: searchCards, find: shippedProcedure });
    };
    load().catch((problem: unknown) => {
      const error = problem instanceof Error ? problem : new Error(String(problem));
      void pane.services.report(error, 'procedures');
      pane.fail(paneTexts.mistake(error), () => void load());
    });
    return () => {
      shown = false;
    };
  }, [pane]);
  return gallery;
}
