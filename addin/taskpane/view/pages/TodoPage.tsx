import { useTranslation } from 'react-i18next';
import { NeedsTracker } from '../NeedsTracker';

export function TodoPage() {
  const { t } = useTranslation('todo');
  return <NeedsTracker teach={t('empty')}>{() => null}</NeedsTracker>;
}
