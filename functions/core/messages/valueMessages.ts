import type { ValueCode } from '../register/values';
import type { Bilingual } from '../shared/language';

/** Sentences for what the value readers found; `{seen}` and `{suggest}` come from the finding, the rest from params. */
export const valueMessages = {
  'cell.error': {
    zh: '单元格是错误值 {error}，未取值。',
    en: 'The cell holds the error {error}; no value was taken.',
  },
  'date.ambiguous': {
    zh: '日期“{seen}”有多种读法：{alternatives}，请确认。',
    en: 'The date "{seen}" can be read as {alternatives}; please decide.',
  },
  'date.closedWithoutDate': {
    zh: '“{seen}”表示已完成，但没有日期。',
    en: '"{seen}" says it is done but gives no date.',
  },
  'date.doubtfulWord': {
    zh: '“{seen}”中的“{words}”使日期不确定；如确为 {suggest}，请接受。',
    en: '"{words}" in "{seen}" makes the date uncertain; accept {suggest} if it is right.',
  },
  'date.extraWords': {
    zh: '日期旁的文字“{words}”未保留在日期栏。',
    en: 'The words "{words}" beside the date were left out.',
  },
  'date.hiddenYear': {
    zh: '单元格只显示月日，实际存储的年份是 {year}，与台账年份不符。',
    en: 'The cell shows month and day only; the stored year is {year}, not that of the register.',
  },
  'date.impossible': { zh: '日历上没有“{seen}”这一天。', en: 'There is no such day as "{seen}".' },
  'date.inFuture': { zh: '“{seen}”晚于今天（{asOf}）。', en: '"{seen}" lies after today ({asOf}).' },
  'date.maybeSwapped': {
    zh: '本列日期可能被 Excel 颠倒了日和月；“{seen}”或应为 {suggest}。',
    en: 'Excel may have swapped day and month in this column; "{seen}" may be {suggest}.',
  },
  'date.monthInferred': {
    zh: '“{seen}”只写了日，月份 {month} 取自工作表或分段标题。',
    en: '"{seen}" gives a day only; month {month} comes from the sheet or section.',
  },
  'date.notYet': { zh: '“{seen}”：尚无日期。', en: '"{seen}": no date yet.' },
  'date.numberAsMonthDay': {
    zh: '数字 {seen} 按“月.日”读取。',
    en: 'The number {seen} was read as month.day.',
  },
  'date.orderInferred': {
    zh: '“{seen}”的日月顺序依据：{order}。',
    en: 'Order of day and month in "{seen}" follows from: {order}.',
  },
  'date.rocYear': {
    zh: '“{seen}”按民国（和历）纪年换算为 {year} 年。',
    en: '"{seen}" was converted from an era year to {year}.',
  },
  'date.serial': {
    zh: '常规格式的数字 {seen} 按 Excel 日期序列号读取。',
    en: 'The plain number {seen} was read as an Excel date serial.',
  },
  'date.several': {
    zh: '“{seen}”中有多个日期或多余的数字，请人工确认。',
    en: '"{seen}" holds several dates or further digits; a person must decide.',
  },
  'date.suspiciousYear': {
    zh: '“{seen}”的年份 {year} 与台账不符，已照原样保留，请核对。',
    en: 'The year {year} of "{seen}" does not fit the register; kept as typed, please check.',
  },
  'date.timeDropped': {
    zh: '本栏只记日期，“{seen}”中的时刻已略去。',
    en: 'This field holds a day; the time in "{seen}" was left out.',
  },
  'date.timeOnly': {
    zh: '“{seen}”只有时刻或时长，没有日期。',
    en: '"{seen}" is a time or duration without a day.',
  },
  'date.timeUnreadable': {
    zh: '“{seen}”中的时刻无法确定，只取了日期。',
    en: 'The time in "{seen}" is unclear; only the day was taken.',
  },
  'date.twoDigitYear': {
    zh: '“{seen}”的两位年份按 {year} 年读取。',
    en: 'The two-digit year in "{seen}" was read as {year}.',
  },
  'date.unknownWords': {
    zh: '日期旁有未识别的文字“{words}”，请核对。',
    en: 'There are unknown words beside the date: "{words}"; please check.',
  },
  'date.unreadable': { zh: '“{seen}”无法读成日期。', en: '"{seen}" cannot be read as a date.' },
  'date.vague': { zh: '“{seen}”没有指明具体日期。', en: '"{seen}" does not name a day.' },
  'date.weekdayMismatch': {
    zh: '“{seen}”的星期与日期不符（该日为星期 {weekday}）。',
    en: 'The weekday in "{seen}" does not match the date (it is weekday {weekday}).',
  },
  'date.yearDoubtful': {
    zh: '“{seen}”未写年份，按本行投诉日期取 {year} 年附近；按表头年份则为 {other}，请核对。',
    en: '"{seen}" has no year; the row\'s complaint date ({year}) was followed, the sheet would give {other}; please check.',
  },
  'date.yearInferred': {
    zh: '“{seen}”未写年份，按 {year} 年读取（依据：{from}）。',
    en: '"{seen}" has no year; {year} was taken (from: {from}).',
  },
  'date.yearUnknown': {
    zh: '“{seen}”未写年份，也无从推断。',
    en: '"{seen}" has no year and nothing tells which.',
  },
  'date.zoneConverted': {
    zh: '“{seen}”已换算为北京时间 {local}。',
    en: '"{seen}" was converted to China time {local}.',
  },
  'number.approximate': { zh: '“{seen}”是约数。', en: '"{seen}" is approximate.' },
  'number.bound': { zh: '“{seen}”只给出上限或下限。', en: '"{seen}" is only a limit.' },
  'number.dateCell': {
    zh: '单元格是日期（可能由 Excel 自动转换），不能作为数值。',
    en: 'The cell holds a date (perhaps converted by Excel), not a number.',
  },
  'number.extraWords': {
    zh: '数值旁的文字“{words}”未计入，请核对。',
    en: 'The words "{words}" beside the number were not counted; please check.',
  },
  'number.headingMultiplier': {
    zh: '按表头单位乘以 {multiplier}。',
    en: 'Multiplied by {multiplier} as the heading says.',
  },
  'number.mixedUnits': {
    zh: '“{seen}”的单位不能相加或不适用：{units}。',
    en: 'The units in "{seen}" cannot be added or do not fit: {units}.',
  },
  'number.negative': { zh: '“{seen}”是负数，请核对。', en: '"{seen}" is negative; please check.' },
  'number.pending': { zh: '“{seen}”：数值尚未确定。', en: '"{seen}": not known yet.' },
  'number.perUnit': { zh: '“{seen}”是单价，不是总额。', en: '"{seen}" is a price per unit, not a total.' },
  'number.product': { zh: '“{seen}”按乘积计算：{parts}。', en: '"{seen}" was multiplied out: {parts}.' },
  'number.range': {
    zh: '“{seen}”是范围（{low}–{high}），未取值。',
    en: '"{seen}" is a range ({low}–{high}); no value was taken.',
  },
  'number.sum': { zh: '“{seen}”已相加：{parts}。', en: '"{seen}" was added up: {parts}.' },
  'number.twoUnits': {
    zh: '“{seen}”有两种单位，另有 {other}{otherUnit}。',
    en: '"{seen}" names two units; {other} {otherUnit} also stands there.',
  },
  'number.unitInferred': { zh: '单位“{unit}”取自表头。', en: 'The unit "{unit}" comes from the heading.' },
  'number.unitUnknown': {
    zh: '“{seen}”中的“{unit}”不是常见单位，请核对。',
    en: '"{unit}" in "{seen}" is no usual unit; please check.',
  },
  'number.unreadable': { zh: '“{seen}”无法读成数值。', en: '"{seen}" cannot be read as a number.' },
  'number.vague': { zh: '“{seen}”没有具体数值。', en: '"{seen}" names no number.' },
  'money.currencyAmbiguous': {
    zh: '“{seen}”中的 $ 未说明是哪种货币。',
    en: 'The $ in "{seen}" does not say which currency.',
  },
  'money.currencyInferred': {
    zh: '未注明币种，按 {currency} 处理。',
    en: 'No currency is given; {currency} was assumed.',
  },
  'money.foreignCurrency': {
    zh: '金额的币种是 {currency}，本栏没有对应的币种栏。',
    en: 'The amount is in {currency}, and this field has no currency field.',
  },
  'rate.aboveOne': { zh: '“{seen}”超过 100%。', en: '"{seen}" is more than 100 %.' },
  'rate.ambiguous': {
    zh: '“{seen}”有多种读法：{alternatives}，请确认。',
    en: '"{seen}" can be read as {alternatives}; please decide.',
  },
  'rate.unitInferred': { zh: '“{seen}”按单位 {unit} 读取。', en: '"{seen}" was read in the unit {unit}.' },
  'grade.levelInferred': {
    zh: '级别“{seen}”按通行顺序对应 {level}。',
    en: 'The grade "{seen}" was taken as {level} by the usual order.',
  },
  'grade.unknown': { zh: '级别“{seen}”不在已知等级中。', en: 'The grade "{seen}" is in no known scale.' },
  'seq.unreadable': { zh: '序号“{seen}”不是数字。', en: 'The serial number "{seen}" is not a number.' },
  'satisfaction.unknown': { zh: '满意度“{seen}”无法归类。', en: 'The satisfaction "{seen}" fits no level.' },
  'status.dateInside': {
    zh: '状态“{seen}”中含日期 {date}。',
    en: 'The status "{seen}" holds the date {date}.',
  },
  'status.extraWords': {
    zh: '状态旁的文字“{words}”未计入。',
    en: 'The words "{words}" beside the status were not counted.',
  },
  'status.markInferred': {
    zh: '“{seen}”按已结案处理，表头未明说。',
    en: '"{seen}" was taken as closed; the heading does not say so.',
  },
  'status.notClosed': { zh: '“{seen}”只说明未结案。', en: '"{seen}" only says that it is not closed.' },
  'status.unknown': { zh: '状态“{seen}”无法归类。', en: 'The status "{seen}" fits no known state.' },
  'boolean.unknown': { zh: '“{seen}”不是“是”或“否”。', en: '"{seen}" is neither yes nor no.' },
  'choice.several': {
    zh: '“{seen}”没有勾选，或勾选了多项。',
    en: 'No box or several boxes are ticked in "{seen}".',
  },
  'choice.tickedBox': { zh: '取勾选项“{option}”。', en: 'The ticked option "{option}" was taken.' },
  'text.controlCharacters': {
    zh: '已去除 {count} 个不可见控制字符。',
    en: '{count} control characters were removed.',
  },
  'text.digitsLost': {
    zh: '“{seen}”的末尾数字已丢失：Excel 只保留 15 位，科学计数法只留前几位。请按原始资料补全。',
    en: '"{seen}" has lost its last digits: Excel keeps 15, and scientific notation only the first few. Please complete it from the source.',
  },
  'text.fromDateCell': {
    zh: '单元格是日期（可能由 Excel 自动转换），已按显示的文字“{seen}”保留。',
    en: 'The cell holds a date (perhaps converted by Excel); the text shown, "{seen}", was kept.',
  },
  'text.notYet': { zh: '“{seen}”：尚无内容。', en: '"{seen}": nothing yet.' },
  'text.twoComplaints': {
    zh: '一个单元格里有 {count} 项投诉，可拆分。',
    en: 'The cell lists {count} complaints; they can be split.',
  },
} as const satisfies Readonly<Record<ValueCode, Bilingual>>;

/** Words for the codes that stand in params: where a year came from, what proved an order, a level. */
export const valueTerms = {
  sheetName: { zh: '工作表名', en: 'sheet name' },
  title: { zh: '标题', en: 'title' },
  section: { zh: '分段标题', en: 'section heading' },
  fileName: { zh: '文件名', en: 'file name' },
  given: { zh: '所给年份', en: 'the year given' },
  complaint: { zh: '本行投诉日期', en: "the row's complaint date" },
  turnOfYear: { zh: '本行投诉日期（跨年）', en: "the row's complaint date, across the turn of the year" },
  neighbours: { zh: '上下行日期', en: 'the dates above and below' },
  dmy: { zh: '表头或本列（日/月/年）', en: 'heading or column (day/month/year)' },
  mdy: { zh: '表头或本列（月/日/年）', en: 'heading or column (month/day/year)' },
  only: { zh: '只有一种读法成立', en: 'only one reading exists' },
  critical: { zh: '严重', en: 'critical' },
  major: { zh: '一般', en: 'major' },
  minor: { zh: '轻微', en: 'minor' },
  suggestion: { zh: '建议', en: 'suggestion' },
} as const satisfies Readonly<Record<string, Bilingual>>;
