import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BuiltTracker } from '../../../pane/build/buildSession';
import { Actions, Card, PartHeading, Stack } from '../../layout';
import { usePane } from '../../paneContext';
import { useArrival } from '../../useArrival';
import { SeverityCounts } from './SeverityCounts';

export interface BuiltViewProps {
  readonly built: BuiltTracker;
  readonly onUndo?: () => void;
}

/** As wide as their words, so that the three stand on one line of the pane. */
const narrow = { minWidth: 'auto' } as const;

/** What a build brought: what was read, which sheets are new, where to go on, and the way back. */
export function BuiltView({ built, onUndo }: BuiltViewProps) {
  const { t } = useTranslation('build');
  const pane = usePane();
  const first = useArrival('built');
  const { complaints, others, findings, sheets } = built;
  return (
    <Stack>
      <Card>
        <PartHeading id="built">{t('builtTitle')}</PartHeading>
        <div>{t('builtText', { complaints, others })}</div>
        <SeverityCounts counts={findings} />
      </Card>
      <Card>
        <PartHeading>{t('added')}</PartHeading>
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {sheets.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Card>
      <Actions>
        <Button
          ref={first}
          appearance="primary"
          style={narrow}
          aria-describedby="built"
          onClick={() => pane.open('todo')}
        >
          {t('toTodo')}
        </Button>
        <Button style={narrow} onClick={() => pane.open('findings')}>
          {t('toFindings', { n: findings.error + findings.warning })}
        </Button>
        {onUndo && (
          <Button style={narrow} onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
      </Actions>
    </Stack>
  );
}
