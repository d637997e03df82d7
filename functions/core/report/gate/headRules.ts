import type { EightDFieldKey } from '../eightD/eightDFields';
import type { GateRule } from './gateRules';
import { dayOf, type GateView } from './gateView';

/** Days that follow each other; a day that is not known breaks no order. */
const ordered: readonly (readonly EightDFieldKey[])[] = [
  ['h.received', 'h.opened'],
  ['h.received', 'h.partsReceived'],
  ['h.dueD3', 'h.dueD5', 'h.dueD8'],
];

function inOrder(view: GateView, keys: readonly EightDFieldKey[]): boolean {
  const days = keys.flatMap((key) => dayOf(view.eightD.fields?.[key]) ?? []);
  return days.every((day, at) => at === 0 || day >= days[at - 1]!);
}

/** Whether a quantity is no larger than the one it is a part of. */
function within(view: GateView, part: EightDFieldKey, whole: EightDFieldKey): boolean {
  const [some, all] = [view.number(part), view.number(whole)];
  return some === undefined || all === undefined || some <= all;
}

/** What the figures and days in the head of a report owe each other. */
export const headRules: readonly GateRule[] = [
  {
    id: 'head.consistent',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    check: (view) =>
      ordered.every((keys) => inOrder(view, keys)) &&
      within(view, 'h.complained', 'h.delivered') &&
      within(view, 'h.returned', 'h.delivered')
        ? 'pass'
        : 'fail',
  },
  {
    id: 'head.safety',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    check: (view) => {
      const level = view.complaint.gradeLevel ?? '';
      const low = level === 'minor' || level === 'suggestion';
      return /^(是|yes)/i.test(view.text('h.safety')) && low ? 'fail' : 'pass';
    },
  },
];
