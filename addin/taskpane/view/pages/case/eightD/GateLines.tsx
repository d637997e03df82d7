import { makeStyles, tokens } from '@fluentui/react-components';
import { gateReason } from '../../../../../../functions/core/messages/describeGate';
import { eightDStages, type EightDGates, type Shortcoming } from '../../../../pane/eightD/eightDGates';
import { Card } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { useEightDWords } from './useEightDWords';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  bad: { color: tokens.colorPaletteRedForeground1 },
  weak: { color: tokens.colorPaletteDarkOrangeForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** Whether the report may be sent, stage by stage. */
export function StageGates({ gates }: { readonly gates: EightDGates }) {
  const { t } = useEightDWords();
  const styles = useStyles();
  return (
    <Card>
      <ul role="list" className={styles.list}>
        {eightDStages.map((stage) => {
          const { blocking, score, max } = gates.byStage[stage];
          const words = { stage: t(`stage_${stage}`), count: blocking.length, score, max };
          return blocking.length > 0 ? (
            <li key={stage}>{t('stageBlocked', words)}</li>
          ) : (
            <li key={stage} className={styles.good}>
              {t('stageReady', words)}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** How a discipline stands, beside its name. */
export function SectionMark({ shortcomings }: { readonly shortcomings: readonly Shortcoming[] }) {
  const { t } = useEightDWords();
  const styles = useStyles();
  const blocking = shortcomings.filter(({ blocks }) => blocks !== undefined);
  if (blocking.length > 0)
    return <span className={styles.bad}>● {t('sectionBlocks', { count: blocking.length })}</span>;
  if (shortcomings.length > 0)
    return <span className={styles.weak}>○ {t('sectionWeak', { count: shortcomings.length })}</span>;
  return <span className={styles.good}>✓ {t('sectionGood')}</span>;
}

/** What a discipline lacks, what holds a reply back first. */
export function SectionGate({ shortcomings }: { readonly shortcomings: readonly Shortcoming[] }) {
  const { t } = useEightDWords();
  const language = useLanguage();
  const styles = useStyles();
  if (shortcomings.length === 0) return null;
  const ordered = [
    ...shortcomings.filter(({ blocks }) => blocks !== undefined),
    ...shortcomings.filter(({ blocks }) => blocks === undefined),
  ];
  return (
    <Card>
      <ul role="list" className={styles.list}>
        {ordered.map(({ rule, says, names, blocks }) => {
          const reason = gateReason(says, language, names);
          return (
            <li key={rule}>
              {blocks === undefined
                ? `○ ${t('improve', { reason })}`
                : `● ${t('blocks', { stage: t(`stage_${blocks}`), reason })}`}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
