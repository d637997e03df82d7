import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TrackerCase } from '../../../../../functions/core/actions/trackerCases';
import { formatDocumentState } from '../../../../../functions/core/publish/documentState';
import { exampleFolder, type KeptPublishing } from '../../../pane/publish/keptSettings';
import type { Publishable } from '../../../pane/publish/publishables';
import { Quiet, Stack } from '../../layout';
import { useLanguage } from '../../paneContext';
import { folderFacts } from './folderFacts';

export interface PublishCaseProps {
  readonly settings: KeptPublishing;
  readonly one: TrackerCase;
  readonly documents: readonly Publishable[];
  readonly publish: (documents: readonly Publishable[]) => void;
}

/** The documents of one case: where each stands, where they go, and the button. */
export function PublishCase({ settings, one, documents, publish }: PublishCaseProps) {
  const { t } = useTranslation('publish');
  if (documents.length === 0) return <Quiet>{t('noneIssued')}</Quiet>;
  const folder = exampleFolder(settings.folderRule, folderFacts(one));
  return (
    <Stack>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentLine document={document} />
          </li>
        ))}
      </ul>
      {folder.ok && <Quiet>{t('to', { site: settings.site, folder: folder.folder })}</Quiet>}
      <Button appearance="primary" onClick={() => publish(documents)}>
        {t('publishCase', { number: documents.length })}
      </Button>
    </Stack>
  );
}

function DocumentLine({ document: { issued, state, awaits } }: { readonly document: Publishable }) {
  const { t } = useTranslation('publish');
  const language = useLanguage();
  const shown = state && formatDocumentState(state, language);
  return (
    <>
      <div>
        {t('document', {
          form: issued.form,
          language: t(`lang_${issued.language}`),
          revision: issued.revision,
        })}
      </div>
      <Quiet>
        {shown === undefined ? t('notPublished') : awaits ? t('newerIssued', { state: shown }) : shown}
      </Quiet>
    </>
  );
}
