import { makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  gridUnits,
  type Cell,
  type FormModel,
  type Row,
} from '../../../../../../functions/core/report/formModel';
import { shades } from '../../../../../../templates/word/styles';
import { useTranslation } from 'react-i18next';
import { PaperLine } from './PaperLine';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', border: '1.5px solid #000000' },
  normal: { fontSize: '10.5pt', lineHeight: '15pt' },
  dense: { fontSize: '9pt', lineHeight: '12.75pt' },
  cell: { border: '0.75px solid #000000', padding: '0.3mm 1.5mm' },
  strong: { fontFamily: "Arial, SimHei, 'PingFang SC', 'Noto Sans CJK SC', sans-serif", fontWeight: 700 },
});

/** Rows drawn of one table: registers run to thousands, and a look needs no more. */
const mostRows = 300;

interface PaperTableProps {
  readonly rows: readonly Row[];
  readonly density: FormModel['density'];
}

/** A table of a form on its grid. */
export function PaperTable({ rows, density }: PaperTableProps) {
  const { t } = useTranslation('case');
  const styles = useStyles();
  return (
    <table className={mergeClasses(styles.table, styles[density])}>
      <colgroup>
        {Array.from({ length: gridUnits }, (_, at) => (
          <col key={at} style={{ width: `${String(100 / gridUnits)}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.slice(0, mostRows).map((row, at) => (
          <tr key={at} style={{ height: `${String(row.height)}mm` }}>
            {row.cells.map((cell, place) => (
              <PaperCell key={place} cell={cell} />
            ))}
          </tr>
        ))}
        {rows.length > mostRows && (
          <tr>
            <td colSpan={gridUnits} className={styles.cell}>
              {t('moreRows', { number: rows.length - mostRows })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function PaperCell({ cell }: { readonly cell: Cell }) {
  const styles = useStyles();
  const { span, down, look, align = 'left', vertical = 'center', open = [], lines } = cell;
  const borders = Object.fromEntries(
    open.map((side) => [`border${side.charAt(0).toUpperCase()}${side.slice(1)}Style`, 'hidden']),
  );
  return (
    <td
      colSpan={span}
      rowSpan={down}
      className={mergeClasses(styles.cell, look !== 'value' && look !== 'label' && styles.strong)}
      style={{
        textAlign: align,
        verticalAlign: vertical === 'center' ? 'middle' : vertical,
        backgroundColor: shades[look] === undefined ? undefined : `#${shades[look]}`,
        ...borders,
      }}
    >
      {lines.map((line, at) => (
        <PaperLine key={at} line={line} />
      ))}
    </td>
  );
}
