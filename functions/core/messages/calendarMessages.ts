import type { Bilingual } from '../shared/language';

/**
 * Sentences about calendars. `calendar.notPublished` is a finding (severity warning, `{year}`); the others say why a
 * calendar file cannot be used, with `{path}`, `{seen}` and what else the problem carries.
 */
export const calendarMessages = {
  'calendar.notPublished': {
    zh: '日历中没有 {year} 年的国务院放假通知，该年按普通周（不含节假日和调休）计算；依赖该年的期限均为暂定。',
    en: 'The calendar has no State Council holiday notice for {year}: the year is computed as ordinary weeks, and limits that depend on it are provisional.',
  },
  'calendar.fieldMissing': {
    zh: '日历文件缺少 {path}。',
    en: 'The calendar file has no {path}.',
  },
  'calendar.fieldUnknown': {
    zh: '日历文件中的 {path} 无法识别，请检查拼写；可用的项目有 region、years（year、source、off、work）、workingTime、weekend、companyOff、companyWork、names。',
    en: '{path} in the calendar file is not known; check its spelling. Known are region, years (year, source, off, work), workingTime, weekend, companyOff, companyWork and names.',
  },
  'calendar.notACalendar': {
    zh: '文件内容不是日历：应含 region、years、workingTime 等项目，实际为 {seen}。',
    en: 'The file is not a calendar: it should hold region, years, workingTime and so on, not {seen}.',
  },
  'calendar.notAnObject': {
    zh: '日历文件的 {path} 应是一组带名称的项目，实际为 {seen}。',
    en: '{path} in the calendar file should be a group of named entries, not {seen}.',
  },
  'calendar.notAList': {
    zh: '日历文件的 {path} 应是列表，实际为 {seen}。',
    en: '{path} in the calendar file should be a list, not {seen}.',
  },
  'calendar.textMissing': {
    zh: '日历文件的 {path} 应填写文字，实际为 {seen}。',
    en: '{path} in the calendar file should be a text, not {seen}.',
  },
  'calendar.dateUnreadable': {
    zh: '日历文件的 {path} 应是存在的日期，写作 "2026-01-01"，实际为 {seen}。',
    en: '{path} in the calendar file should be an existing date written "2026-01-01", not {seen}.',
  },
  'calendar.yearUnreadable': {
    zh: '日历文件的 {path} 应是四位年份，例如 2026，实际为 {seen}。',
    en: '{path} in the calendar file should be a year such as 2026, not {seen}.',
  },
  'calendar.timeUnreadable': {
    zh: '日历文件的 {path} 应是 "08:30" 这样的时刻（最晚 "24:00"），实际为 {seen}。',
    en: '{path} in the calendar file should be a time such as "08:30" (at the latest "24:00"), not {seen}.',
  },
  'calendar.weekdayUnreadable': {
    zh: '日历文件的 {path} 应是 1（星期一）到 7（星期日），实际为 {seen}。',
    en: '{path} in the calendar file should be 1 (Monday) to 7 (Sunday), not {seen}.',
  },
  'calendar.periodUnreadable': {
    zh: '日历文件的 {path} 应是一段工作时间 ["08:30","12:00"]，实际为 {seen}。',
    en: '{path} in the calendar file should be a period of working time ["08:30","12:00"], not {seen}.',
  },
  'calendar.workingTimeMissing': {
    zh: '日历文件的 {path} 至少要有一段工作时间。',
    en: '{path} in the calendar file needs at least one period of working time.',
  },
  'calendar.periodReversed': {
    zh: '日历文件的 {path} 结束时间 {to} 不晚于开始时间 {from}。跨午夜的班次请拆成两段，例如 ["00:00","06:00"] 和 ["22:00","24:00"]。',
    en: '{path} in the calendar file ends at {to}, not after its start {from}. Split a shift across midnight in two, for example ["00:00","06:00"] and ["22:00","24:00"].',
  },
  'calendar.periodsOverlap': {
    zh: '日历文件的 {path}（{seen}）与前一段 {previous} 重叠或顺序颠倒，请按先后排列且互不重叠。',
    en: '{path} in the calendar file ({seen}) overlaps or precedes the period before it, {previous}. List periods in order, without overlap.',
  },
  'calendar.noWorkingWeekday': {
    zh: '日历文件的 {path} 把一周七天都列为休息日，至少要有一天上班。',
    en: '{path} in the calendar file makes all seven days of the week days off; at least one must be worked.',
  },
  'calendar.weekdayTwice': {
    zh: '日历文件的 {path}：星期 {seen} 重复。',
    en: '{path} in the calendar file: weekday {seen} is listed twice.',
  },
  'calendar.dateOutsideYear': {
    zh: '日历文件的 {path}：{seen} 不在 {year} 年内，请移到所属年份。',
    en: '{path} in the calendar file: {seen} is not in {year}; move it to its own year.',
  },
  'calendar.dateTwice': {
    zh: '日历文件的 {path}：日期 {seen} 重复。',
    en: '{path} in the calendar file: {seen} is listed twice.',
  },
  'calendar.yearTwice': {
    zh: '日历文件的 {path}：{seen} 年重复，每年只能有一项。',
    en: '{path} in the calendar file: {seen} is listed twice; each year has one entry.',
  },
  'calendar.offAndWork': {
    zh: '日历文件的 {path}：{seen} 既是休息日又是上班日。',
    en: '{path} in the calendar file: {seen} is listed both as a day off and as a working day.',
  },
} as const satisfies Record<string, Bilingual>;
