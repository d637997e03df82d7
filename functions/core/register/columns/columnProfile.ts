import { cellKey, styleAt, type CellValue } from '../grid';
import { toComparable } from '../headings/simplified';
import type { SheetView } from '../sheetView';
import { isBlankMark, isSameAsAbove } from '../values';

const dateText =
  /^(民国|西元)?\d{2,4}\s*[-./年。]\s*\d{1,2}\s*([-./月。]\s*\d{0,2}\s*[日号]?)?([\s（(上下tT].*)?$|^\d{1,2}\s*[./月-]\s*\d{1,2}\s*[日号]?([\s（(上下].*)?$|^(19|20)\d{6}$|^\d{1,2}[-/\s][a-z]{3,9}[-/,.\s]*\d{0,4}$|^[a-z]{3,9}\.?\s\d{1,2},?\s\d{2,4}$|^\d{1,2}\/\d{1,2}\/\d{2,4}|^\d{1,2}\s*[日号]([\s（(上下].*)?$|^\d{1,2}月(初|中|底|上旬|中旬|下旬|末)$/i;
const amountText =
  /^[约近大≥>≤<\s]*[\d,.]+\s*[万千k]?\s*[a-z\p{Script=Han}]{0,7}(左右|以上|多)?\s*([（(].*[)）])?$|^\d+(\+\d+)+$/iu;
const moneyText = /[¥￥$€]|rmb|usd|元|万元|美金/i;
const phoneText = /^[+(]?\d[\d\s()*-]{6,19}$|@/;
const codeText = /^(?=.*\d)[a-z\d][a-z\d\-_/.#() ]{2,29}$/i;
const statusText =
  /^(已|未|待|暂|正在)?(结案|关闭|闭环|完成|完结|处理|处理中|跟进|跟进中|整改|整改中|验证|验证中|进行中|在处理|解决|撤诉|取消|暂停|暂缓|回复|确认|办结)(中|完成|完毕)?(\(.*\)|（.*）)?$|^(是|否|y|n|yes|no|√|×|ok|ng|done|open|opened|close|closed|pending|wip|on-?going|in process|in progress|verifying|on hold|cancelled|canceled|resolved|complete|completed|new|效果跟踪中|待客户确认|等客户回复|未开始|新建)$/i;
const gradeText =
  /^(特别?严重|严重|重大|一般|轻微|较?轻|重要|次要|致命|紧急|普通|[a-d][类级]?|[一二三四][类级]|[hml]|high|medium|low|critical|major|minor|[1-5]级|特急|加急|s级?|[ⅠⅡⅢ]级?)$/i;
const satisfactionText =
  /^(非常|很|基本|较|比较|不|一般|极)*(满意|认可|不满)$|^(very )?(dis)?satisfied$|^neutral$/i;
const kindText =
  /^(投诉|建议|咨询|申诉|索赔|抱怨|退货|查询|表扬|complaint|suggestion|inquiry|query|return|claim)s?$/i;
const personText =
  /^[\u4e00-\u9fff]{2,3}$|^[\u4e00-\u9fff]{1,3}(先生|小姐|女士|经理|工|主管|总|采购|sqe|品质)$|^(mr|ms|mrs|miss)\.?\s?\S+|^[a-z]+(\s[a-z]+){0,2}$|^[\u4e00-\u9fff]{2,3}\s[a-z ]+$/i;
const departmentText =
  /(部|科|课|处|室|车间|组|班|仓库?|厂|中心|工序|库|供应商|外协|公司|dept|department|line|team|warehouse|logistics|quality|production|purchasing|qc|qa)\s*[a-z\u4e00-\u9fff]{0,4}$|^(品质|生产|采购|技术|工程|业务|销售|仓储|物流|包装|注塑|印刷|装配|模具|研发|冲压|喷涂|电镀|焊接)$/i;
const unitText =
  /^(pcs?|个|只|件|套|片|箱|kg|公斤|吨|米|m|包|袋|瓶|卷|台|支|张|粒|条|块|根|桶|盒|对|双|set|sets|ea|rolls?)$/i;

/** A cell prepared for looking at. */
interface LookedAt {
  readonly value: CellValue;
  /** Simplified, half-width, trimmed. */
  readonly key: string;
  /** The number the cell holds or its text spells; NaN otherwise. */
  readonly number: number;
  readonly format: string;
  readonly isDateFormat: boolean;
  readonly formula: boolean;
}

/** What a cell may look like; a column's profile gives the share of its cells for each. */
const looks = {
  date: (c) => c.isDateFormat || isSerial(c.value) || (typeof c.value === 'string' && dateText.test(c.key)),
  number: (c) => !c.isDateFormat && Number.isFinite(c.number),
  /** Numbers, alone or with a unit: `800pcs`, `约200`, `3箱（72套）`. */
  amount: (c) => !c.isDateFormat && (typeof c.value === 'number' || amountText.test(c.key)),
  money: (c) => moneyText.test(c.key) || /[¥$€]|元/.test(c.format),
  rate: (c) =>
    /%|ppm|^\d+\s*\/\s*\d+$/i.test(c.key) || c.format.includes('%') || (c.number > 0 && c.number < 1),
  phone: (c) =>
    c.key.includes('@') ||
    ((typeof c.value === 'number' ? c.value > 1e7 : phoneText.test(c.key)) &&
      c.key.replace(/\D/g, '').length !== 8),
  code: (c) => typeof c.value === 'string' && codeText.test(c.key),
  status: (c) => statusText.test(c.key),
  grade: (c) => gradeText.test(c.key),
  satisfaction: (c) => satisfactionText.test(c.key),
  /** 投诉, 建议, 咨询 … */
  kind: (c) => kindText.test(c.key),
  department: (c) => departmentText.test(c.key),
  person: (c) => !departmentText.test(c.key) && personText.test(c.key),
  unit: (c) => unitText.test(c.key),
  year: (c) => /^(19|20)\d\d年?$/.test(c.key),
  month: (c) => /^(1[0-2]|0?[1-9])月?份?$/.test(c.key),
  formula: (c) => c.formula,
} as const satisfies Readonly<Record<string, (cell: LookedAt) => boolean>>;

type Look = keyof typeof looks;
const allLooks = Object.keys(looks) as readonly Look[];

/** What the filled cells of a column look like, as shares 0–1 of the cells looked at. */
export interface ColumnProfile extends Readonly<Record<Look, number>> {
  /** Filled cells looked at; blank marks and 同上 are not counted. */
  readonly filled: number;
  /** Whole numbers that count up by one, restarts at 1 included. */
  readonly running: number;
  /** Different texts among the cells looked at. */
  readonly distinct: number;
  readonly averageLength: number;
}

const SAMPLE = 400;

/** Looks at the filled cells of a column, at most some hundred spread over the rows given. */
export function profileColumn(view: SheetView, column: number, rows: readonly number[]): ColumnProfile {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const counts = Object.fromEntries(allLooks.map((look) => [look, 0])) as Record<Look, number>;
  const seen = new Set<string>();
  let filled = 0;
  let length = 0;
  let running = 0;
  let before = Number.NaN;
  for (let at = 0; at < rows.length; at += step) {
    const cell = lookAt(view, rows[at]!, column);
    if (!cell) continue;
    filled += 1;
    length += cell.key.length;
    seen.add(cell.key);
    for (const look of allLooks) if (looks[look](cell)) counts[look] += 1;
    if (!Number.isInteger(cell.number) || cell.number >= LARGEST_SERIAL) continue;
    if (cell.number === 1 || cell.number === before + 1 || cell.number === before + step) running += 1;
    before = cell.number;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  const shares = Object.fromEntries(allLooks.map((look) => [look, share(counts[look])])) as Record<
    Look,
    number
  >;
  return { ...shares, filled, running: share(running), distinct: seen.size, averageLength: share(length) };
}

/** Larger whole numbers are amounts or codes, not serial numbers of rows. */
const LARGEST_SERIAL = 1_000_000;

function lookAt(view: SheetView, row: number, column: number): LookedAt | undefined {
  const value = view.valueAt(row, column);
  const text = view.textAt(row, column);
  if (value === null || text === '' || isBlankMark(text) || isSameAsAbove(text)) return undefined;
  const key = toComparable(text).trim();
  const format = styleAt(view.sheet, row, column).numberFormat;
  return {
    value,
    key,
    number: typeof value === 'number' ? value : Number(key),
    format,
    isDateFormat:
      typeof value === 'number' && /[ymd年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|general/gi, '')),
    formula: view.sheet.extras.get(cellKey(row, column))?.formula !== undefined,
  };
}

/** A whole number in the range of the serials of 2000 to 2050 may be a date in a General cell. */
const isSerial = (value: CellValue): boolean =>
  typeof value === 'number' && value >= 36_526 && value < 55_153 && value % 1 === 0;
