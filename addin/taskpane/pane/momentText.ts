import type { LocalTime } from '../../../functions/core/calendar';

/** A moment as the tracker's cells show it, in both languages: `2026-03-09 17:30`. */
export const momentText = (moment: LocalTime): string => moment.replace('T', ' ');
