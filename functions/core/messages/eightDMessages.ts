import type { Bilingual } from '../shared/language';

/** Findings about the sheet 8D数据. */
export const eightDMessages = {
  'eightD.noCase': {
    zh: '8D数据：此行没有客诉编号，未采用。',
    en: '8D data: the line has no case number and is not used.',
  },
  'eightD.unknownCase': {
    zh: '8D数据：台账中没有编号“{seen}”，这个编号下的 {lines} 行不会进入任何报告，原样保留。请改正编号。',
    en: '8D data: the tracker has no case “{seen}”; the {lines} lines under this number go into no report and are kept. Correct the number.',
  },
  'eightD.misspeltCase': {
    zh: '8D数据：台账中没有编号“{seen}”，是否应为“{suggest}”？这个编号下的 {lines} 行不会进入任何报告，原样保留。请改正编号。',
    en: '8D data: the tracker has no case “{seen}”; is it “{suggest}”? The {lines} lines under this number go into no report and are kept. Correct the number.',
  },
  'eightD.sameReportNo': {
    zh: '8D数据：“{field}”的报告编号“{seen}”与“{other}”的相同。每份报告应有自己的编号。',
    en: '8D data: the report number “{seen}” of “{field}” is that of “{other}” too. Each report should have its own.',
  },
  'eightD.ownColumn': {
    zh: '8D数据：“{seen}”列是另加的，不进入报告，重新建立台账时不会带过去。',
    en: '8D data: the column “{seen}” was added by hand; it goes into no report and is not carried on when the tracker is made anew.',
  },
  'eightD.otherName': {
    zh: '工作表“{seen}”像是改了名或复制的“8D数据”，其中的内容没有读取。要用它，请把名称改为“8D数据”。',
    en: 'The sheet “{seen}” looks like “8D data” renamed or copied; nothing of it is read. To use it, name it “8D data”.',
  },
  'eightD.unknownItem': {
    zh: '8D数据：没有“{seen}”这一项，此行未采用，原样保留在表末。',
    en: '8D data: there is no item “{seen}”; the line is not used and kept at the end of the sheet.',
  },
  'eightD.answeredTwice': {
    zh: '8D数据：“{field}”填了两次且内容不同，采用第一次的内容；另一内容为“{seen}”。',
    en: '8D data: “{field}” is answered twice with different words; the first is used, the other is “{seen}”.',
  },
  'eightD.notADate': {
    zh: '8D数据：“{field}”的“{seen}”不是明确的日期，按原文打印。',
    en: '8D data: “{seen}” in “{field}” is no clear date and is printed as it stands.',
  },
  'eightD.notANumber': {
    zh: '8D数据：“{field}”的“{seen}”不是数字，按原文打印，不参与合计。',
    en: '8D data: “{seen}” in “{field}” is no number; it is printed as it stands and not added up.',
  },
  'eightD.notAChoice': {
    zh: '8D数据：“{field}”的“{seen}”不在选项中，按原文打印。',
    en: '8D data: “{seen}” in “{field}” is none of the choices and is printed as it stands.',
  },
  'eightD.errorValue': {
    zh: '8D数据：“{field}”的单元格是错误值 {seen}，视为未填。',
    en: '8D data: the cell of “{field}” holds the error {seen} and counts as empty.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
