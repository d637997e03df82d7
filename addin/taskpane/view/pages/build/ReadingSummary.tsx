import { useTranslation } from 'react-i18next';
import type { BuildState } from '../../../pane/build/buildSession';
import { Stack } from '../../layout';
import { SeverityCounts } from './SeverityCounts';

/** What the reading gave with the choices made so far; screen readers hear when it changes. */
export function ReadingSummary({ state: { reading } }: { readonly state: BuildState }) {
  const { t } = useTranslation('build');
  return (
    <div role="status">
      {reading ? (
        <Stack>
          <div>{t('summary', { complaints: reading.complaints, others: reading.others })}</div>
          <SeverityCounts counts={reading.bySeverity} />
        </Stack>
      ) : (
        t('rereading')
      )}
    </div>
  );
}
