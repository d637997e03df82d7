import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerHead } from '../pane/trackerHead';
import { EmptyState } from './EmptyState';
import { usePane, usePaneState } from './paneContext';

export interface NeedsTrackerProps {
  /** What the page would show, for a person who sees it for the first time. */
  readonly teach: string;
  readonly children: (tracker: TrackerHead) => ReactNode;
}

/** Shows a page only where the workbook holds a tracker; otherwise says how to get one. */
export function NeedsTracker({ teach, children }: NeedsTrackerProps) {
  const { t } = useTranslation('shell');
  const pane = usePane();
  const tracker = usePaneState((state) => state.tracker);
  if (tracker.kind === 'unread') return <Spinner size="small" label={t('loading')} />;
  if (tracker.kind === 'open') return children(tracker);
  return (
    <EmptyState title={t('noTrackerTitle')} text={teach}>
      <p style={{ margin: 0 }}>{t('noTrackerText')}</p>
      <Button appearance="primary" onClick={() => pane.open('build')}>
        {t('toBuild')}
      </Button>
    </EmptyState>
  );
}
