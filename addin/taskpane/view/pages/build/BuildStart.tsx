import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BuildSession } from '../../../pane/build/buildSession';
import { Actions, Card, Quiet, Stack } from '../../layout';
import { usePaneState } from '../../paneContext';
import { useGoTo } from '../../useGoTo';

export interface BuildStartProps {
  readonly session: BuildSession;
  readonly onUndo?: () => void;
}

/** Before anything is read: what building does, or what is there already. */
export function BuildStart({ session, onUndo }: BuildStartProps) {
  const { t } = useTranslation('build');
  const tracker = usePaneState((state) => state.tracker);
  const goTo = useGoTo();
  const read = () => void session.readWorkbook();
  if (tracker.kind !== 'open')
    return (
      <Stack>
        <div>{t('intro')}</div>
        <Actions>
          <Button appearance="primary" onClick={read}>
            {t('start')}
          </Button>
          <Quiet>{t('startHint')}</Quiet>
        </Actions>
      </Stack>
    );
  const { profile, trackerSheet } = tracker.meta;
  return (
    <Stack>
      <Card>
        <div>{t('has', { profile })}</div>
        <Quiet>{t('hasHint')}</Quiet>
        <Actions>
          <Button appearance="primary" onClick={() => void goTo(trackerSheet, 'A1')}>
            {t('toTracker')}
          </Button>
          {onUndo && <Button onClick={onUndo}>{t('undo')}</Button>}
        </Actions>
      </Card>
      <Card>
        <Quiet>{t('againHint')}</Quiet>
        <Actions>
          <Button onClick={read}>{t('again')}</Button>
        </Actions>
      </Card>
    </Stack>
  );
}
