import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { containmentCoverage } from '../../../../../../functions/core/report/eightD/containmentCoverage';
import type { EightD } from '../../../../../../functions/core/report/eightD/eightD';
import { Card, PartHeading } from '../../../layout';
import { useEightDWords } from './useEightDWords';

const useStyles = makeStyles({
  sums: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: tokens.spacingHorizontalM, margin: 0 },
  figure: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The arithmetic of containment as it stands: a remainder nobody has located or checked stands out. */
export function Coverage({ eightD }: { readonly eightD: EightD }) {
  const { t } = useEightDWords();
  const styles = useStyles();
  const sums = containmentCoverage(eightD);
  return (
    <Card role="group" aria-label={t('coverage')}>
      <PartHeading>{t('coverage')}</PartHeading>
      <dl className={styles.sums}>
        {(['suspect', 'listed', 'unlocated', 'checked', 'unchecked'] as const).map((key) => {
          const remains = (key === 'unlocated' || key === 'unchecked') && (sums[key] ?? 0) !== 0;
          return (
            <Sum key={key} name={t(key)} className={remains ? styles.bad : undefined}>
              {sums[key] === undefined ? t('unknown') : String(sums[key])}
            </Sum>
          );
        })}
      </dl>
    </Card>
  );
}

interface SumProps {
  readonly name: string;
  readonly className: string | undefined;
  readonly children: string;
}

function Sum({ name, className, children }: SumProps) {
  const styles = useStyles();
  return (
    <>
      <dt className={className}>{name}</dt>
      <dd className={mergeClasses(styles.figure, className)}>{children}</dd>
    </>
  );
}
