import { useTranslation } from 'react-i18next';
import { stretchOf } from '../pane/todo/todoLists';

/** Says in words how long a due time is ahead or past. */
export function useTimeLeft(): (daysLeft: number) => string {
  const { t } = useTranslation('todo');
  return (daysLeft) => {
    const { days, hours, minutes } = stretchOf(daysLeft);
    const time =
      days > 0
        ? t(hours > 0 ? 'daysHours' : 'days', { days, hours })
        : hours > 0
          ? t('hours', { hours })
          : t('minutes', { minutes });
    return t(daysLeft < 0 ? 'overdueBy' : 'timeLeft', { time });
  };
}
