import { spelling } from './nameIndex';

/**
 * Names of the opposite of a common question of the charts: who answers "customer's fault: yes" has answered
 * "the company's fault: no".
 */
const opposites: Readonly<Record<string, readonly string[]>> = {
  companyFault: [
    'customerFault', 'customersFault', 'customerLiable', 'customerResponsibility', 'notOurFault', 'misuse',
    '客户责任', '顾客责任', '客户原因', '顾客原因', '非本公司责任', '非公司责任', '非企业责任', '客户自身原因',
  ],
  satisfied: ['dissatisfied', 'unsatisfied', 'notSatisfied', 'stillDissatisfied', '不满意', '客户不满意', '仍不满意'],
  understood: ['notUnderstood', '不理解', '未获理解', '客户不理解', '顾客不理解'],
  accepted: ['rejected', 'refused', 'notAccepted', 'customerRejects', '不接受', '客户不接受', '拒绝'],
  approved: ['rejected', 'refused', 'notApproved', 'disapproved', '不批准', '不同意', '驳回', '退回'],
  passed: ['failed', 'notPassed', 'rejected', '不通过', '未通过', '不合格', '不符合'],
  effective: ['ineffective', 'notEffective', 'noEffect', 'failed', 'NG', '无效', '效果不佳', '措施无效'],
  customerConfirmed: ['NG', 'notConfirmed', 'rejected', '客户不确认', '客户未确认', '不满意'],
  valid: ['invalid', 'unjustified', 'notValid', '不成立', '理由不充分', '无效', '投诉不成立'],
  reasonable: ['unreasonable', 'notReasonable', '不合理', '要求不合理'],
  factsTrue: ['untrue', 'false', 'notTrue', '不属实', '内容不属实'],
  canSolve: ['cannotSolve', 'cannotSolveNow', '暂不能解决', '当时不能解决',  'unsolvable', 'beyondAuthority', '不能解决', '无法解决', '超出权限', '超出处理权限'],
  withinRegion: ['beyondAuthority', 'crossDepartment', 'beyondRegion', '超出权限', '跨部门', '超出区域经理权限'],
  withinAuthority: ['beyondAuthority', '超出权限', '超出处理权限'],
  inScope: ['outOfScope', 'notInScope', '不属业务范围', '不属于业务范围', '非业务范围'],
  inTime: ['late', 'overdue', 'delayed', '超时', '逾期', '不能按时解决'],
  reasonsSound: ['unsound', 'reasonsUnsound', 'notSound', '理由不成立', '理由不充分'],
  agreeReturn: ['refuseReturn', 'returnRefused', '不同意退货', '拒绝退货'],
  realName: ['anonymous', '匿名', '不具名'],
  immediateReply: ['cannotReplyNow', '不能立即答复', '不能当场解决'],
  customerRejects: ['accepted', 'accepts', 'customerAccepts', 'customerAccepted', '接受', '客户接受', '接受结论', '客户接受结论'],
  noRecurrence: ['recurred', 'recurs', 'nonconformityRecurs', 'recurrence', '再次发生', '仍然发生', '重复发生'],
  causeClear: ['causeUnclear', 'unclear', 'causeUnknown', '原因不明', '原因不清', '原因不明确', '不良原因不明'],
  solved: ['unsolved', 'notSolved', '未解决', '没有解决'],
}; // prettier-ignore

const bySpelling: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(opposites).map(([key, names]) => [key, new Set(names.map(spelling))]),
);

/** Whether a name means the opposite of the question with this key. */
export function isOpposite(key: string, name: string): boolean {
  return bySpelling.get(key)?.has(spelling(name)) ?? false;
}

/** Whether a name nobody knows says no by its first word (notReady, 未批准); 不良 and 不合格品 are things. */
export function isNegated(name: string): boolean {
  return /^(not|cannot|never|no)(?=[A-Z_\s-])|^(未|没有|暂不|暂未|尚未|仍不|仍未|不(?!良|合格品))/u.test(
    name.trim(),
  );
}
