import type { FieldKey } from '../../complaint/fields';
import type { Bilingual } from '../../shared/language';

export interface EventDefinition extends Bilingual {
  /** Register field that holds the moment. */
  readonly field: FieldKey;
}

/** Events of a case by their C16 names, and the few that only end a limit. */
export const events = {
  received: { zh: '接到投诉', en: 'complaint received', field: 'receivedAt' },
  registered: { zh: '登记', en: 'registered', field: 'registeredAt' },
  informed: { zh: '转达责任部门或指定人', en: 'passed on', field: 'informedAt' },
  signed: { zh: '签收', en: 'receipt signed', field: 'signedAt' },
  ticketIssued: { zh: '处理单发出', en: 'ticket issued', field: 'ticketIssuedAt' },
  returnedGoodsIn: { zh: '退货品到厂', en: 'returned goods in', field: 'returnedGoodsAt' },
  investigated: { zh: '调查处理完成', en: 'investigation finished', field: 'investigatedAt' },
  resultReturned: { zh: '交涉结果送回', en: 'result of negotiation returned', field: 'resultReturnedAt' },
  opinionApproved: { zh: '审批意见收到', en: 'approved opinion received', field: 'opinionApprovedAt' },
  reviewed: { zh: '审核完成', en: 'review finished', field: 'reviewedAt' },
  assigned: { zh: '指定受理责任人', en: 'owner assigned', field: 'assignedAt' },
  solutionDone: { zh: '方案实施完毕', en: 'solution carried out', field: 'implementedAt' },
  discovered: { zh: '事故发现', en: 'incident discovered', field: 'discoveredAt' },
  replied: { zh: '回复', en: 'replied', field: 'repliedAt' },
  onSite: { zh: '到达现场', en: 'on site', field: 'onSiteAt' },
  followedUp: { zh: '回访', en: 'followed up', field: 'followUpAt' },
  closed: { zh: '结案', en: 'closed', field: 'closedAt' },
} as const satisfies Readonly<Record<string, EventDefinition>>;

export type EventName = keyof typeof events;

export const eventNames = Object.keys(events) as unknown as readonly [EventName, ...EventName[]];

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}
