import { Badge } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../../../functions/core/shared/finding';
import { Actions } from '../../layout';

/** How many findings of each gravity there are; the words say it, the colour only repeats it. */
export function SeverityCounts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }) {
  const { t } = useTranslation('build');
  return (
    <Actions>
      <Badge appearance="tint" size="large" color={counts.error > 0 ? 'danger' : 'informative'}>
        {t('countError', { n: counts.error })}
      </Badge>
      <Badge appearance="tint" size="large" color={counts.warning > 0 ? 'warning' : 'informative'}>
        {t('countWarning', { n: counts.warning })}
      </Badge>
      <Badge appearance="tint" size="large" color="informative">
        {t('countInfo', { n: counts.info })}
      </Badge>
    </Actions>
  );
}
