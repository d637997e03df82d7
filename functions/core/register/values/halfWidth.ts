// nearly every cell holds plain ASCII and Chinese characters only: one look spares six passes
const unusual = /[^\x20-\x7e\n\u4e00-\u9fff]/;

/**
 * Full-width ASCII, ideographic space and the look-alikes typed in tables, as plain ASCII.
 * Only for reading: values keep the text as written.
 */
export function halfWidth(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/￥/g, '¥');
}

const traditional =
  '國国號号處处結结關关閉闭驗验證证滿满約约餘余萬万個个隻只張张條条雙双臺台噸吨幣币賠赔協协確确認认補补詳详無无' +
  '嚴严輕轻緊紧級级進进蹤踪暫暂緩缓訴诉責责歸归類类種种週周點点時时後后給给發发復复回回覆复顧顾題题單单訂订產产' +
  '貨货項项費费運运體体應应該该檢检測测實实際际價价錢钱歐欧圓元員员風风險险電电話话郵邮網网來来現现場场' +
  '審审執执動动還还沒没為为與与於于從从間间開开對对錯错誤误數数據据顯显見见視视議议論论談谈諮咨詢询務务財财' +
  '擱搁銷销廢废繼继續续執执辦办盡尽邊边兩两幾几許许過过這这華华週周陸六陆六參参壹一貳二贰二叁三肆四伍五柒七捌八玖九拾十佰百仟千卷卷綑捆捲卷盤盘罐罐' +
  '瓶瓶組组塊块頭头粒粒顆颗層层較较極极謝谢裡里劃划計计預预稱称圖图觀观評评優优異异標标準准銀银匯汇擔担';

const simplified = new Map<string, string>();
for (let i = 0; i + 1 < traditional.length; i += 2) simplified.set(traditional[i]!, traditional[i + 1]!);

const hasTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`);

/** Traditional characters of the words this area knows, as simplified ones; everything else is left alone. */
export function simplify(text: string): string {
  if (!hasTraditional.test(text)) return text;
  let changed = '';
  for (const letter of text) changed += simplified.get(letter) ?? letter;
  return changed;
}

/** A text as words are compared: half-width, simplified, lower case, without white space. */
export function wordKey(text: string): string {
  return simplify(halfWidth(text)).toLowerCase().replace(/\s+/g, '');
}
