import { styleAt } from '../grid';
import { toSimplified } from '../headings/simplified';
import type { SheetView } from '../sheetView';
import { isBlankMark, isSameAsAbove } from '../values';

/** What the filled cells of a column look like, as shares 0–1 of the cells looked at. */
export interface ColumnProfile {
  /** Filled cells looked at; blank marks and 同上 are not counted. */
  readonly filled: number;
  readonly date: number;
  readonly number: number;
  /** Whole numbers that count up by one, restarts at 1 included. */
  readonly running: number;
  /** Numbers, alone or with a unit: `800pcs`, `约200`, `3箱（72套）`. */
  readonly amount: number;
  readonly money: number;
  readonly rate: number;
  readonly phone: number;
  readonly code: number;
  readonly status: number;
  readonly grade: number;
  readonly satisfaction: number;
  readonly kind: number;
  readonly person: number;
  readonly department: number;
  readonly unit: number;
  readonly year: number;
  readonly month: number;
  readonly formula: number;
  /** Different texts among the cells looked at. */
  readonly distinct: number;
  readonly averageLength: number;
}

const dateText =
  /^(民国|西元)?\d{2,4}\s*[-./年。]\s*\d{1,2}\s*([-./月。]\s*\d{0,2}\s*[日号]?)?([\s（(上下tT].*)?$|^\d{1,2}\s*[./月-]\s*\d{1,2}\s*[日号]?([\s（(上下].*)?$|^(19|20)\d{6}$|^\d{1,2}[-/\s][a-z]{3,9}[-/,.\s]*\d{0,4}$|^[a-z]{3,9}\.?\s\d{1,2},?\s\d{2,4}$|^\d{1,2}\/\d{1,2}\/\d{2,4}/i;
const dateFormat = /[ymd年月日]/i;
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

const SAMPLE = 400;

/** Looks at the filled cells of a column, at most some hundred spread over the rows given. */
export function profileColumn(view: SheetView, column: number, rows: readonly number[]): ColumnProfile {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const counts = {
    date: 0,
    number: 0,
    running: 0,
    amount: 0,
    money: 0,
    rate: 0,
    phone: 0,
    code: 0,
    status: 0,
    grade: 0,
  };
  const more = { satisfaction: 0, kind: 0, person: 0, department: 0, unit: 0, year: 0, month: 0, formula: 0 };
  const seen = new Set<string>();
  let filled = 0;
  let length = 0;
  let before: number | undefined;
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[at]!;
    const value = view.valueAt(row, column);
    const text = view.textAt(row, column);
    if (value === null || text === '' || isBlankMark(text) || isSameAsAbove(text)) continue;
    filled += 1;
    length += text.length;
    seen.add(text);
    const key = toSimplified(text.normalize('NFKC').trim());
    const number = typeof value === 'number' ? value : Number(key);
    const format = styleAt(view.sheet, row, column).numberFormat;
    const isFormatted =
      typeof value === 'number' && dateFormat.test(format.replace(/"[^"]*"|\[[^\]]*\]|general/gi, ''));
    if (isFormatted || (typeof value === 'string' && dateText.test(key)) || isSerial(value)) counts.date += 1;
    if (!isFormatted && Number.isFinite(number)) counts.number += 1;
    if (Number.isInteger(number) && number < 100_000) {
      if (number === 1 || (before !== undefined && (number === before + 1 || number === before + step)))
        counts.running += 1;
      before = number;
    }
    if (!isFormatted && (typeof value === 'number' || amountText.test(key))) counts.amount += 1;
    if (moneyText.test(key) || /[¥$€]|元/.test(format)) counts.money += 1;
    if (
      /%|ppm/i.test(key) ||
      format.includes('%') ||
      /^\d+\s*\/\s*\d+$/.test(key) ||
      (number > 0 && number < 1)
    )
      counts.rate += 1;
    if (
      (typeof value === 'number' ? value > 1e7 : phoneText.test(key)) &&
      key.replace(/\D/g, '').length !== 8
    )
      counts.phone += 1;
    else if (key.includes('@')) counts.phone += 1;
    if (typeof value === 'string' && codeText.test(key)) counts.code += 1;
    if (statusText.test(key)) counts.status += 1;
    if (gradeText.test(key)) counts.grade += 1;
    if (satisfactionText.test(key)) more.satisfaction += 1;
    if (kindText.test(key)) more.kind += 1;
    if (departmentText.test(key)) more.department += 1;
    else if (personText.test(key)) more.person += 1;
    if (unitText.test(key)) more.unit += 1;
    if (/^(19|20)\d\d年?$/.test(key)) more.year += 1;
    if (/^(1[0-2]|0?[1-9])月?份?$/.test(key)) more.month += 1;
    if (view.sheet.extras.size > 0 && view.sheet.extras.get(row * 16_384 + column)?.formula !== undefined)
      more.formula += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    ...mapValues(counts, share),
    ...mapValues(more, share),
    distinct: seen.size,
    averageLength: share(length),
  };
}

/** A whole number in the range of the serials of 2000 to 2050 may be a date in a General cell. */
const isSerial = (value: unknown): boolean =>
  typeof value === 'number' && value >= 36_526 && value < 55_153 && value % 1 === 0;

function mapValues<K extends string>(
  record: Readonly<Record<K, number>>,
  change: (value: number) => number,
): Record<K, number> {
  return Object.fromEntries(
    Object.entries<number>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<K, number>;
}
