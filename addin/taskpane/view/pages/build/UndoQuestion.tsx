import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BuildRecord } from '../../../../excel/buildRecord';
import { Actions, Stack } from '../../layout';
import { EmptyState } from '../../EmptyState';

export interface UndoQuestionProps {
  /** What would be taken out; undefined where there is nothing. */
  readonly record: BuildRecord | undefined;
  readonly onUndo: () => void;
  readonly onKeep: () => void;
}

/** Names every sheet that would go before anything goes. */
export function UndoQuestion({ record, onUndo, onKeep }: UndoQuestionProps) {
  const { t } = useTranslation('build');
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
        <Button appearance="primary" onClick={onUndo}>
          {t('undoConfirm')}
        </Button>
      </Actions>
    </Stack>
  );
}
