import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Actions } from '../../../layout';
import type { EightDForm } from './useEightD';
import { useEightDWords } from './useEightDWords';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    // Down to the edge of the page, over its padding.
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What is not on the sheet yet, and what can be done about it. */
export function SaveBar({ form }: { readonly form: EightDForm }) {
  const { t } = useEightDWords();
  const styles = useStyles();
  const [sure, ask] = useState(false);
  const { view, undoable, change } = form;
  const count = view.edits.length;
  const conflicts = view.conflicts.size;
  return (
    <div className={styles.bar}>
      <div role="status">
        {count === 0 ? t('saved') : t('unsaved', { count })}
        {conflicts > 0 && ` · ${t('conflicts', { count: conflicts })}`}
      </div>
      {sure && count > 0 ? (
        <Actions role="group" aria-label={t('discardSure', { count })}>
          <span>{t('discardSure', { count })}</span>
          <Button
            size="small"
            onClick={() => {
              ask(false);
              change(undefined);
            }}
          >
            {t('discardYes')}
          </Button>
          <Button size="small" appearance="primary" onClick={() => ask(false)}>
            {t('discardNo')}
          </Button>
        </Actions>
      ) : (
        <Actions>
          <Button
            appearance="primary"
            disabledFocusable={count === 0 || conflicts > 0}
            onClick={() => void form.save()}
          >
            {t('save')}
          </Button>
          {count > 0 && (
            <Button size="small" onClick={() => ask(true)}>
              {t('discard')}
            </Button>
          )}
          {count === 0 && undoable.length > 0 && (
            <Button size="small" onClick={() => void form.undo()}>
              {t('undo', { count: undoable.length })}
            </Button>
          )}
        </Actions>
      )}
    </div>
  );
}
