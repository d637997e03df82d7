import type { ComplaintFields, FieldValue } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import { formatPlainValue } from '../formatFieldValue';
import type { IsoDate } from '../../calendar';
import { bare, dayOf } from './gateView';
import type { GateSection, Verdict } from './gateResult';
import { isWeakAction, isWeakCause } from './weakWords';

/** A rule for the papers a complaint is handled on: tickets, opinions, corrective-action plans. */
export interface HandlingRule {
  readonly id: string;
  readonly discipline: GateSection;
  readonly blocking: boolean;
  /** The form must ask for one of these, or the rule is none of its business. */
  readonly asks: readonly FieldKey[];
  /** Undefined where there is nothing to judge yet: a ticket goes out before its causes are known. */
  readonly check: (complaint: ComplaintFields, today: IsoDate) => Verdict | undefined;
}

const text = (value: FieldValue | undefined): string => formatPlainValue(value, 'zh');
const given = (complaint: ComplaintFields, ...keys: readonly FieldKey[]): boolean =>
  keys.some((key) => text(complaint[key]) !== '');
const isClosed = ({ status, closedAt }: ComplaintFields): boolean =>
  status === 'closed' || dayOf(closedAt) !== undefined;

/** Expected once the case is closed, before that only noted. */
const expected =
  (...keys: readonly FieldKey[]) =>
  (complaint: ComplaintFields): Verdict =>
    given(complaint, ...keys) ? 'pass' : isClosed(complaint) ? 'fail' : 'weak';

const actions = ['correctiveAction', 'preventiveAction'] as const;

/** What 4.3 of the gate asks of an 8D report, as far as a one-page form holds it. */
export const handlingRules: readonly HandlingRule[] = [
  {
    id: 'handling.problem',
    discipline: 'D2',
    blocking: false,
    asks: ['description'],
    check: (complaint) => (given(complaint, 'description') ? 'pass' : 'fail'),
  },
  {
    id: 'handling.quantity',
    discipline: 'D2',
    blocking: false,
    asks: ['quantity', 'defectQuantity'],
    check: (complaint) => (given(complaint, 'quantity', 'defectQuantity') ? 'pass' : 'weak'),
  },
  {
    id: 'handling.cause',
    discipline: 'D4',
    blocking: false,
    asks: ['rootCause'],
    check: expected('rootCause'),
  },
  {
    id: 'handling.causeNotWeak',
    discipline: 'D4',
    blocking: true,
    asks: ['rootCause', 'escapeCause'],
    check: ({ rootCause, escapeCause }) => {
      const causes = [rootCause, escapeCause].map(text).filter((cause) => cause !== '');
      if (causes.length === 0) return undefined;
      return causes.some(isWeakCause) ? 'fail' : 'pass';
    },
  },
  {
    id: 'handling.responsible',
    discipline: 'D4',
    blocking: false,
    asks: ['respDept', 'liability'],
    check: expected('respDept', 'liability'),
  },
  { id: 'handling.action', discipline: 'D5', blocking: false, asks: actions, check: expected(...actions) },
  {
    id: 'handling.actionNotWeak',
    discipline: 'D5',
    blocking: true,
    asks: actions,
    check: (complaint) => {
      const said = actions.map((key) => text(complaint[key])).filter((action) => action !== '');
      if (said.length === 0) return undefined;
      return said.every(isWeakAction) ? 'fail' : 'pass';
    },
  },
  {
    id: 'handling.actionNotInterim',
    discipline: 'D5',
    blocking: false,
    asks: ['correctiveAction'],
    check: ({ correctiveAction, interimMeasure }) => {
      const [lasting, interim] = [bare(text(correctiveAction)), bare(text(interimMeasure))];
      if (lasting === '' || interim === '') return undefined;
      return lasting === interim ? 'fail' : 'pass';
    },
  },
  {
    id: 'handling.dates',
    discipline: 'D6',
    blocking: true,
    asks: ['rootCause', ...actions],
    check: ({ receivedAt, repliedAt, implementedAt, closedAt }, today) => {
      const received = dayOf(receivedAt);
      const later = [repliedAt, implementedAt, closedAt].flatMap((value) => dayOf(value) ?? []);
      if (received === undefined || later.length === 0) return undefined;
      return later.every((day) => day >= received && day <= today) ? 'pass' : 'fail';
    },
  },
  {
    id: 'handling.result',
    discipline: 'D8',
    blocking: false,
    asks: ['handlingResult', 'disposition', 'effect'],
    check: expected('handlingResult', 'disposition', 'effect'),
  },
];
