import type { Bilingual } from '../../shared/language';
import type { EightDRow } from '../eightD/eightD';
import { eightDFields, type EightDFieldKey } from '../eightD/eightDFields';
import { answeredCauses, causeName, causesToAnswer, chosenActions, endCauses } from './causeMatch';
import { passIf, passWithout, sameName, type GateRule } from './gateRule';
import { bare, dayOf, figure, filled, printed, said, type GateView } from './gateView';
import { isWeakAction, isWeakCause, namesHypothesis } from './weakWords';

/** The same cause, measure or step told twice is one. */
const distinct = (texts: readonly string[]): number =>
  new Set(texts.map(bare).filter((text) => text !== '')).size;

/** Steps of the longer of two chains of whys. */
const steps = (view: GateView, ...columns: readonly string[]): number =>
  Math.max(...columns.map((column) => distinct(view.rows('whys').map((row) => said(row[column])))));

/** Causes told in sentences, which the register may have given. */
const causeFields: readonly EightDFieldKey[] = ['d4.occurrence', 'd4.escape'];

const toldCauses = (view: GateView): readonly (Bilingual & { readonly text: string })[] =>
  [
    ...endCauses(view).map((row) => ({ ...causeName(row), text: printed(row['cause']) })),
    ...causeFields.map((key) => {
      const { zh, en } = eightDFields[key];
      const text = view.said(key);
      return { zh: `${zh}（${text}）`, en: `${en} (${text})`, text };
    }),
  ].filter(({ text }) => text !== '');

const actionTexts = (view: GateView): readonly string[] =>
  [...chosenActions(view).map((row) => printed(row['action'])), view.said('d5.chosen')].filter(
    (text) => text !== '',
  );

const noActions = (view: GateView): boolean => actionTexts(view).length === 0;

/** Sentences of a text, bare, and the whole of it. */
const statements = (text: string): ReadonlySet<string> =>
  new Set([text, ...text.split(/[。；;\n]/)].map(bare).filter((one) => one !== ''));

/** How far the proof of an end cause has got. */
function proofOf(row: EightDRow, today: string): 'verified' | 'hypothesis' | 'unproved' {
  const day = dayOf(row['date']);
  const how = said(row['verification']);
  if (how === '' || day === undefined) return 'unproved';
  if (namesHypothesis(how) || namesHypothesis(printed(row['cause'])))
    return day >= today ? 'hypothesis' : 'unproved';
  return day <= today ? 'verified' : 'unproved';
}

/** End causes whose proof is still to come. */
export const hypotheses = (view: GateView): readonly EightDRow[] =>
  endCauses(view).filter((row) => proofOf(row, view.today) === 'hypothesis');

/** Causes all of whose actions only ask people to try harder. */
const weaklyAnswered = (view: GateView): readonly Bilingual[] =>
  answeredCauses(view)
    .causes.filter(({ actions }) => actions.length > 0)
    .filter(({ actions }) => actions.every((row) => isWeakAction(printed(row['action']))))
    .map(({ cause }) => cause.name);

/** What an analysis owes. */
export const analysisRules: readonly GateRule[] = [
  {
    id: 'problem.compared',
    discipline: 'D2',
    from: 'D5',
    blocking: false,
    fields: ['isIsNot'],
    check: (view) => passIf(view.rows('isIsNot').some((row) => filled(row, 'is', 'isNot'))),
  },
  {
    id: 'whys.chains',
    discipline: 'D4',
    from: 'D5',
    blocking: true,
    fields: ['whys'],
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
    fields: ['rootCauses'],
    check: (view) =>
      passWithout(
        endCauses(view)
          .filter((row) => proofOf(row, view.today) === 'unproved')
          .map(causeName),
      ),
    unanswered: { says: 'causes.tableEmpty', when: (view) => endCauses(view).length === 0 },
  },
  {
    id: 'causes.chains',
    discipline: 'D4',
    from: 'D5',
    blocking: false,
    fields: ['rootCauses'],
    check: (view) => {
      const kinds = endCauses(view).map((row) => printed(row['row']));
      const both = ['occurrence', 'escape'].every((chain) => kinds.some((kind) => kind.startsWith(chain)));
      return passIf(both);
    },
  },
  {
    id: 'causes.notWeak',
    discipline: 'D4',
    from: 'D5',
    blocking: true,
    fields: ['rootCauses', ...causeFields],
    check: (view) =>
      passWithout(
        toldCauses(view)
          .filter(({ text }) => isWeakCause(text))
          .map(({ zh, en }) => ({ zh, en })),
      ),
    unanswered: { says: 'causes.none', when: (view) => toldCauses(view).length === 0 },
  },
  {
    id: 'causes.notDefect',
    discipline: 'D4',
    from: 'D5',
    blocking: false,
    fields: ['rootCauses', ...causeFields, 'd2.what', 'd2.statement', 'd0.symptom'],
    check: (view) => {
      const defect = new Set(
        (['d2.what', 'd2.statement', 'd0.symptom'] as const).map((k) => bare(view.text(k))),
      );
      return passWithout(
        toldCauses(view)
          .filter(({ text }) => defect.has(bare(text)))
          .map(({ zh, en }) => ({ zh, en })),
      );
    },
    unanswered: { says: 'causes.nothingToCompare', when: (view) => toldCauses(view).length === 0 },
  },
  {
    id: 'causes.share',
    discipline: 'D4',
    from: 'D5',
    blocking: false,
    fields: ['rootCauses'],
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
    id: 'actions.cover',
    discipline: 'D5',
    from: 'D5',
    blocking: true,
    fields: ['choices', 'rootCauses', 'd4.escapePoint'],
    check: (view) =>
      passWithout(
        answeredCauses(view)
          .causes.filter(({ actions }) => actions.length === 0)
          .map(({ cause }) => cause.name),
      ),
    unanswered: {
      says: 'actions.nothingToCover',
      when: (view) => causesToAnswer(view).length === 0 || noActions(view),
    },
  },
  {
    id: 'actions.aimed',
    discipline: 'D5',
    from: 'D5',
    blocking: false,
    fields: ['choices'],
    check: (view) => passWithout(answeredCauses(view).aimless.map(actionName), 'weak'),
    unanswered: { says: 'actions.noneChosen', when: (view) => chosenActions(view).length === 0 },
  },
  {
    id: 'actions.notContainment',
    discipline: 'D5',
    from: 'D5',
    blocking: false,
    fields: ['choices', 'd5.chosen', 'd3.measure', 'd0.action', 'd3.firewall', 'containment'],
    check: (view) => {
      const interim = new Set([
        ...(['d3.measure', 'd0.action', 'd3.firewall'] as const).flatMap((key) => [
          ...statements(view.text(key)),
        ]),
        ...view.rows('containment').map((row) => bare(printed(row['method']))),
      ]);
      return passWithout(
        actionTexts(view)
          .filter((text) => interim.has(bare(text)))
          .map(sameName),
      );
    },
    unanswered: { says: 'actions.nothingToCompare', when: noActions },
  },
  {
    id: 'actions.notWeak',
    discipline: 'D5',
    from: 'D5',
    blocking: true,
    fields: ['choices', 'd5.chosen'],
    check: (view) => {
      const [texts, weakly] = [actionTexts(view), weaklyAnswered(view)];
      return texts.every(isWeakAction) ? passWithout(texts.map(sameName)) : passWithout(weakly);
    },
    unanswered: { says: 'actions.none', when: noActions },
  },
  {
    id: 'actions.level',
    discipline: 'D5',
    from: 'D5',
    blocking: false,
    fields: ['choices'],
    check: (view) =>
      passIf(
        chosenActions(view).some((row) =>
          /消除|防错|控制|eliminat|error.?proof|control/i.test(printed(row['level'])),
        ),
      ),
  },
  {
    id: 'actions.proved',
    discipline: 'D5',
    from: 'D5',
    blocking: false,
    fields: ['d5.proof'],
    check: (view) => passIf(view.said('d5.proof') !== ''),
  },
];

function actionName(row: EightDRow): Bilingual {
  const [action, cause] = [printed(row['action']), printed(row['cause'])];
  return cause === ''
    ? sameName(action)
    : { zh: `${action}（写的是“${cause}”）`, en: `${action} (says “${cause}”)` };
}
