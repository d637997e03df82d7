import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { Actions } from '../../../layout';
import type { EightDForm } from './useEightD';
import { useEightDWords } from './useEightDWords';

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    position: 'sticky',
    // Down to the edge of the page, over its padding.
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    // Shows that what is cut off here goes on below.
    boxShadow: `0 -6px 8px -6px ${tokens.colorNeutralShadowKey}`,
  },
});

/** While the bar lies over the page, a field one comes to is shown above it. */
function useRoomBelow(isOver: boolean) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const page = bar.current?.closest('main');
    if (!isOver || !bar.current || !page) return;
    page.style.scrollPaddingBottom = `${String(bar.current.offsetHeight)}px`;
    if (page.contains(document.activeElement)) document.activeElement?.scrollIntoView({ block: 'nearest' });
    return () => {
      page.style.scrollPaddingBottom = '';
    };
  }, [isOver]);
  return bar;
}

/** What is not on the sheet yet, and what can be done about it: in view from any part of the form while there is something. */
export function SaveBar({ form }: { readonly form: EightDForm }) {
  const { t } = useEightDWords();
  const styles = useStyles();
  const [sure, ask] = useState(false);
  const { view, undoable, change } = form;
  const count = view.edits.length;
  const conflicts = view.conflicts.size;
  const isOver = count > 0 || undoable.length > 0;
  const bar = useRoomBelow(isOver);
  return (
    <div ref={bar} className={mergeClasses(styles.bar, isOver && styles.over)}>
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
