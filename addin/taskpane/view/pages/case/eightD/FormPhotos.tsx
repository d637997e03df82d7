import { completeField } from '../../../../../../functions/core/report/fieldTerms';
import { mostPhotos } from '../../../../../../functions/core/report/photo/planPhoto';
import { fileNameOf, photoNames } from '../../../../../../functions/core/report/photo/photoNames';
import { profileForm } from '../../../../../../functions/core/report/profileForm';
import type { Procedure } from '../../../../../../functions/core/procedure';
import type { Bilingual } from '../../../../../../functions/core/shared/language';
import { Quiet, Stack } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { PhotoPicker } from './PhotoPicker';
import { usePhotos } from './usePhotos';
import { useEightDWords } from './useEightDWords';

export interface FormPhotosProps {
  readonly caseNo: string;
  readonly procedure: Procedure;
  /** What the row says of evidence: paths and links of photographs among it. */
  readonly evidence: string;
}

/** Photographs for the photo box of the case's forms, and for templates of the company's own. */
export function FormPhotos({ caseNo, procedure, evidence }: FormPhotosProps) {
  const { t } = useEightDWords();
  const language = useLanguage();
  const shelved = usePhotos(caseNo);
  const forms = formsWithPhotos(procedure);
  if (caseNo === '') return <Quiet>{t('noNumber')}</Quiet>;
  if (!shelved) return null;
  const chosen = (shelved.photos.form ?? []).map((photo) => photo.name);
  const inRow = photoNames(evidence)
    .map(fileNameOf)
    .filter((name) => !chosen.includes(name));
  const between = language === 'zh' ? '、' : ', ';
  const names = forms.map((name) => name[language]).join(between);
  return (
    <Stack>
      {names !== '' && <Quiet>{t('formPhotosFor', { names })}</Quiet>}
      <Quiet>{t('formPhotosTemplates')}</Quiet>
      {inRow.length > 0 && (
        <div role="status" style={{ overflowWrap: 'anywhere' }}>
          {t('formPhotosInRow', { names: inRow.join(between) })}
        </div>
      )}
      <PhotoPicker
        label={t('formPhotos', { most: mostPhotos })}
        photos={shelved.photos.form ?? []}
        most={mostPhotos}
        onChange={(photos) => shelved.keep('form', photos)}
      />
      {shelved.passing && <div role="status">{t('photoPassing')}</div>}
      <Quiet>{t('formPhotosHint')}</Quiet>
    </Stack>
  );
}

const formsWithPhotos = ({ profile }: Procedure): readonly Bilingual[] =>
  profile.forms
    .filter((form) =>
      profileForm(form, profile)
        .fields.map(completeField)
        .some(({ kind }) => kind === 'picture'),
    )
    .map(({ name }) => name);
