import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddSquare20Regular } from '@fluentui/react-icons/svg/add-square';
import { BookOpen20Regular } from '@fluentui/react-icons/svg/book-open';
import { ClipboardTaskListLtr20Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { DocumentSearch20Regular } from '@fluentui/react-icons/svg/document-search';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { panePages, type PanePage } from '../panePages';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    padding: '6px 0 4px',
    border: 'none',
    borderBottom: '2px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: '11px',
    lineHeight: '14px',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Forced colours would draw what is transparent, and every tab would look chosen.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  current: {
    color: tokens.colorBrandForeground2,
    borderBottomColor: tokens.colorBrandStroke1,
    // On the lighter background of a hovered tab the blue of the dark theme would be too faint to read.
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight', color: 'Highlight' },
  },
});

const icons: Readonly<Record<PanePage, ComponentType>> = {
  build: TableAdd20Regular,
  todo: ClipboardTaskListLtr20Regular,
  case: DocumentSearch20Regular,
  new: AddSquare20Regular,
  procedure: BookOpen20Regular,
  findings: Warning20Regular,
};

/** Small enough that six of them fit 320 pixels in both languages. */
export function PageTabs() {
  const styles = useStyles();
  const { t } = useTranslation('shell');
  const pane = usePane();
  const current = usePaneState(({ page }) => page);
  return (
    <nav className={styles.bar} aria-label={t('pages')}>
      {panePages.map((page) => {
        const Icon = icons[page];
        const isCurrent = page === current;
        return (
          <button
            key={page}
            type="button"
            id={`tab-${page}`}
            className={mergeClasses(styles.tab, isCurrent && styles.current)}
            aria-current={isCurrent ? 'page' : undefined}
            onClick={() => pane.open(page)}
          >
            <Icon />
            {t(`page_${page}`)}
          </button>
        );
      })}
    </nav>
  );
}
