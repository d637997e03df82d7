import type { CaseMaterial } from '../../../../functions/core/actions/caseDocument';
import type { Companions } from '../../../../functions/core/actions/companions';
import { paperSize, photoRoom } from '../../../../functions/core/report/photo/planPhoto';
import { fileNameOf, photoNames } from '../../../../functions/core/report/photo/photoNames';
import type { Picture } from '../../../../functions/core/report/formModel';
import type { ChosenPhoto } from './drawPhoto';
import type { CasePhotos } from './photoShelf';

/** What a tracker knows beside its rows, and the photographs chosen on this machine, by case. */
export interface CaseCompanions extends Companions {
  readonly photos?: ReadonlyMap<string, CasePhotos>;
}

/**
 * What belongs to a case beside its row, for its documents. A photograph of the 8D counts only while the sheet still
 * names its file.
 */
export function caseMaterial({ eightD, photos }: CaseCompanions, caseNo: string): CaseMaterial {
  const own = eightD.byCase.get(caseNo);
  const { good = [], bad = [], form = [] } = photos?.get(caseNo) ?? {};
  const named = (chosen: readonly ChosenPhoto[], name: unknown) =>
    chosen
      .filter((photo) =>
        photoNames(String(name ?? ''))
          .map(fileNameOf)
          .includes(photo.name),
      )
      .map(toPicture);
  const [goodPicture] = named(good, own?.fields?.['d2.photoGood']);
  const [badPicture] = named(bad, own?.fields?.['d2.photoBad']);
  const pictures = {
    ...(goodPicture ? { good: goodPicture } : {}),
    ...(badPicture ? { bad: badPicture } : {}),
  };
  return {
    ...(own === undefined ? {} : { eightD: goodPicture || badPicture ? { ...own, pictures } : own }),
    ...(form.length === 0 ? {} : { pictures: form.map(toPicture) }),
  };
}

const toPicture = (photo: ChosenPhoto): Picture => ({
  type: photo.type,
  bytes: photo.bytes,
  alt: photo.name,
  ...paperSize(photo, photoRoom),
});
