import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../pane/paneState';
import { usePane, usePaneState, useSay } from './paneContext';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
});

/** Long enough to read a sentence; what must not be missed goes into the page or the error bar instead. */
const SHOWN_FOR = 6_000;

/** Words of success. The region is always there, so that screen readers hear what comes into it. */
export function Notices() {
  const styles = useStyles();
  const notices = usePaneState((state) => state.notices);
  return (
    <div className={styles.root} role="status" aria-live="polite">
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function OneNotice({ notice: { id, text } }: { readonly notice: Notice }) {
  const { t } = useTranslation('shell');
  const { store } = usePane();
  const say = useSay();
  useEffect(() => {
    const timer = setTimeout(() => store.dispatch({ kind: 'noticeClosed', id }), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [id, store]);
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>{say(text)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={t('close')}
            onClick={() => store.dispatch({ kind: 'noticeClosed', id })}
          />
        }
      />
    </MessageBar>
  );
}
