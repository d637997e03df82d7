import { useTranslation } from 'react-i18next';
import { NeedsTracker } from '../NeedsTracker';

export function FindingsPage() {
  const { t } = useTranslation('findings');
  return <NeedsTracker teach={t('empty')}>{() => null}</NeedsTracker>;
}
