import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../../../functions/core/calendar';
import { dayEdits } from '../../../pane/procedure/settingCells';
import { momentEntry } from '../../../pane/momentEntry';
import { Actions, Card, Quiet } from '../../layout';
import { MomentField } from '../../MomentField';
import { usePane } from '../../paneContext';
import { useEditCells } from '../../useEditCells';
import type { SettingPartProps } from './FiguresPart';

export interface DayListProps extends SettingPartProps {
  readonly kind: 'off' | 'work';
}

/** Days off or worked days of the company's own; every change is written at once. */
export function DayList({ kind, settings, sheet, onSaved }: DayListProps) {
  const { t } = useTranslation('procedure');
  const pane = usePane();
  const edit = useEditCells();
  const [typed, type] = useState('');
  const list = settings[kind];
  const entry = momentEntry(typed, true);
  const day = entry.kind === 'moment' ? (entry.moment as IsoDate) : undefined;
  const write = async (days: readonly IsoDate[]) => {
    const edits = dayEdits(list, days, settings.dateShift);
    if (!edits) {
      const most = String(list.cells.length);
      pane.fail({
        zh: `“${sheet}”最多可列 ${most} 天，请先删除过去的日期。`,
        en: `“${sheet}” holds ${most} days; remove past ones first.`,
      });
      return;
    }
    const written = await edit(sheet, edits);
    await onSaved();
    if (written) await pane.refreshTracker();
  };
  const add = () => {
    if (day === undefined || list.days.includes(day)) return;
    type('');
    void write([...list.days, day]);
  };
  return (
    <Card role="group" aria-label={t(kind)}>
      <strong>{t(kind)}</strong>
      <Quiet>{kind === 'off' ? t('offHint') : t('workHint')}</Quiet>
      <Actions>
        {list.days.length === 0 && <Quiet>{t('none')}</Quiet>}
        {list.days.map((one) => (
          <Button
            key={one}
            size="small"
            iconPosition="after"
            icon={<Dismiss16Regular />}
            aria-label={t('removeDay', { day: one })}
            onClick={() => void write(list.days.filter((other) => other !== one))}
          >
            {one}
          </Button>
        ))}
      </Actions>
      <MomentField
        label={t('addDay')}
        aria-label={`${t(kind)} ${t('addDay')}`}
        size="small"
        dayOnly
        value={typed}
        onChange={type}
        onKeyDown={({ key }) => {
          if (key === 'Enter') add();
        }}
        contentAfter={
          <Button
            size="small"
            appearance="transparent"
            disabledFocusable={day === undefined || list.days.includes(day)}
            onClick={add}
          >
            {t('add')}
          </Button>
        }
      />
    </Card>
  );
}
