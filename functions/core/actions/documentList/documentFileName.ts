import { toStoreName } from '../../publish/storeName';
import type { EightDStage } from '../../report/eightD/eightD';
import type { FormModel } from '../../report/formModel';

/** File name of a document: a stage, another language or a draft is a file of its own beside the one issued. */
export function documentFileName(
  caseNo: string,
  { formId, language, watermark = '' }: Pick<FormModel, 'formId' | 'language' | 'watermark'>,
  stage?: EightDStage,
): string {
  const parts = [
    caseNo,
    formId,
    stage === undefined || stage === 'D8' ? '' : stage,
    language === 'zh' ? '' : language,
    watermark,
  ];
  return toStoreName(parts.filter((part) => part !== '').join(' '), '.docx').name;
}
