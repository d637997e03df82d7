/**
 * Traditional characters met in headings, row labels and status words, each followed by its Simplified form.
 * Only what registers need; names of people and firms are never converted.
 */
const pairs =
  '訴诉訊讯單单號号編编碼码戶户產产稱称規规數数質质異异狀状態态處处責责員员聯联絡络電电話话時时間间問问題题內内類类別别' +
  '級级嚴严臨临對对應应緊紧後后結结關关閉闭備备註注償偿損损額额預预糾纠發发現现實实際际開开檢检驗验證证確确認认滿满調调' +
  '報报據据廠厂區区國国製制請请覆复復复複复週周評评價价費费幣币歸归屬属經经辦办導导業业務务簽签輕轻從从無无項项貨货運运' +
  '機机種种車车訂订購购銷销賣卖傳传郵邮圖图標标籤签記记錄录說说過过進进達达點点劃划計计畫画總总統统誤误錯错論论補补換换' +
  '賠赔負负擔担當当頁页顧顾長长執执採采擬拟樣样條条來来與与並并為为於于誰谁讓让領领體体書书歷历雙双離离難难風风餘余憑凭' +
  '儲储優优側侧傷伤勞劳協协壓压壞坏場场塊块將将層层屆届師师帶带庫库張张強强彈弹徑径徵征夾夹擇择擠挤敗败敘叙斷断暫暂棄弃' +
  '檔档欄栏權权歲岁殘残氣气決决沒没測测準准溫温滯滞營营獎奖環环畢毕盤盘矯矫稅税積积穩稳筆笔節节範范簡简紀纪約约細细終终' +
  '組组維维網网線线縮缩績绩續续罰罚職职舉举舊旧萬万衝冲裝装裡里訓训詢询詳详課课諮咨議议變变財财貿贸資资賬账較较載载轉转' +
  '遞递適适選选遺遗還还釋释門门閱阅階阶隨随隻只順顺須须頻频見见親亲觀观視视設设訪访語语談谈謝谢議议護护貼贴貴贵買买賴赖' +
  '軟软輸输邊边鋁铝鋼钢鍵键鎖锁鐵铁陳陈險险雜杂靜静顆颗飛飞駐驻驅驱齊齐齡龄龍龙華华葉叶藥药蓋盖觸触試试審审納纳純纯絕绝' +
  '給给義义聞闻聲声腳脚膠胶葷荤虧亏術术衛卫訝讶詞词該该誠诚諾诺謂谓讀读豐丰貢贡賀贺贈赠趕赶跡迹輛辆輪轮農农遠远鄰邻醫医' +
  '針针鈕钮銀银銅铜鏡镜長长閃闪閥阀陰阴陽阳雲云霧雾響响頂顶頭头題题顏颜願愿飯饭館馆駕驾鬆松魚鱼鳥鸟麗丽黃黄';

const simplifiedOf = new Map<string, string>();
for (let i = 0; i < pairs.length; i += 2) simplifiedOf.set(pairs[i]!, pairs[i + 1]!);

const hasTraditional = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`);

/** Writes the Traditional characters of the list as Simplified ones, for comparing. */
export function toSimplified(text: string): string {
  if (!hasTraditional.test(text)) return text;
  let simplified = '';
  for (const letter of text) simplified += simplifiedOf.get(letter) ?? letter;
  return simplified;
}

// Compatibility forms all lie beyond these letters: normalising nearly every cell would change nothing.
const beyondPlain = /[^\n\x20-\x7e\u4e00-\u9fff。、]/;

/** Half-width and Simplified, as words and labels of rows are compared. */
export function toComparable(text: string): string {
  return toSimplified(beyondPlain.test(text) ? text.normalize('NFKC') : text);
}
