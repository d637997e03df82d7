import type { Bilingual } from '../shared/language';
import type { FormCopy } from './formDefinition';
import type { DocumentLanguage } from './formModel';

/** The fixed words printed on documents; the names of fields and forms come with the form. */
export const documentWords = {
  caseNo: { zh: '编号', en: 'No.' },
  caseDate: { zh: '日期', en: 'Date' },
  documentNumber: { zh: '文件编号', en: 'Doc. no.' },
  version: { zh: '版本', en: 'Version' },
  effective: { zh: '生效日期', en: 'Effective' },
  revision: { zh: '修订', en: 'Rev.' },
  profile: { zh: '规程', en: 'Procedure' },
  fingerprint: { zh: '数据指纹', en: 'Fingerprint' },
  draft: { zh: '草稿', en: 'DRAFT' },
  sign: { zh: '签字', en: 'Signature' },
  seal: { zh: '盖章', en: 'Seal' },
  date: { zh: '日期', en: 'Date' },
  receivedOn: { zh: '签收时间', en: 'Time' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  fill: { zh: '填表', en: 'Filled in by' },
  filledBy: { zh: '填表单位', en: 'Filled in by' },
  check: { zh: '审核', en: 'Checked by' },
  serial: { zh: '序号', en: 'No.' },
  open: { zh: '未处理', en: 'Open' },
  in_progress: { zh: '处理中', en: 'In progress' },
  verifying: { zh: '验证中', en: 'Being verified' },
  closed: { zh: '已结案', en: 'Closed' },
  suspended: { zh: '暂停', en: 'Suspended' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type DocumentWord = keyof typeof documentWords;

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/**
 * `第一联（质量管理部）`, `Part 1 (Quality)`, with what becomes of the part; plain digits above ten. It stands between number
 * and date, where a name in two languages has no room; the note below the form gives both.
 */
export function copyName({ part, holder, note }: FormCopy, language: DocumentLanguage): string {
  const fate = note === undefined ? { zh: '', en: '' } : { zh: `，${note.zh}`, en: `, ${note.en}` };
  const chinese = `第${numerals[part] ?? String(part)}联`;
  const english = `Part ${String(part)}`;
  if (language === 'en') return `${english} (${holder.en}${fate.en})`;
  return `${language === 'zh' ? chinese : `${chinese} ${english}`}（${holder.zh}${fate.zh}）`;
}

/** `附件二` as the procedure has it, `Annex 2` in English. */
export function annexName(annex: string, language: DocumentLanguage): string {
  if (language !== 'en') return annex;
  const number = annex.slice(2);
  return `Annex ${numerals.includes(number) ? String(numerals.indexOf(number)) : number}`;
}
