/** Days hold digits that are no result: `2024-07-10`, `2024年7月`, `7 月 10 日`. */
const days =
  /\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2})?\s*[日号]?(?!\d)|\d{1,2}\s*月\s*\d{1,2}\s*[日号]/g;

/** A share written as so many of so many: `37/5000`, `8 of 50`. */
const fraction = /\d\s*(?:[/／]|of|out of)\s*\d/i;

/** How many parts a figure was taken from. */
const sample =
  /\b[nN]\s?[=＝:：]\s?\d[\d,]{0,12}|(?:样本量?|抽样|抽检|抽测|检验|测量|样品|共|sample(?:\s+size)?|checked|inspected|measured)\D{0,6}\d[\d,]{0,12}|\d[\d,]{0,12}\s?(?:件|个|只|片|支|台|套|条|根|块|箱|批|模|pcs|pieces|parts|samples|units|lots|sets)/iu;

/** Whether a result is a figure and says how many parts it was taken from: `0.74%（37/5000）`, `Cpk 1.67 (n=50)`. */
export function isFigureWithSample(text: string): boolean {
  const left = text.replace(days, ' ');
  if (fraction.test(left)) return true;
  return sample.test(left) && /\d/.test(left.replace(sample, ' '));
}

/** A file by its name, path or link. */
const file =
  /https?:\/\/|^[\\/]{2}|[a-z]:\\|\.(?:pdf|docx?|xls[xmb]?|csv|pptx?|jpe?g|png|heic|tiff?|bmp|gif|zip|msg|eml|txt|mp4|mov|dwg|stp)\b/i;

/** A filed record by its number: `QR-07-12 B 版`, `M-0710`, `编号 2024018`, `第 12 号`. */
const record =
  /[a-z][a-z\d]{0,8}\s?[-_]\s?[a-z\d]{0,6}\d{2}|\p{L}\s?\d{4,8}[-_]\d{2}|(?:编号|单号|文号|报告号|记录号|\bno\.?|№)\s?[:：]?\s?[\w-]{0,12}\d|第\s?\d{1,12}\s?号/iu;

/**
 * Whether a proof can be looked up: a file, or a record by the number it is filed under. Paper records of a factory are
 * files as well; 已完成, 效果良好 or 验收记录 lead to none.
 */
export const namesFile = (text: string): boolean => file.test(text) || record.test(text.replace(days, ' '));
