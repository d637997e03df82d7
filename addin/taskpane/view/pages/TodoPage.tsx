import { Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { NeedsTracker } from '../NeedsTracker';
import { useLive } from '../useLive';
import { TodoView } from './todo/TodoView';

/** What is overdue, due today and due soon. */
export function TodoPage() {
  const { t } = useTranslation('todo');
  const { live, session } = useLive();
  return (
    <NeedsTracker teach={t('empty')}>
      {() =>
        live && session ? (
          <TodoView live={live} session={session} />
        ) : (
          <Spinner size="small" label={t('reading')} />
        )
      }
    </NeedsTracker>
  );
}
