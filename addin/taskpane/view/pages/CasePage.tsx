import { useTranslation } from 'react-i18next';
import { NeedsTracker } from '../NeedsTracker';

export function CasePage() {
  const { t } = useTranslation('case');
  return <NeedsTracker teach={t('empty')}>{() => null}</NeedsTracker>;
}
