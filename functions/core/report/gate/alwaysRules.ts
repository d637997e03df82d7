import type { FieldKey } from '../../complaint/fields';
import type { FieldValue } from '../../complaint/complaint';
import { eightDFields, type EightDFieldKey } from '../eightD/eightDFields';
import { eightDField, fillEightD } from '../eightD/fillEightD';
import { missingEightDAnswers, pagesOf } from '../eightD/missingAnswers';
import { inBothLanguages } from './bothLanguages';
import { passIf, passWithout, type GateRule } from './gateRule';
import { bare, dayOf, figure, printed, type GateView } from './gateView';
import { answerOf } from './notApplicable';
import { namesCause } from './weakWords';

/** Boxes in which 无 is the answer: there are none. */
const mayBeNone: ReadonlySet<EightDFieldKey> = new Set([
  'd1.changes',
  'd2.affected',
  'd3.sideEffects',
  'd5.sideEffects',
  'd6.changes',
  'd7.system',
  'd8.openPoints',
] as const);
const none = /^(?:无|没有|none|nil|0)$/i;

/** Required boxes that are empty, or that say 不适用 and not why. */
function unanswered(view: GateView): readonly EightDFieldKey[] {
  const shown = pagesOf(view.stage).flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'fields' ? item.keys : [])),
  );
  const empty = new Set(missingEightDAnswers(view.eightD, view.stage));
  return shown.filter((key) => {
    if (empty.has(key)) return true;
    const text = view.text(key).trim();
    if (mayBeNone.has(key) && none.test(text)) return false;
    return eightDField(key).optional !== true && answerOf(text) === 'unreasoned';
  });
}

/** A few boxes may be open in a report that is on its way. */
const fewBoxes = 5;

/**
 * Figures, days and part numbers that report and register both hold. Days that only begin as the register's (8D opened,
 * D8 due) may differ: they are the customer's.
 */
const identical: readonly (readonly [said: EightDFieldKey, known: FieldKey])[] = [
  ['h.delivered', 'quantity'],
  ['h.complained', 'defectQuantity'],
  ['h.returned', 'returnQuantity'],
  ['h.ownPartNo', 'partNo'],
  ['h.lots', 'batchNo'],
  ['h.received', 'receivedAt'],
  ['h.partsReceived', 'returnedGoodsAt'],
  ['d6.implemented', 'implementedAt'],
  ['d8.cost', 'lossAmount'],
  ['d8.closed', 'closedAt'],
];

/** Whether report and register say the same number, day or text; a side without a value contradicts nothing. */
function agrees(key: EightDFieldKey, said: FieldValue | undefined, known: FieldValue | undefined): boolean {
  if (printed(said) === '' || printed(known) === '') return true;
  const [day, other] = [dayOf(said), dayOf(known)];
  if (day !== undefined && other !== undefined) return day === other;
  if (eightDField(key).kind === 'number' || key === 'd8.cost') return figure(said) === figure(known);
  const [text, registered] = [bare(printed(said)), bare(printed(known))];
  // A report may name further lots of the same fault.
  return key === 'h.lots' ? text.includes(registered) : text === registered;
}

/** What of D2 describes: its whys and effects may speak of what follows, the customer's words are the customer's. */
const described: readonly EightDFieldKey[] = [
  'h.title',
  'd2.statement',
  'd2.what',
  'd2.where',
  'd2.when',
  'd2.howMany',
  'd2.measured',
];

/** What holds at every stage. */
export const alwaysRules: readonly GateRule[] = [
  {
    id: 'answers.complete',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    fields: [],
    check: (view) => {
      const missing = unanswered(view);
      return passWithout(missing.map(nameOf), missing.length <= fewBoxes ? 'weak' : 'fail');
    },
  },
  {
    id: 'register.agrees',
    discipline: 'head',
    from: 'D3',
    blocking: true,
    fields: identical.map(([said]) => said),
    check: ({ own, complaint }) => {
      const register = fillEightD({}, complaint, 'zh').fields;
      const differing = identical.filter(
        ([said, known]) => !agrees(said, own.fields?.[said], complaint[known]),
      );
      return passWithout(
        differing.map(([key]) => {
          const [said, known] = [printed(own.fields?.[key]), printed(register?.[key])];
          const { zh, en } = eightDFields[key];
          return { zh: `${zh} ${said}（台账 ${known}）`, en: `${en} ${said} (register ${known})` };
        }),
      );
    },
  },
  {
    id: 'languages.cover',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    fields: [],
    applies: ({ language }) => language !== 'zh',
    check: (view) => passWithout(inBothLanguages(view), 'weak'),
  },
  {
    id: 'problem.measured',
    discipline: 'D2',
    from: 'D3',
    blocking: false,
    fields: ['d2.measured', 'd2.requirement', 'd2.statement'],
    check: (view) => {
      const measured = /\d/.test(view.said('d2.measured')) && view.said('d2.requirement') !== '';
      return passIf(measured, /\d/.test(view.text('d2.statement')) ? 'weak' : 'fail');
    },
  },
  {
    id: 'problem.noCause',
    discipline: 'D2',
    from: 'D3',
    blocking: false,
    fields: described,
    check: (view) => passWithout(described.filter((key) => namesCause(view.text(key))).map(nameOf)),
    unanswered: {
      says: 'problem.none',
      when: (view) => view.said('d2.statement') === '' && view.said('h.title') === '',
    },
  },
];

function nameOf(key: EightDFieldKey): { readonly zh: string; readonly en: string } {
  const { zh, en } = eightDFields[key];
  return { zh, en };
}
