import type { FieldValue } from '../../complaint/complaint';
import type { Discipline, EightDRow, EightDStage } from '../eightD/eightD';
import { containmentCoverage } from '../eightD/containmentCoverage';
import { missingEightDAnswers } from '../eightD/missingAnswers';
import { dayOf, figure, printed, type GateView } from './gateView';
import type { Verdict } from './gateResult';
import { isWeakAction, isWeakCause, namesCause } from './weakWords';

/** One rule of the gate: what it looks at, from which stage on, and whether a report may leave without it. */
export interface GateRule {
  readonly id: string;
  readonly discipline: Discipline | 'head';
  /** First stage the rule belongs to; it stays in force for the later ones. */
  readonly from: EightDStage;
  readonly blocking: boolean;
  readonly check: (view: GateView) => Verdict;
  /** There is nothing yet to judge: the rule is unmet, but in words of its own instead of those for a bad answer. */
  readonly unanswered?: { readonly says: string; readonly when: (view: GateView) => boolean };
}

const passIf = (good: boolean, otherwise: Verdict = 'fail'): Verdict => (good ? 'pass' : otherwise);
const filled = (row: EightDRow, ...columns: readonly string[]): boolean =>
  columns.every((column) => printed(row[column]) !== '');
const every = <T>(items: readonly T[], test: (item: T) => boolean): boolean =>
  items.length > 0 && items.every(test);

const ownPlant = ['incoming', 'process', 'store'];
const customer = ['customerIncoming', 'customerLine', 'customerStore'];

const listed = (view: GateView): readonly EightDRow[] =>
  view.rows('containment').filter((row) => figure(row['stock']) !== undefined);

const endCauses = (view: GateView): readonly EightDRow[] =>
  view.rows('rootCauses').filter((row) => filled(row, 'cause'));

const causeTexts = (view: GateView): readonly string[] =>
  [
    ...endCauses(view).map((row) => printed(row['cause'])),
    view.text('d4.occurrence'),
    view.text('d4.escape'),
  ].filter((text) => text !== '');

/** Steps of the longer of two chains of whys. */
const steps = (view: GateView, ...columns: readonly string[]): number =>
  Math.max(...columns.map((column) => view.rows('whys').filter((row) => filled(row, column)).length));

const noActions = (view: GateView): boolean => actionTexts(view).length === 0;

const actionTexts = (view: GateView): readonly string[] =>
  [...view.rows('choices').map((row) => printed(row['action'])), view.text('d5.chosen')].filter(
    (text) => text !== '',
  );

/** Whether report and register say the same number, day or text; a side without a value contradicts nothing. */
function agrees(said: FieldValue | undefined, known: FieldValue | undefined): boolean {
  if (printed(said) === '' || printed(known) === '') return true;
  const [day, other] = [dayOf(said), dayOf(known)];
  if (day !== undefined && other !== undefined) return day === other;
  if (typeof known === 'number') return figure(said) === known;
  return bare(printed(said)) === bare(printed(known));
}

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/**
 * Rules of a good 8D report, first reply to closing. Blocking ones must pass before the report may be sent at
 * their stage. After the public customer guides on 8D; each rule names the discipline its points count for.
 */
export const gateRules: readonly GateRule[] = [
  // always
  {
    id: 'answers.complete',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    check: (view) => {
      const missing = missingEightDAnswers(view.eightD, view.stage).length;
      return missing === 0 ? 'pass' : missing <= 5 ? 'weak' : 'fail';
    },
  },
  {
    id: 'register.agrees',
    discipline: 'head',
    from: 'D3',
    blocking: true,
    check: ({ own, complaint }) => {
      const pairs = [
        [own.fields?.['h.delivered'], complaint.quantity],
        [own.fields?.['h.complained'], complaint.defectQuantity],
        [own.fields?.['h.ownPartNo'], complaint.partNo],
        [own.fields?.['h.received'], complaint.receivedAt],
      ] as const;
      return passIf(pairs.every(([said, known]) => agrees(said, known)));
    },
  },
  {
    id: 'problem.measured',
    discipline: 'D2',
    from: 'D3',
    blocking: false,
    check: (view) => {
      const measured = /\d/.test(view.text('d2.measured')) && view.text('d2.requirement') !== '';
      return passIf(measured, /\d/.test(view.text('d2.statement')) ? 'weak' : 'fail');
    },
  },
  {
    id: 'problem.noCause',
    discipline: 'D2',
    from: 'D3',
    blocking: false,
    check: (view) => passIf(!namesCause(view.text('d2.statement')) && !namesCause(view.text('h.title'))),
  },
  // first reply
  {
    id: 'team.complete',
    discipline: 'D1',
    from: 'D3',
    blocking: false,
    check: (view) => {
      const members = view.rows('team').filter((row) => filled(row, 'name'));
      const functions = new Set(
        members.map((row) => bare(printed(row['function']))).filter((one) => one !== ''),
      );
      const led = view.text('d1.leader') !== '' && view.text('d1.champion') !== '';
      return passIf(led && functions.size >= 2, members.length > 0 ? 'weak' : 'fail');
    },
  },
  {
    id: 'reply.basics',
    discipline: 'D0',
    from: 'D3',
    blocking: true,
    check: (view) =>
      passIf(
        view.text('h.received') !== '' &&
          view.text('h.dueD3') !== '' &&
          view.number('h.complained') !== undefined,
      ),
  },
  {
    id: 'containment.places',
    discipline: 'D3',
    from: 'D3',
    blocking: true,
    check: (view) => {
      const has = (places: readonly string[]): boolean =>
        listed(view).some((row) => places.includes(printed(row['row'])));
      return passIf(has(ownPlant) && has(['transit']) && has(customer));
    },
  },
  {
    id: 'containment.lines',
    discipline: 'D3',
    from: 'D3',
    blocking: true,
    check: (view) => passIf(every(listed(view), (row) => filled(row, 'method', 'owner', 'date'))),
    unanswered: { says: 'containment.none', when: (view) => listed(view).length === 0 },
  },
  {
    id: 'containment.sums',
    discipline: 'D3',
    from: 'D3',
    blocking: false,
    check: (view) => {
      const { unlocated, unchecked } = containmentCoverage(view.eightD);
      return passIf(unlocated === 0 && unchecked === 0, unlocated === 0 ? 'weak' : 'fail');
    },
    unanswered: {
      says: 'containment.noFigures',
      when: (view) => {
        const { unlocated, unchecked } = containmentCoverage(view.eightD);
        return unlocated === undefined || unchecked === undefined;
      },
    },
  },
  {
    id: 'containment.marking',
    discipline: 'D3',
    from: 'D3',
    blocking: false,
    check: (view) => passIf(view.text('d3.marking') !== ''),
  },
  {
    id: 'customer.informed',
    discipline: 'D3',
    from: 'D3',
    blocking: false,
    check: (view) => {
      const agreed = view.text('d3.agreed');
      return agreed === '' ? 'fail' : passIf(/^(是|yes|同意)/i.test(agreed), 'weak');
    },
  },
  // analysis
  {
    id: 'whys.chains',
    discipline: 'D4',
    from: 'D5',
    blocking: true,
    check: (view) =>
      passIf(
        steps(view, 'occurrenceTechnical', 'occurrenceSystem') >= 2 &&
          steps(view, 'escapeTechnical', 'escapeSystem') >= 2,
      ),
  },
  {
    id: 'causes.verified',
    discipline: 'D4',
    from: 'D5',
    blocking: true,
    check: (view) => passIf(every(endCauses(view), (row) => filled(row, 'verification', 'date'))),
    unanswered: { says: 'causes.tableEmpty', when: (view) => endCauses(view).length === 0 },
  },
  {
    id: 'causes.notWeak',
    discipline: 'D4',
    from: 'D5',
    blocking: true,
    check: (view) => passIf(every(causeTexts(view), (text) => !isWeakCause(text))),
    unanswered: { says: 'causes.none', when: (view) => causeTexts(view).length === 0 },
  },
  {
    id: 'causes.share',
    discipline: 'D4',
    from: 'D5',
    blocking: false,
    check: (view) => {
      const shares = endCauses(view).map((row) => figure(row['contribution']) ?? Number.NaN);
      return passIf(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 0.01);
    },
    unanswered: {
      says: 'causes.noShares',
      when: (view) => endCauses(view).every((row) => figure(row['contribution']) === undefined),
    },
  },
  {
    id: 'problem.compared',
    discipline: 'D2',
    from: 'D5',
    blocking: false,
    check: (view) => passIf(view.rows('isIsNot').some((row) => filled(row, 'is', 'isNot'))),
  },
  {
    id: 'actions.cover',
    discipline: 'D5',
    from: 'D5',
    blocking: true,
    check: (view) => {
      const causes = endCauses(view).length;
      const answered = new Set(view.rows('choices').map((row) => bare(printed(row['cause'])))).size;
      return passIf(answered >= 2 || answered >= causes, answered > 0 ? 'weak' : 'fail');
    },
    unanswered: {
      says: 'actions.nothingToCover',
      when: (view) => endCauses(view).length === 0 || noActions(view),
    },
  },
  {
    id: 'actions.notContainment',
    discipline: 'D5',
    from: 'D5',
    blocking: false,
    check: (view) => {
      const interim = bare(view.text('d3.measure'));
      return passIf(actionTexts(view).every((text) => interim === '' || bare(text) !== interim));
    },
    unanswered: { says: 'actions.nothingToCompare', when: noActions },
  },
  {
    id: 'actions.notWeak',
    discipline: 'D5',
    from: 'D5',
    blocking: true,
    check: (view) => passIf(actionTexts(view).some((text) => !isWeakAction(text))),
    unanswered: { says: 'actions.none', when: noActions },
  },
  {
    id: 'actions.level',
    discipline: 'D5',
    from: 'D5',
    blocking: false,
    check: (view) =>
      passIf(
        view
          .rows('choices')
          .some((row) => /消除|防错|控制|eliminat|error.?proof|control/i.test(printed(row['level']))),
      ),
  },
  // final
  {
    id: 'actions.dates',
    discipline: 'D6',
    from: 'D8',
    blocking: true,
    check: (view) => {
      const opened = dayOf(view.eightD.fields?.['h.opened']) ?? '';
      return passIf(
        every(view.rows('actions'), (row) => {
          const done = dayOf(row['done']);
          return (
            filled(row, 'owner', 'planned') && done !== undefined && done <= view.today && done >= opened
          );
        }),
      );
    },
    unanswered: { says: 'actions.noneDone', when: (view) => view.rows('actions').length === 0 },
  },
  {
    id: 'effect.figures',
    discipline: 'D6',
    from: 'D8',
    blocking: true,
    check: (view) => passIf(/\d/.test(view.text('d6.before')) && /\d/.test(view.text('d6.after'))),
  },
  {
    id: 'effect.breakPoint',
    discipline: 'D6',
    from: 'D8',
    blocking: false,
    check: (view) => passIf(view.text('d6.breakPoint') !== ''),
  },
  {
    id: 'actions.evidence',
    discipline: 'D6',
    from: 'D8',
    blocking: true,
    check: (view) =>
      passIf(
        view
          .rows('actions')
          .filter((row) => filled(row, 'done'))
          .every((row) => filled(row, 'evidence')),
      ),
  },
  {
    id: 'documents.answered',
    discipline: 'D7',
    from: 'D8',
    blocking: true,
    check: (view) => passIf(['dfmea', 'pfmea', 'controlPlan'].every((name) => documentAnswered(view, name))),
  },
  {
    id: 'readAcross.answered',
    discipline: 'D7',
    from: 'D8',
    blocking: false,
    check: (view) => {
      const objects = view.rows('readAcross').map((row) => bare(printed(row['object'])));
      const named = objects.filter(
        (object) => object !== '' && !/^(全部|所有|all)(产品|products?)?$/i.test(object),
      );
      return passIf(named.length > 0, objects.some((object) => object !== '') ? 'weak' : 'fail');
    },
  },
  {
    id: 'containment.removed',
    discipline: 'D3',
    from: 'D8',
    blocking: false,
    check: (view) => passIf(dayOf(view.eightD.fields?.['d3.removal']) !== undefined),
  },
  {
    id: 'closing.released',
    discipline: 'D8',
    from: 'D8',
    blocking: false,
    check: (view) => {
      const released = view.text('d8.releasedBy') !== '' && view.text('d8.verdict') !== '';
      return passIf(released && view.text('d8.accepted') !== '', released ? 'weak' : 'fail');
    },
  },
];

/** A document is answered by number and revision where it is affected, by a reason where it is not. */
function documentAnswered(view: GateView, name: string): boolean {
  const row = view.rows('documents').find((candidate) => printed(candidate['row']) === name);
  if (row === undefined) return false;
  const affected = printed(row['affected']);
  if (/^(是|yes|√|✓)/i.test(affected)) return filled(row, 'number', 'revision', 'date');
  return affected !== '' && filled(row, 'reason');
}
