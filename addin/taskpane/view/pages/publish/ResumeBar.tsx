import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Publishable } from '../../../pane/publish/publishables';
import { usePublishing } from './usePublishing';

export interface ResumeBarProps {
  readonly documents: readonly Publishable[];
  readonly publish: (scope: string, documents: readonly Publishable[]) => void;
}

/** A run that was cut off is offered to be finished. */
export function ResumeBar({ documents, publish }: ResumeBarProps) {
  const { t } = useTranslation('publish');
  const [session, { done }] = usePublishing();
  const open = session.openRun;
  // After a run of this opening its own outcome says what is left.
  if (!open || done?.order.scope === open.scope) return null;
  const left = documents.filter(({ id }) => open.ids.includes(id));
  if (left.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: 'normal' }}>{t('resume', { number: left.length })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => publish(open.scope, left)}>{t('resumeNow')}</Button>
        <Button onClick={() => session.forgetOpenRun()}>{t('resumeNot')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
