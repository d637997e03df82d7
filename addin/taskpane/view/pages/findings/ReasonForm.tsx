import { Button, Field, Input } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Actions, Stack } from '../../layout';
import { useDraft } from '../../useDraft';

export interface ReasonFormProps {
  /** Keeps what is typed when the pane is closed in the middle. */
  readonly draftKey: string;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is set aside; without a reason it is not. */
export function ReasonForm({ draftKey, onReason, onCancel }: ReasonFormProps) {
  const { t } = useTranslation('findings');
  const read = useCallback((kept: unknown) => (typeof kept === 'string' ? kept : ''), []);
  const [reason, type] = useDraft(`reason.${draftKey}`, read);
  const given = reason.trim();
  const submit = () => {
    if (given === '') return;
    type(undefined);
    onReason(given);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <Field label={t('reason')} hint={t('reasonHint')} required>
          <Input autoFocus value={reason} onChange={(_, { value }) => type(value)} />
        </Field>
        <Actions>
          <Button size="small" appearance="primary" type="submit" disabledFocusable={given === ''}>
            {t('confirmIgnore')}
          </Button>
          <Button size="small" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
