import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormModel } from '../../../../../../functions/core/report/formModel';
import { Quiet } from '../../../layout';
import { OpenedFold } from '../eightD/OpenedFold';

const DocumentPages = lazy(async () => ({
  default: (await import(/* webpackChunkName: "preview" */ './DocumentPages')).DocumentPages,
}));

/** A document as it will look, drawn when somebody asks to see it. */
export function PagePreview({ model }: { readonly model: FormModel }) {
  const { t } = useTranslation('case');
  return (
    <OpenedFold title={t('pages')}>
      {() => (
        <Suspense fallback={<Quiet>{t('reading')}</Quiet>}>
          <DocumentPages model={model} />
        </Suspense>
      )}
    </OpenedFold>
  );
}
