import { toSimplified } from './simplified';

/** A heading prepared for comparing: everything but letters and digits removed. */
export interface HeadingText {
  /** The whole heading, then its Chinese and Latin parts where it is bilingual. */
  readonly forms: readonly string[];
  /** Parts named side by side in one heading (料号&品名), two or more, else empty. */
  readonly parts: readonly string[];
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff]/;
const bracketed = /[(（[【{][^()（）[\]【】{}]*[)）\]】}]/g;

/** Folds width, case, script and spacing: `Complaint No.` and `客　訴 編號：` become `complaintno` and `客诉编号`. */
export function foldHeading(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase())
    .replace(/№|#/g, 'no')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Takes a heading apart for matching; what stands in brackets (a unit, a hint) is tried with and without. */
export function headingText(heading: string): HeadingText {
  const plain = heading.normalize('NFKC');
  const bare = plain.replace(bracketed, ' ');
  const wholes = [bare, plain].map(foldHeading);
  const [chinese, latin] = bilingual(bare);
  const forms = [...wholes, asked(wholes[0]!), foldHeading(chinese), foldHeading(latin)];
  return { forms: [...new Set(forms)].filter((form) => form !== ''), parts: sideBySide(chinese || bare) };
}

const askingBefore =
  /^(?:q?\d{1,2})?(?=[请您贵])(?:请问?)?(?:填写|输入|选择|描述|简述|说明|上传)?(?:一下)?(?:您|贵司|贵公司|贵单位)?(?:对|所在)?的?/;
const askingBehind = /(?:是(?:什么|多少|哪[个天里些])?|有哪些|[吗呢])$/;

/** What an online form asks for: `1、请填写您的公司名称` is 公司名称. */
const asked = (form: string): string => form.replace(askingBefore, '').replace(askingBehind, '');

/** Splits `客户名称 Customer` at spaces and line breaks into its Chinese and its Latin words. */
function bilingual(text: string): [chinese: string, latin: string] {
  const chinese: string[] = [];
  const latin: string[] = [];
  for (const line of text.split(/\n/)) {
    if (!CJK.test(line)) {
      latin.push(line);
      continue;
    }
    const end = lastChinese(line);
    chinese.push(line.slice(0, end));
    // 原因Root cause: Latin words straight after the Chinese ones; a single letter or digit belongs to them.
    if (/[a-z]{2}/i.test(line.slice(end))) latin.push(line.slice(end));
  }
  return latin.length === 0 ? ['', ''] : [chinese.join(''), latin.join(' ')];
}

function lastChinese(line: string): number {
  for (let at = line.length; at > 0; at -= 1) if (CJK.test(line[at - 1]!)) return at;
  return 0;
}

function sideBySide(text: string): readonly string[] {
  const parts = text
    .split(/[/&、,，;；|+\n]|(?<=.)[和与及或](?=.{2})/)
    .map(foldHeading)
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}
