import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { usePaneState, useSay } from './paneContext';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** What is running, how far it is, and a way to stop it. */
export function BusyBar() {
  const styles = useStyles();
  const { t } = useTranslation('shell');
  const say = useSay();
  const busy = usePaneState((state) => state.busy);
  if (!busy) return null;
  const label = say(busy.label);
  const text =
    busy.done === null
      ? t('working', { label })
      : t('percent', { label, percent: Math.round(busy.done * 100) });
  return (
    <div className={styles.root}>
      <div>
        <div>{text}</div>
        <ProgressBar
          aria-label={label}
          thickness="large"
          {...(busy.done === null ? {} : { value: busy.done })}
        />
      </div>
      {busy.cancel && (
        <Button size="small" onClick={busy.cancel}>
          {t('cancel')}
        </Button>
      )}
    </div>
  );
}
