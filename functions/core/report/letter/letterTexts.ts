import type { Bilingual } from '../../shared/language';

/** What a letter to the customer is for. */
export type LetterKind = 'acknowledgement' | 'interim' | 'final';

export const letterNames: Readonly<Record<LetterKind, Bilingual>> = {
  acknowledgement: { zh: '客户投诉受理函', en: 'Acknowledgement of your complaint' },
  interim: { zh: '客户投诉中期回复函', en: 'Interim reply to your complaint' },
  final: { zh: '客户投诉最终回复函', en: 'Final reply to your complaint' },
};

/**
 * One paragraph of a letter with `{field}` places. A paragraph whose `needs` are not all known is left out, and so is what
 * stands in square brackets; other places without a value become a line to write on.
 */
export interface LetterParagraph extends Bilingual {
  readonly needs?: readonly LetterPlace[];
  /** Only for complaints that were upheld, or that were not; for both where absent. */
  readonly finding?: LetterFinding;
}

/** What the investigation came to, as far as the customer's letter differs by it. */
export type LetterFinding = 'upheld' | 'notUpheld';

/** Places of letter texts, filled from the case. */
export type LetterPlace =
  | 'customer'
  | 'product'
  | 'order'
  | 'received'
  | 'number'
  | 'owner'
  | 'description'
  | 'promised'
  | 'interim'
  | 'cause'
  | 'action'
  | 'prevention'
  | 'disposition';

const opening: LetterParagraph = {
  zh: '感谢贵方于 {received} [就{product}[（{order}）]]向我公司反映的问题。我公司已登记受理，编号为 {number}。',
  en: 'Thank you for telling us on {received}[ about {product}[ ({order})]]. We have registered your complaint under number {number}.',
};
const described: LetterParagraph = {
  zh: '贵方反映的情况：{description}',
  en: 'What you reported: {description}',
  needs: ['description'],
};
const contained: LetterParagraph = {
  zh: '我公司已采取的临时措施：{interim}',
  en: 'What we have done at once: {interim}',
  needs: ['interim'],
};
/** Before the facts are clear nothing is admitted (P01 七, P24): understanding is asked for. */
const pending: LetterParagraph = {
  zh: '给贵方带来的不便，敬请谅解。如有疑问或补充资料，请随时与我公司联系。',
  en: 'Thank you for your understanding. Please get in touch with us at any time if you have questions or anything to add.',
};
const apology: LetterParagraph = {
  zh: '对由此给贵方带来的不便，我公司深表歉意。如有疑问，请随时与我公司联系。',
  en: 'We are sorry for the trouble this has caused you. Please get in touch with us at any time if you have questions.',
  finding: 'upheld',
};
const atYourService: LetterParagraph = {
  zh: '感谢贵方的理解。如有疑问或需要协助，请随时与我公司联系。',
  en: 'Thank you for your understanding. Please get in touch with us at any time if you have questions or need help.',
  finding: 'notUpheld',
};

/** The paragraphs of each letter, in order. */
export const letterTexts: Readonly<Record<LetterKind, readonly LetterParagraph[]>> = {
  acknowledgement: [
    opening,
    described,
    contained,
    {
      zh: '此事由 {owner} 负责跟进，我公司最迟于 {promised} 给予答复。',
      en: '{owner} is looking after the matter; you will hear from us by {promised}.',
    },
    pending,
  ],
  interim: [
    opening,
    described,
    contained,
    {
      zh: '目前已查明的原因：{cause}',
      en: 'What we have found so far: {cause}',
      needs: ['cause'],
    },
    {
      zh: '调查仍在进行，我公司最迟于 {promised} 给予最终答复。',
      en: 'The investigation goes on; you will have our final reply by {promised}.',
    },
    pending,
  ],
  final: [
    opening,
    described,
    { zh: '原因：{cause}', en: 'Cause: {cause}', finding: 'upheld' },
    { zh: '纠正措施：{action}', en: 'Corrective action: {action}', finding: 'upheld' },
    {
      zh: '经调查核实，本次问题不属于我公司责任，说明如下：{cause}',
      en: 'Our investigation has shown that the problem does not lie with us, for these reasons: {cause}',
      finding: 'notUpheld',
    },
    {
      zh: '预防措施：{prevention}',
      en: 'Prevention: {prevention}',
      needs: ['prevention'],
      finding: 'upheld',
    },
    {
      zh: '对本次投诉的处理：{disposition}',
      en: 'Settlement of your complaint: {disposition}',
      needs: ['disposition'],
    },
    apology,
    atYourService,
    {
      zh: '若贵方对上述处理有不同意见，请于收到本函后告知我公司，我公司将继续跟进。',
      en: 'If you do not agree with this settlement, please let us know, and we will follow it up.',
    },
  ],
};
