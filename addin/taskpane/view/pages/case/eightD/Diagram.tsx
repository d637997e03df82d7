import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { EightD } from '../../../../../../functions/core/report/eightD/eightD';
import { drawingSvg } from '../../../../../../functions/core/report/chart/drawingSvg';
import { eightDDrawing } from '../../../../../../functions/core/report/eightD/eightDDrawing';
import type { EightDTableKey } from '../../../../../../functions/core/report/eightD/eightDTables';
import { useLanguage } from '../../../paneContext';
import { useEightDWords } from './useEightDWords';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  picture: { display: 'block', width: '720px', maxWidth: 'none', height: 'auto' },
});

export interface DiagramProps {
  readonly table: EightDTableKey;
  readonly eightD: EightD;
}

/** The diagram the report draws from a table. */
export function Diagram({ table, eightD }: DiagramProps) {
  const { t } = useEightDWords();
  const language = useLanguage();
  const styles = useStyles();
  const picture = useMemo(() => eightDDrawing(table, eightD, language), [table, eightD, language]);
  if (picture?.type !== 'drawing') return null;
  const name = t('diagram', { name: picture.alt });
  return (
    <div
      className={styles.frame}
      role="group"
      aria-label={name}
      // Wider than the pane: keys scroll what has the focus.
      tabIndex={0}
    >
      <img
        className={styles.picture}
        src={`data:image/svg+xml,${encodeURIComponent(drawingSvg(picture.drawing))}`}
        alt={name}
      />
    </div>
  );
}
