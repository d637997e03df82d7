import type { Bilingual } from '../../shared/language';
import type { EightDRow } from '../eightD/eightD';
import { eightDFields, type EightDFieldKey } from '../eightD/eightDFields';
import { eightDTables } from '../eightD/eightDTables';
import { hypotheses } from './analysisRules';
import { causeName, endCauses } from './causeMatch';
import { passIf, passWithout, sameName, type GateRule } from './gateRule';
import { bare, dayOf, filled, printed, said, type GateView } from './gateView';
import { answerOf } from './notApplicable';
import { isFigureWithSample, namesFile } from './proofWords';

const documentNames: Readonly<Record<string, Bilingual>> = eightDTables.documents.fixedRows;

/** FMEA and control plan; the other documents of D7 may stay open. */
const answeredDocuments = ['dfmea', 'pfmea', 'controlPlan'] as const;

/** A document is answered by number, revision and day where it is affected, by a reason where it is not. */
function isDocumentAnswered(view: GateView, name: string): boolean {
  const row = view.rows('documents').find((candidate) => printed(candidate['row']) === name);
  if (row === undefined) return false;
  const affected = printed(row['affected']);
  if (/^(?:是|有|yes|√|✓)/i.test(affected))
    return filled(row, 'number', 'revision') && dayOf(row['date']) !== undefined;
  if (answerOf(affected) === 'notApplicable') return true;
  return affected !== '' && filled(row, 'reason');
}

const isCancelled = (row: EightDRow): boolean => /^(?:取消|cancel)/i.test(printed(row['status']));

/** Actions of the plan that are to be done. */
const plan = (view: GateView): readonly EightDRow[] =>
  view.rows('actions').filter((row) => !isCancelled(row));

const isClosed = (row: EightDRow): boolean =>
  printed(row['done']) !== '' || /^(?:完成|已完成|关闭|done|closed|complete)/i.test(printed(row['status']));

/**
 * The day the actions were planned: D5 says when they were decided on; a report without that day cannot have planned
 * before the 8D was opened, nor before the complaint came in.
 */
const planningDay = (view: GateView): string | undefined =>
  view.day('d5.decided') ?? view.day('h.opened') ?? view.day('h.received');

/**
 * What is wrong with the days of an action. "After planning" is read as: not done before the day it was decided on. The
 * planned day itself is the one it was to be finished by; earlier than that is good.
 */
function datesWrong(row: EightDRow, planned: string, today: string): Bilingual | undefined {
  const done = dayOf(row['done']);
  if (said(row['owner']) === '') return { zh: '无责任人', en: 'no owner' };
  if (dayOf(row['planned']) === undefined) return { zh: '无计划日期', en: 'no planned date' };
  if (done === undefined) return { zh: '无实际日期', en: 'no real date' };
  if (done > today) return { zh: `实际日期 ${done} 晚于今天`, en: `real date ${done} lies in the future` };
  return done < planned
    ? { zh: `实际日期 ${done} 早于措施决定日 ${planned}`, en: `done ${done}, decided on ${planned}` }
    : undefined;
}

const actionName = (row: EightDRow, at: number): string =>
  printed(row['action']) === '' ? String(at + 1) : printed(row['action']);

/** Who signs a report; the customer signs last. */
const signatories: readonly (readonly EightDFieldKey[])[] = [
  ['d1.leader'],
  ['d1.champion'],
  ['d8.releasedBy'],
  ['d1.customerContact', 'h.customerContact'],
];

/** What a final report owes. */
export const finalRules: readonly GateRule[] = [
  {
    id: 'causes.proved',
    discipline: 'D4',
    from: 'D8',
    blocking: false,
    fields: ['rootCauses'],
    check: (view) => passWithout(hypotheses(view).map(causeName)),
    unanswered: { says: 'causes.tableEmpty', when: (view) => endCauses(view).length === 0 },
  },
  {
    id: 'actions.dates',
    discipline: 'D6',
    from: 'D8',
    blocking: true,
    fields: ['actions', 'd5.decided', 'h.opened', 'h.received'],
    check: (view) => {
      const planned = planningDay(view);
      if (planned === undefined) return { verdict: 'fail', says: 'actions.noPlanningDay' };
      return passWithout(
        plan(view).flatMap((row, at) => {
          const wrong = datesWrong(row, planned, view.today);
          const name = actionName(row, at);
          return wrong ? [{ zh: `${name}（${wrong.zh}）`, en: `${name} (${wrong.en})` }] : [];
        }),
      );
    },
    unanswered: { says: 'actions.noneDone', when: (view) => plan(view).length === 0 },
  },
  {
    id: 'effect.figures',
    discipline: 'D6',
    from: 'D8',
    blocking: true,
    fields: ['d6.before', 'd6.after'],
    check: (view) =>
      passWithout(
        (['d6.before', 'd6.after'] as const).filter((key) => !isFigureWithSample(view.text(key))).map(nameOf),
      ),
  },
  {
    id: 'effect.breakPoint',
    discipline: 'D6',
    from: 'D8',
    blocking: false,
    fields: ['d6.breakPoint'],
    check: (view) => passIf(view.said('d6.breakPoint') !== ''),
  },
  {
    id: 'containment.removed',
    discipline: 'D6',
    from: 'D8',
    blocking: false,
    fields: ['d6.removed'],
    check: (view) => {
      const removed = view.day('d6.removed');
      return removed === undefined ? 'fail' : passIf(removed <= view.today, 'weak');
    },
  },
  {
    id: 'actions.evidence',
    discipline: 'D6',
    from: 'D8',
    blocking: true,
    fields: ['actions'],
    check: (view) =>
      passWithout(
        plan(view)
          .filter((row) => isClosed(row) && !namesFile(printed(row['evidence'])))
          .map((row, at) => sameName(actionName(row, at))),
      ),
    unanswered: { says: 'actions.noneClosed', when: (view) => !plan(view).some(isClosed) },
  },
  {
    id: 'documents.answered',
    discipline: 'D7',
    from: 'D8',
    blocking: true,
    fields: ['documents'],
    check: (view) =>
      passWithout(
        answeredDocuments
          .filter((name) => !isDocumentAnswered(view, name))
          .map((name) => documentNames[name]!),
      ),
  },
  {
    id: 'readAcross.answered',
    discipline: 'D7',
    from: 'D8',
    blocking: false,
    fields: ['readAcross'],
    check: (view) => {
      const rows = view.rows('readAcross').filter((row) => said(row['object']) !== '');
      const isAnswer = (row: EightDRow): boolean =>
        answerOf(printed(row['object'])) === 'notApplicable' ||
        (!/^(?:全部|所有|all)(?:的|类似|相关)?(?:产品|零件|similar)?(?:products?|parts?)?$/i.test(
          bare(printed(row['object'])),
        ) &&
          filled(row, 'action'));
      return passIf(rows.length > 0 && rows.every(isAnswer), rows.length > 0 ? 'weak' : 'fail');
    },
  },
  {
    id: 'closing.released',
    discipline: 'D8',
    from: 'D8',
    blocking: false,
    fields: ['d8.verdict', 'd8.releasedBy', 'd8.accepted', 'd8.evaluation'],
    check: (view) => {
      const released =
        view.said('d8.releasedBy') !== '' && /^(?:有效|effective)/i.test(view.text('d8.verdict'));
      const accepted = view.day('d8.accepted');
      const closed = accepted !== undefined && accepted <= view.today && view.said('d8.evaluation') !== '';
      return passIf(released && closed, released ? 'weak' : 'fail');
    },
  },
  {
    id: 'signatories.complete',
    discipline: 'D8',
    from: 'D8',
    blocking: false,
    fields: [...new Set(signatories.flat())],
    check: (view) =>
      passWithout(
        signatories.filter((keys) => keys.every((key) => view.said(key) === '')).map(([key]) => nameOf(key!)),
      ),
  },
];

function nameOf(key: EightDFieldKey): Bilingual {
  const { zh, en } = eightDFields[key];
  return { zh, en };
}
