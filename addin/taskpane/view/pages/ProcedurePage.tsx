import { useTranslation } from 'react-i18next';
import { NeedsTracker } from '../NeedsTracker';

export function ProcedurePage() {
  const { t } = useTranslation('procedure');
  return <NeedsTracker teach={t('empty')}>{() => null}</NeedsTracker>;
}
