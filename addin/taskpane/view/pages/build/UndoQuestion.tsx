import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuildRecord } from '../../../../excel/buildRecord';
import { Actions, Stack } from '../../layout';
import { EmptyState } from '../../EmptyState';

export interface UndoQuestionProps {
  /** What would be taken out; undefined where there is nothing. */
  readonly record: BuildRecord | undefined;
  readonly onUndo: () => Promise<void>;
  readonly onKeep: () => void;
}

/** Names every sheet that would go before anything goes. */
export function UndoQuestion({ record: known, onUndo, onKeep }: UndoQuestionProps) {
  const { t } = useTranslation('build');
  // While it is taken out, the question stays as it was answered.
  const [undoing, setUndoing] = useState<BuildRecord>();
  const record = undoing ?? known;
  const keep = (
    <Button autoFocus onClick={onKeep}>
      {t('keep')}
    </Button>
  );
  if (!record)
    return (
      <EmptyState title={t('undo')} text={t('undoNone')}>
        {keep}
      </EmptyState>
    );
  const shown = record.sheets.filter(({ name }) => !name.startsWith('_'));
  return (
    <Stack role="group" aria-labelledby="undo-question">
      <h2 id="undo-question" style={{ margin: 0, fontSize: 16 }}>
        {t('undoTitle')}
      </h2>
      <div>{t('undoText')}</div>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {shown.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {record.former && <div>{t('undoFormer')}</div>}
      <Actions>
        {keep}
        <Button
          appearance="primary"
          disabledFocusable={undoing !== undefined}
          onClick={() => {
            setUndoing(record);
            void onUndo();
          }}
        >
          {t('undoConfirm')}
        </Button>
      </Actions>
    </Stack>
  );
}
