import { useMemo } from 'react';
import type { EightD } from '../../../../../../functions/core/report/eightD/eightD';
import { drawingSvg } from '../../../../../../functions/core/report/chart/drawingSvg';
import { eightDDrawing } from '../../../../../../functions/core/report/eightD/eightDDrawing';
import type { EightDTableKey } from '../../../../../../functions/core/report/eightD/eightDTables';
import { useLanguage } from '../../../paneContext';
import { useEightDWords } from './useEightDWords';

export interface DiagramProps {
  readonly table: EightDTableKey;
  readonly eightD: EightD;
}

/** The diagram the report draws from a table. */
export function Diagram({ table, eightD }: DiagramProps) {
  const { t } = useEightDWords();
  const language = useLanguage();
  const picture = useMemo(() => eightDDrawing(table, eightD, language), [table, eightD, language]);
  if (picture?.type !== 'drawing') return null;
  return (
    <img
      src={`data:image/svg+xml,${encodeURIComponent(drawingSvg(picture.drawing))}`}
      alt={t('diagram', { name: picture.alt })}
      style={{ width: '100%', height: 'auto' }}
    />
  );
}
