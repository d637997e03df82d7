import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuildSession } from '../../../pane/build/buildSession';
import { Actions, Card, Quiet, Stack } from '../../layout';
import { usePaneState } from '../../paneContext';
import { useArrival } from '../../useArrival';
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
          <FirstButton key="start" onClick={read}>
            {t('start')}
          </FirstButton>
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
          <FirstButton key="tracker" onClick={() => void goTo(trackerSheet, 'A1')}>
            {t('toTracker')}
          </FirstButton>
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

interface FirstButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** The button most come for; the focus is on it when the page comes back here. */
function FirstButton({ onClick, children }: FirstButtonProps) {
  const button = useArrival('start');
  return (
    <Button ref={button} appearance="primary" onClick={onClick}>
      {children}
    </Button>
  );
}
