import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Pane } from '../pane/pane';
import { startWords } from '../words/i18n';
import { BusyBar } from './BusyBar';
import { ErrorBar } from './ErrorBar';
import { Notices } from './Notices';
import { PageBoundary } from './PageBoundary';
import { PageTabs } from './PageTabs';
import { PaneContext, useLanguage, usePaneState } from './paneContext';
import { PaneFooter } from './PaneFooter';
import { pages } from './pages';
import { isFocusLost, takeFocus } from './useArrival';
import { useTheme } from './useTheme';
import { useLiveCheck } from './useLive';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    ':focus': { outlineStyle: 'none' },
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The frame around every page: theme, language, tabs, progress, errors, notices. */
export function PaneShell({ pane }: { readonly pane: Pane }) {
  const words = useMemo(() => startWords(pane.store.state().language), [pane]);
  const theme = useTheme(pane.services.officeIsDark);
  return (
    <PaneContext.Provider value={pane}>
      <I18nextProvider i18n={words}>
        <FluentProvider theme={theme} style={{ height: '100%' }}>
          <Frame />
        </FluentProvider>
      </I18nextProvider>
    </PaneContext.Provider>
  );
}

function Frame() {
  const styles = useStyles();
  const { t, i18n } = useTranslation('shell');
  const language = useLanguage();
  const page = usePaneState((state) => state.page);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useLiveCheck();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [language, i18n]);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    main.current?.scrollTo({ top: 0 });
    // A button that led to another page has gone with its own.
    if (isFocusLost()) takeFocus(document.getElementById(`tab-${page}`));
  }, [page]);
  const Page = pages[page];
  return (
    <div className={styles.root}>
      <PageTabs />
      <BusyBar />
      <ErrorBar />
      <main className={styles.page} ref={main} tabIndex={-1} data-page={page}>
        <h1 className={styles.heading}>{t(`title_${page}`)}</h1>
        <PageBoundary key={page}>
          <Suspense fallback={<Spinner size="small" label={t('loading')} />}>
            <Page />
          </Suspense>
        </PageBoundary>
      </main>
      <Notices />
      <PaneFooter />
    </div>
  );
}
