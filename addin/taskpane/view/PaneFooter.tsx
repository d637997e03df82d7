import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  tracker: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  small: { fontSize: tokens.fontSizeBase200 },
});

/** Which tracker is open, help, what a person sends to her administrator, and the other language. */
export function PaneFooter() {
  const styles = useStyles();
  const { t } = useTranslation('shell');
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const profile = usePaneState(({ tracker }) => (tracker.kind === 'open' ? tracker.meta.profile : ''));
  return (
    <footer className={styles.root}>
      <span className={styles.tracker}>{profile === '' ? t('noTracker') : t('trackerIn', { profile })}</span>
      <Link className={styles.small} href="help.html" target="_blank" rel="noopener">
        {t('help')}
      </Link>
      <Link className={styles.small} as="button" onClick={() => void copyDiagnostics(pane)}>
        {t('diagnostics')}
      </Link>
      <Button
        size="small"
        appearance="subtle"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => pane.choose(language === 'zh' ? 'en' : 'zh')}
      >
        {t('switchLanguage')}
      </Button>
    </footer>
  );
}

/** Where the add-in runs and which procedure is in use; nothing of what stands in the cells. */
async function copyDiagnostics(pane: ReturnType<typeof usePane>): Promise<void> {
  const { tracker, language } = pane.store.state();
  const lines = [
    await pane.services.describeHost(),
    `language ${language}`,
    tracker.kind === 'open' ? `procedure ${tracker.meta.profile}` : 'no tracker',
  ];
  const text = lines.join('; ');
  // What cannot be copied can still be read.
  pane.tell((await pane.services.copyText(text)) ? copied : { zh: text, en: text });
}

const copied = {
  zh: '诊断信息已复制，可粘贴发给管理员（不含投诉内容）。',
  en: 'Diagnostics copied: paste them into a message to your administrator (no complaint texts in them).',
};
