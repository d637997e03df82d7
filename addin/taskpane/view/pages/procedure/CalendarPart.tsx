import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '../../../../../functions/core/calendar';
import { Fold, Quiet, Stack } from '../../layout';

/** Which years the calendar knows, what happens in others, and the hours of a working day. */
export function CalendarPart({ calendar }: { readonly calendar: WorkingCalendar }) {
  const { t } = useTranslation('procedure');
  const { publishedYears, periods, file } = calendar;
  const [from, to] = [publishedYears[0], publishedYears.at(-1)];
  const clock = (seconds: number) =>
    `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`;
  return (
    <Stack>
      {from !== undefined && to !== undefined && (
        <>
          <div>{t('covered', { from, to })}</div>
          <div>{t('after', { year: to + 1 })}</div>
        </>
      )}
      <div>
        {t('workingTime', {
          periods: periods.map((period) => `${clock(period.from)}–${clock(period.to)}`).join(' '),
        })}
      </div>
      <Fold title={t('notices')}>
        {[...file.years].reverse().map(({ year, source, off, work }) => (
          <Quiet key={year}>{t('notice', { year, source, off: off.length, work: work.length })}</Quiet>
        ))}
      </Fold>
    </Stack>
  );
}
