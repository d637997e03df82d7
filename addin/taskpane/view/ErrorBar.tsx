import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useTranslation } from 'react-i18next';
import { usePane, usePaneState, useSay } from './paneContext';

const useStyles = makeStyles({
  root: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  text: { whiteSpace: 'pre-line' },
});

/** What went wrong, what to do, and the same again in one press. Stays until it is closed or something else is done. */
export function ErrorBar() {
  const styles = useStyles();
  const { t } = useTranslation('shell');
  const say = useSay();
  const { store } = usePane();
  const problem = usePaneState((state) => state.problem);
  if (!problem) return null;
  const close = () => store.dispatch({ kind: 'problemClosed' });
  return (
    <div className={styles.root} role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.text}>{say(problem.text)}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={t('close')}
              onClick={close}
            />
          }
        >
          {problem.retry && (
            <Button
              onClick={() => {
                close();
                problem.retry?.();
              }}
            >
              {t('retry')}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
