/** States of a limit (C11), in the words every part of the product uses. */
export const deadlineStates = [
  '未起算',
  '进行中',
  '按时完成',
  '逾期完成',
  '逾期未完成',
  '无时限',
  '本制度未规定',
] as const;
export type DeadlineStateWord = (typeof deadlineStates)[number];

/** A grade still to be entered by hand (C14). */
export const UNDECIDED_GRADE = '待判定';
/** The procedure says nothing (section 1). */
export const NOT_DEFINED = '本制度未规定';
