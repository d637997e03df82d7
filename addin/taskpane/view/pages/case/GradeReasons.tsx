import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoggedChange } from '../../../../../functions/core/tracker/changeLog';
import { editResult } from '../../../pane/case/editProblem';
import type { LiveSession } from '../../../pane/live/liveSession';
import { Card, Stack } from '../../layout';
import { usePane } from '../../paneContext';
import { caseTexts } from './caseTexts';

export interface GradeReasonsProps {
  readonly changes: readonly LoggedChange[];
  readonly session: LiveSession;
}

/** Asks why a grade was changed in the sheet; nothing is held up meanwhile. */
export function GradeReasons({ changes, session }: GradeReasonsProps) {
  return (
    <Stack aria-live="polite">
      {changes.map((change) => (
        <GradeReason key={change.entryId} change={change} session={session} />
      ))}
    </Stack>
  );
}

function GradeReason({ change, session }: { readonly change: LoggedChange; readonly session: LiveSession }) {
  const { t } = useTranslation('case');
  const pane = usePane();
  const [reason, setReason] = useState('');
  const save = async () => {
    const { tracker } = session;
    if (!tracker || reason.trim() === '') return;
    const done = await pane.run(caseTexts.recording, async () =>
      editResult(await tracker.explain(change, reason.trim())),
    );
    if (done) pane.tell(caseTexts.explained);
  };
  const { caseNo, before, after } = change;
  return (
    <Card style={{ marginBottom: 12 }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('explainChange', { caseNo, before, after })}>
          <Input value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <Button
          type="submit"
          appearance="primary"
          size="small"
          disabled={reason.trim() === ''}
          style={{ marginTop: 6 }}
        >
          {t('explain')}
        </Button>
      </form>
    </Card>
  );
}
