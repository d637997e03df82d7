import { Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { NeedsTracker } from '../NeedsTracker';
import { useLive } from '../useLive';
import { NewCaseForm } from './new/NewCaseForm';

/** Registers a new complaint in the tracker. */
export function NewPage() {
  const { t } = useTranslation('new');
  const { live, session } = useLive();
  return (
    <NeedsTracker teach={t('empty')}>
      {() =>
        live && session ? (
          <NewCaseForm cases={live.cases} session={session} />
        ) : (
          <Spinner size="small" label={t('reading')} />
        )
      }
    </NeedsTracker>
  );
}
