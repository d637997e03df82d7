import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { todoKinds, type TodoKind, type TodoLists } from '../../../pane/todo/todoLists';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: '6px 4px',
    border: 'none',
    borderBottom: '2px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    // Forced colours would draw what is transparent, and every tab would look chosen.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export interface KindTabsProps {
  readonly lists: TodoLists;
  readonly chosen: TodoKind;
  readonly onChoose: (kind: TodoKind) => void;
}

/**
 * The three lists with their counts. Fluent's own tabs put empty elements into the page that screen readers may stop
 * at; these follow the same keyboard pattern (w3.org/WAI/ARIA/apg/patterns/tabs) without them.
 */
export function KindTabs({ lists, chosen, onChoose }: KindTabsProps) {
  const { t } = useTranslation('todo');
  const styles = useStyles();
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = todoKinds.at((todoKinds.indexOf(chosen) + step) % todoKinds.length)!;
    onChoose(next);
    document.getElementById(`todo-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('lists')} className={styles.list}>
      {todoKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          role="tab"
          id={`todo-${kind}`}
          aria-selected={kind === chosen}
          aria-controls="todo-list"
          tabIndex={kind === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, kind === chosen && styles.chosen)}
          onClick={() => onChoose(kind)}
          onKeyDown={move}
        >
          {t('withCount', { name: t(kind), n: lists[kind].length })}
        </button>
      ))}
    </div>
  );
}
