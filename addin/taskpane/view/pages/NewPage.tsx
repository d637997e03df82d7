import { useTranslation } from 'react-i18next';
import { NeedsTracker } from '../NeedsTracker';

export function NewPage() {
  const { t } = useTranslation('new');
  return <NeedsTracker teach={t('empty')}>{() => null}</NeedsTracker>;
}
