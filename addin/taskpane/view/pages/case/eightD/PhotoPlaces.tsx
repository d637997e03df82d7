import { fileNameOf, photoNames } from '../../../../../../functions/core/report/photo/photoNames';
import type { ChosenPhoto } from '../../../../pane/eightD/drawPhoto';
import { Card, Quiet } from '../../../layout';
import { AnswerInput } from './AnswerInput';
import { PhotoPicker } from './PhotoPicker';
import type { EightDForm } from './useEightD';
import { usePhotos } from './usePhotos';
import { useEightDWords } from './useEightDWords';

const places = [
  { place: 'good', name: 'd2.photoGood', word: 'photoGood' },
  { place: 'bad', name: 'd2.photoBad', word: 'photoBad' },
] as const;

export interface PhotoPlacesProps {
  readonly form: EightDForm;
  readonly caseNo: string;
}

/** Photographs of a good and of a bad part: the file name goes to the sheet, the picture stays on this machine. */
export function PhotoPlaces({ form, caseNo }: PhotoPlacesProps) {
  const { t } = useEightDWords();
  const shelved = usePhotos(caseNo);
  const { view, change } = form;
  if (!shelved) return null;
  return (
    <>
      {places.map(({ place, name, word }) => {
        const named = photoNames(view.text(name));
        const isNamed = (photo: ChosenPhoto): boolean => named.map(fileNameOf).includes(photo.name);
        const here = (shelved.photos[place] ?? []).filter(isNamed);
        return (
          <Card key={place}>
            <strong>{t(word)}</strong>
            <PhotoPicker
              label={t(word)}
              photos={here}
              most={1}
              onChange={async (photos) => {
                await shelved.keep(place, photos);
                // A path that leads to this file stays, for the command line.
                if (!photos.some(isNamed)) change(view.typed(name, photos[0]?.name ?? ''));
              }}
            />
            <AnswerInput form={form} name={name} label={t('photoFile')} />
            {here.length === 0 && named.length > 0 && (
              <div role="status">{t('photoNotHere', { name: named[0] })}</div>
            )}
          </Card>
        );
      })}
      {shelved.passing && <div role="status">{t('photoPassing')}</div>}
      <Quiet>{t('photoHint')}</Quiet>
    </>
  );
}
