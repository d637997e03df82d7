import { useCallback, useEffect, useState } from 'react';
import { companionsChanged } from '../../../../pane/case/companionsChanged';
import type { ChosenPhoto } from '../../../../pane/eightD/drawPhoto';
import { PhotoShelf, type CasePhotos, type PhotoPlace } from '../../../../pane/eightD/photoShelf';
import { usePane } from '../../../paneContext';

export interface ShelvedPhotos {
  readonly photos: CasePhotos;
  /** Whether what was chosen last is gone once the pane is closed. */
  readonly passing: boolean;
  readonly keep: (place: PhotoPlace, photos: readonly ChosenPhoto[]) => Promise<void>;
}

/** The photographs of a case on this machine; undefined until they have been looked up. */
export function usePhotos(caseNo: string): ShelvedPhotos | undefined {
  const { drafts } = usePane().services;
  const [photos, show] = useState<CasePhotos>();
  const [passing, setPassing] = useState(false);
  const shelf = PhotoShelf.of(drafts);
  const again = useCallback(async () => show(await shelf.of(caseNo)), [shelf, caseNo]);
  useEffect(() => {
    void again();
  }, [again]);
  return (
    photos && {
      photos,
      passing,
      keep: async (place, chosen) => {
        setPassing(!(await shelf.keep(caseNo, place, chosen)));
        await again();
        companionsChanged.dispatchEvent(new Event('change'));
      },
    }
  );
}
