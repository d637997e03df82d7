import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormModel } from '../../../../../../functions/core/report/formModel';
import { Quiet } from '../../../layout';
import { OpenedFold } from '../eightD/OpenedFold';

const DocumentPages = lazy(async () => ({
  default: (await import(/* webpackChunkName: "preview" */ './DocumentPages')).DocumentPages,
}));

export interface PagePreviewProps {
  /** Called once it is to be seen. */
  readonly make: () => FormModel;
}

/** A document as it will look, made and drawn when somebody asks to see it. */
export function PagePreview({ make }: PagePreviewProps) {
  const { t } = useTranslation('case');
  return (
    <OpenedFold title={t('pages')}>
      {() => (
        <Suspense fallback={<Quiet>{t('reading')}</Quiet>}>
          <Pages make={make} />
        </Suspense>
      )}
    </OpenedFold>
  );
}

/** What is typed meanwhile comes first, the drawing after. */
function Pages({ make }: PagePreviewProps) {
  const latest = useDeferredValue(make);
  const model = useMemo(() => latest(), [latest]);
  return <DocumentPages model={model} />;
}
