import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold, Quiet } from '../../layout';
import { OpenedFold } from './eightD/OpenedFold';
import type { RecordStepProps } from './RecordStep';

// Forms and their layout are loaded when a document is wanted.
const MakeDocument = lazy(async () => ({
  default: (await import(/* webpackChunkName: "documents" */ './MakeDocument')).MakeDocument,
}));

// So are publishing and what takes signed papers back.
const PublishPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "publish" */ '../publish/PublishPart')).PublishPart,
}));
const ScanPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "publish" */ '../publish/ScanPart')).ScanPart,
}));

// Likewise the 8D and its many fields.
const EightDPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "eight-d" */ './eightD/EightDPart')).EightDPart,
}));
const FormPhotos = lazy(async () => ({
  default: (await import(/* webpackChunkName: "eight-d" */ './eightD/FormPhotos')).FormPhotos,
}));

/** The papers of a case: its 8D, photographs, documents, and where they are published and come back signed. */
export function CasePapers({ view, live, session }: RecordStepProps) {
  const { t } = useTranslation('case');
  const { cases } = live;
  return (
    <>
      <OpenedFold title={t('eightD')}>
        {() => (
          <Later>
            <EightDPart view={view} cases={cases} />
          </Later>
        )}
      </OpenedFold>
      <OpenedFold title={t('photos')}>
        {() => (
          <Later>
            <FormPhotos
              caseNo={view.one.caseNo}
              procedure={cases.input.procedure}
              evidence={String(view.one.fields.evidence ?? '')}
            />
          </Later>
        )}
      </OpenedFold>
      <Fold title={t('document')}>
        <Later>
          <MakeDocument view={view} cases={cases} />
        </Later>
      </Fold>
      <OpenedFold title={t('publish')}>
        {() => (
          <Later>
            <PublishPart view={view} live={live} session={session} />
          </Later>
        )}
      </OpenedFold>
      <OpenedFold title={t('scan')}>
        {() => (
          <Later>
            <ScanPart view={view} live={live} session={session} />
          </Later>
        )}
      </OpenedFold>
    </>
  );
}

/** A part that is loaded when it is first shown. */
function Later({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('case');
  return <Suspense fallback={<Quiet>{t('reading')}</Quiet>}>{children}</Suspense>;
}
