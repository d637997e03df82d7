import type { Bilingual } from '../../shared/language';
import { containmentCoverage } from '../eightD/containmentCoverage';
import type { EightDRow } from '../eightD/eightD';
import { eightDTables } from '../eightD/eightDTables';
import { passIf, passWithout, sameName, type GateRule } from './gateRule';
import { bare, dayOf, figure, filled, printed, said, type GateView } from './gateView';
import { answerOf } from './notApplicable';

const places: Readonly<Record<string, Bilingual>> = eightDTables.containment.fixedRows;

/** Where goods of a suspect lot have to be looked for; one line of each. */
const wanted: readonly (Bilingual & { readonly of: readonly string[] })[] = [
  { zh: '本厂', en: 'own plant', of: ['incoming', 'process', 'store'] },
  { zh: '在途', en: 'transit', of: ['transit'] },
  { zh: '客户处', en: 'customer', of: ['customerIncoming', 'customerLine', 'customerStore'] },
];

/** Lines of the containment table that say anything beside their place. */
const lines = (view: GateView): readonly EightDRow[] =>
  view
    .rows('containment')
    .filter((row) =>
      Object.entries(row).some(([column, value]) => column !== 'row' && printed(value) !== ''),
    );

/** A line answers for its place by a quantity, nought included, or by the reason why there can be none. */
const answers = (row: EightDRow): boolean => figure(row['stock']) !== undefined || isExempt(row);
const isExempt = (row: EightDRow): boolean => answerOf(printed(row['stock'])) === 'notApplicable';

const placeName = (row: EightDRow): Bilingual => places[printed(row['row'])] ?? sameName(printed(row['row']));

const noFigures = (view: GateView): boolean => {
  const { unlocated, unchecked } = containmentCoverage(view.eightD);
  return unlocated === undefined || unchecked === undefined;
};

/** More rejected than checked: the line contradicts itself. */
const isImpossible = (row: EightDRow): boolean =>
  (figure(row['rejected']) ?? 0) > (figure(row['checked']) ?? figure(row['rejected']) ?? 0);

/** People of the team, its leader and champion, as they are written. */
export const teamNames = (view: GateView): readonly string[] =>
  [
    ...view.rows('team').map((row) => printed(row['name'])),
    view.text('d1.leader'),
    view.text('d1.champion'),
    view.text('h.ownContact'),
  ]
    .map(bare)
    .filter((name) => name !== '');

/** Owners nobody of the team is named in: `赵丽/高峰` is two of them, `生产部 赵丽` is one. */
export function strangers(view: GateView): readonly Bilingual[] {
  const team = teamNames(view);
  const rows = [...lines(view), ...(view.stage === 'D8' ? view.rows('actions') : [])];
  const owners = new Set(
    rows.flatMap((row) => said(row['owner']).split(/[、,，;；/&\n]+|\s+and\s+/)).map((name) => name.trim()),
  );
  return [...owners]
    .filter((owner) => owner !== '' && !team.some((name) => nameEachOther(bare(owner), name)))
    .map(sameName);
}

const nameEachOther = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** What a first reply owes. */
export const replyRules: readonly GateRule[] = [
  {
    id: 'reply.basics',
    discipline: 'D0',
    from: 'D3',
    blocking: true,
    fields: ['h.received', 'h.dueD3', 'h.complained'],
    check: (view) =>
      passIf(
        view.day('h.received') !== undefined &&
          view.day('h.dueD3') !== undefined &&
          (view.number('h.complained') ?? 0) > 0,
      ),
  },
  {
    id: 'start.decided',
    discipline: 'D0',
    from: 'D3',
    blocking: false,
    fields: ['d0.needed', 'd0.decidedBy', 'd0.reason'],
    check: (view) => {
      const decided = view.said('d0.needed') !== '' && view.said('d0.decidedBy') !== '';
      return passIf(decided && view.said('d0.reason') !== '', decided ? 'weak' : 'fail');
    },
  },
  {
    id: 'team.complete',
    discipline: 'D1',
    from: 'D3',
    blocking: false,
    fields: ['team', 'd1.leader', 'd1.champion'],
    check: (view) => {
      const members = view.rows('team').filter((row) => filled(row, 'name'));
      const functions = new Set(
        members.map((row) => bare(said(row['function']))).filter((one) => one !== ''),
      );
      const led = view.said('d1.leader') !== '' && view.said('d1.champion') !== '';
      return passIf(led && functions.size >= 2, members.length > 0 ? 'weak' : 'fail');
    },
  },
  {
    id: 'team.owners',
    discipline: 'D1',
    from: 'D3',
    blocking: false,
    fields: ['team', 'containment', 'actions'],
    check: (view) => passWithout(strangers(view), 'weak'),
    unanswered: { says: 'team.none', when: (view) => !view.rows('team').some((row) => filled(row, 'name')) },
  },
  {
    id: 'containment.places',
    discipline: 'D3',
    from: 'D3',
    blocking: true,
    fields: ['containment'],
    check: (view) =>
      passWithout(
        wanted
          .filter(({ of }) => !lines(view).some((row) => of.includes(printed(row['row'])) && answers(row)))
          .map(({ zh, en }) => ({ zh, en })),
      ),
  },
  {
    id: 'containment.lines',
    discipline: 'D3',
    from: 'D3',
    blocking: true,
    fields: ['containment'],
    check: (view) =>
      passWithout(
        lines(view)
          .filter((row) => !isExempt(row))
          .filter((row) => !filled(row, 'method', 'owner') || dayOf(row['date']) === undefined)
          .map(placeName),
      ),
    unanswered: { says: 'containment.none', when: (view) => lines(view).length === 0 },
  },
  {
    id: 'containment.sums',
    discipline: 'D3',
    from: 'D3',
    blocking: false,
    fields: ['containment', 'd3.produced', 'd3.consumed'],
    check: (view) => {
      const { unlocated, unchecked } = containmentCoverage(view.eightD);
      if (lines(view).some(isImpossible)) return 'fail';
      return passIf(unlocated === 0 && unchecked === 0, unlocated === 0 ? 'weak' : 'fail');
    },
    unanswered: { says: 'containment.noFigures', when: noFigures },
  },
  {
    id: 'containment.marking',
    discipline: 'D3',
    from: 'D3',
    blocking: false,
    fields: ['d3.marking'],
    check: (view) => passIf(view.said('d3.marking') !== ''),
  },
  {
    id: 'customer.informed',
    discipline: 'D3',
    from: 'D3',
    blocking: false,
    fields: ['d3.agreed'],
    check: (view) => {
      const agreed = view.said('d3.agreed');
      return agreed === '' ? 'fail' : passIf(/^(?:是|已|yes|同意|agreed)/i.test(agreed), 'weak');
    },
  },
];
