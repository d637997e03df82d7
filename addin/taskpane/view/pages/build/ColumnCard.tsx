import { Badge, Link, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { fields, isFieldKey, type FieldKey } from '../../../../../functions/core/complaint/fields';
import type { ColumnLine, Sureness } from '../../../pane/build/columnChoices';
import { Actions, Card, Quiet } from '../../layout';
import { useLanguage } from '../../paneContext';
import { useGoTo } from '../../useGoTo';

export interface ColumnCardProps {
  readonly line: ColumnLine;
  /** Names the sheet too, where several are read. */
  readonly withSheet: boolean;
  readonly onChoose: (field: FieldKey | null) => void;
}

const colours: Readonly<Record<Sureness, 'warning' | 'informative' | 'brand' | 'success'>> = {
  doubtful: 'warning',
  likely: 'informative',
  chosen: 'brand',
  sure: 'success',
  kept: 'informative',
};

const keys = Object.keys(fields) as readonly FieldKey[];

/** One column: its heading, what stands in it, what it is read as. */
export function ColumnCard({ line, withSheet, onChoose }: ColumnCardProps) {
  const { t } = useTranslation('build');
  const language = useLanguage();
  const goTo = useGoTo();
  const heading = line.heading === '' ? t('noHeading') : line.heading;
  const place = t('columnLetter', { letter: line.letter });
  return (
    <li style={{ listStyle: 'none' }}>
      <Card>
        <Actions style={{ justifyContent: 'space-between' }}>
          <strong>{heading}</strong>
          <Badge appearance="tint" color={colours[line.sureness]}>
            {t(`sure_${line.sureness}`)}
          </Badge>
        </Actions>
        <Quiet>
          <Link as="button" onClick={() => void goTo(line.sheet, line.cell)}>
            {withSheet ? `${line.sheet} ${place}` : place}
          </Link>{' '}
          {line.samples.length > 0 ? t('sample', { samples: line.samples.join(' ｜ ') }) : t('noSample')}
        </Quiet>
        <Select
          size="small"
          aria-label={t('readAs', { heading })}
          value={line.field ?? ''}
          onChange={(_, { value }) => onChoose(isFieldKey(value) ? value : null)}
        >
          <option value="">{t('keepColumn')}</option>
          {keys.map((key) => (
            <option key={key} value={key}>
              {fields[key][language]}
            </option>
          ))}
        </Select>
      </Card>
    </li>
  );
}
