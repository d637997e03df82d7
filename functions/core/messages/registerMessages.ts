import type { RegisterCode } from '../register/registerFinding';
import type { ColumnMapProblem } from '../register/columnMap';
import type { Bilingual } from '../shared/language';

/** Sentences about sheets, headings and rows of a register; `{seen}` and `{suggest}` come from the finding. */
export const registerMessages = {
  'caseNo.gap': {
    zh: '编号不连续：缺少 {from} 至 {to}（共 {missing} 个）。',
    en: 'Numbers are left out: {from} to {to} ({missing} in all).',
  },
  'caseNo.repeated': {
    zh: '编号“{seen}”已用于工作表“{otherSheet}”第 {other} 行的另一起投诉，请更正其中之一。',
    en: 'Number "{seen}" already stands for another complaint on sheet "{otherSheet}", row {other}; correct one of them.',
  },
  'cell.formulaWithoutValue': {
    zh: '单元格有公式但没有保存计算结果，未取值；请用 Excel 打开并保存后重试。',
    en: 'The cell has a formula without a stored result; no value was taken. Open and save the file in Excel, then try again.',
  },
  'cell.merged': {
    zh: '合并单元格：取第 {row} 行的值。',
    en: 'Merged cell: the value of row {row} was taken.',
  },
  'cell.mergedAmount': {
    zh: '合并单元格：取第 {row} 行的数值，多行共用，合计时会重复计算，请确认。',
    en: 'Merged cell: the amount of row {row} was taken for several rows and would be counted more than once; please check.',
  },
  'cell.nothingAbove': {
    zh: '写着“{seen}”，但上一条投诉的该栏没有内容。',
    en: '"{seen}" refers to the entry above, which has nothing here.',
  },
  'cell.sameAsAbove': {
    zh: '“{seen}”：取第 {row} 行的“{value}”。',
    en: '"{seen}": "{value}" of row {row} was taken.',
  },
  'cell.struck': {
    zh: '“{seen}”带删除线，仍按原文读取，请确认是否作废。',
    en: '"{seen}" is struck out; it was read as written. Please check whether it still holds.',
  },
  'cell.twoThings': {
    zh: '一格写了两项：“{value}”另取作“{into}”。',
    en: 'Two things stand in one cell: "{value}" was also taken as "{into}".',
  },
  'column.ambiguous': {
    zh: '列标题“{seen}”可作多种理解：按“{field}”读取，也可能是 {alternatives}；可另行指定。',
    en: 'Heading "{seen}" can mean several things: read as "{field}", it may be {alternatives}; the mapping can be changed.',
  },
  'column.hidden': {
    zh: '第 {column} 列“{seen}”被隐藏，仍照常读取。',
    en: 'Column {column} "{seen}" is hidden; it was read like the others.',
  },
  'column.kept': {
    zh: '第 {column} 列“{seen}”不对应任何栏目，按原标题保留。',
    en: 'Column {column} "{seen}" fits no field and is kept under its own heading.',
  },
  'column.noHeading': {
    zh: '第 {column} 列有内容但没有标题，按列号保留；可另行指定栏目。',
    en: 'Column {column} has content but no heading; it is kept by its letter. It can be given a field.',
  },
  'column.taken': {
    zh: '列标题“{seen}”也像 {alternatives}，但该栏目已取自第 {taken} 列；本列按“{field}”处理，可另行指定。',
    en: 'Heading "{seen}" also looks like {alternatives}, which column {taken} already gives; this column is taken as "{field}". The mapping can be changed.',
  },
  'column.twoThings': {
    zh: '列标题“{seen}”含多项内容：{fields}；整格按“{field}”读取。',
    en: 'Heading "{seen}" names several things: {fields}; the whole cell is read as "{field}".',
  },
  'column.unsure': {
    zh: '列标题“{seen}”按“{field}”读取，但把握不大，请确认或另行指定。',
    en: 'Heading "{seen}" was read as "{field}" without being sure; please check it or change the mapping.',
  },
  'customer.severalFit': {
    zh: '客户“{seen}”可能是多家客户的简称：{candidates}，请确认。',
    en: 'Customer "{seen}" may stand for several customers: {candidates}; please decide.',
  },
  'customer.variant': {
    zh: '客户“{seen}”可能就是“{suggest}”，请统一名称。',
    en: 'Customer "{seen}" may be "{suggest}"; please use one name.',
  },
  'date.afterReceived': {
    zh: '“{field}”{date} 晚于投诉日期 {received}。',
    en: '"{field}" {date} lies after the complaint date {received}.',
  },
  'date.beforeReceived': {
    zh: '“{field}”{date} 早于投诉日期 {received}。',
    en: '"{field}" {date} lies before the complaint date {received}.',
  },
  'date.fromParts': {
    zh: '投诉日期 {date} 由年、月、日各列合成。',
    en: 'The complaint date {date} was put together from the columns for year, month and day.',
  },
  'register.noHeader': {
    zh: '工作表“{sheet}”像是投诉台账但没有标题行：各列未作对应，请加标题行或按列号指定。',
    en: 'Sheet "{sheet}" looks like a register without headings: no column was mapped. Add a header row or map the columns by letter.',
  },
  'register.notFound': {
    zh: '工作簿中没有找到投诉台账。',
    en: 'No complaint register was found in the workbook.',
  },
  'row.continuation': {
    zh: '编号与第 {other} 行合并，可能是同一投诉的续行，按单独一条读取，请确认。',
    en: 'The number is merged with row {other}: this may be a further line of the same complaint. It was read as an entry of its own; please check.',
  },
  'row.duplicate': {
    zh: '与工作表“{otherSheet}”第 {other} 行内容相同，疑似重复登记。',
    en: 'The entry says the same as sheet "{otherSheet}", row {other}; it may have been entered twice.',
  },
  'row.hidden': { zh: '该行被隐藏，仍作为投诉读取。', en: 'The row is hidden; it was read as an entry.' },
  'row.nearDuplicate': {
    zh: '与工作表“{otherSheet}”第 {other} 行几乎相同，日期相差不超过三天，疑似同一投诉登记两次。',
    en: 'The entry is nearly the same as sheet "{otherSheet}", row {other}, within three days; one complaint may have been entered twice.',
  },
  'row.struck': {
    zh: '整行带删除线，可能已撤诉；建议状态为“{suggest}”。',
    en: 'The whole row is struck out; the complaint may have been withdrawn. Suggested state: "{suggest}".',
  },
  'row.unclear': {
    zh: '该行不像投诉，也不像合计或说明，未读取：“{seen}”。',
    en: 'The row is neither an entry nor a total or a note and was not read: "{seen}".',
  },
  'row.withoutHead': {
    zh: '没有编号、日期和客户，可能是第 {other} 行同一投诉的续行，按单独一条读取，请确认。',
    en: 'There is no number, date or customer: this may be a further line of the complaint in row {other}. It was read as an entry of its own; please check.',
  },
  'sheet.hidden': {
    zh: '工作表“{sheet}”被隐藏，仍照常读取。',
    en: 'Sheet "{sheet}" is hidden; it was read like the others.',
  },
  'sheet.severalTables': {
    zh: '工作表“{sheet}”有 {count} 个台账表格，均已读取。',
    en: 'Sheet "{sheet}" holds {count} register tables; all were read.',
  },
  'sheet.transposed': {
    zh: '工作表“{sheet}”的栏目竖着排（一列一起投诉），未读取；请转置后再试。',
    en: 'Sheet "{sheet}" lists its fields downwards, one complaint per column; it was not read. Transpose it and try again.',
  },
  'sheet.yearConflict': {
    zh: '工作表“{sheet}”的标题写 {title} 年，表名写 {name} 年；不带年份的日期按标题年份理解，请确认。',
    en: 'The title of sheet "{sheet}" says {title}, its name {name}; dates without a year were taken for the title\'s year. Please check.',
  },
} as const satisfies Readonly<Record<RegisterCode, Bilingual>>;

/** Sentences for a column map that cannot be used. */
export const columnMapMessages = {
  'map.notAnObject': {
    zh: '列对应文件的内容应是 {"列号或标题": "栏目"} 形式。',
    en: 'The column map should hold entries like {"letter or heading": "field"}.',
  },
  'map.unknownField': {
    zh: '列对应文件的“{entry}”指定了不存在的栏目“{seen}”。',
    en: 'Entry "{entry}" of the column map names "{seen}", which is no field.',
  },
  'map.unknownSheet': {
    zh: '列对应文件提到的工作表“{seen}”不存在。',
    en: 'The column map names sheet "{seen}", which is not in the workbook.',
  },
  'map.unknownColumn': {
    zh: '列对应文件的“{entry}”在台账中找不到对应的列。',
    en: 'Entry "{entry}" of the column map matches no column of a register.',
  },
} as const satisfies Readonly<Record<ColumnMapProblem['code'], Bilingual>>;
