import type { GradeLevel } from '../../complaint/complaint';
import type { Bilingual } from '../../shared/language';
import { eightDFields, type EightDFieldKey } from '../eightD/eightDFields';
import { passIf, passWithout, type GateRule } from './gateRule';
import { bare, type GateView } from './gateView';

/** Days that follow each other; a day that is not known breaks no order. */
const ordered: readonly (readonly EightDFieldKey[])[] = [
  ['h.received', 'h.opened'],
  ['h.received', 'h.partsReceived'],
  ['h.received', 'h.dueD3', 'h.dueD4', 'h.dueD5', 'h.dueD6', 'h.dueD7', 'h.dueD8'],
];

/** Quantities that are no larger than the one they are a part of. */
const parts: readonly (readonly [part: EightDFieldKey, whole: EightDFieldKey])[] = [
  ['h.complained', 'h.delivered'],
  ['h.returned', 'h.delivered'],
];

/** Neighbours among the known days that stand the wrong way round. */
function outOfOrder(view: GateView, keys: readonly EightDFieldKey[]): readonly Bilingual[] {
  const known = keys.flatMap((key) => {
    const day = view.day(key);
    return day === undefined ? [] : [{ key, day }];
  });
  return known.flatMap(({ key, day }, at) => {
    const before = known[at - 1];
    return before !== undefined && day < before.day ? [against(key, day, before.key, before.day)] : [];
  });
}

function against(
  one: EightDFieldKey,
  said: string | number,
  other: EightDFieldKey,
  against: string | number,
): Bilingual {
  const [a, b] = [eightDFields[one], eightDFields[other]];
  return {
    zh: `${a.zh} ${String(said)}，${b.zh} ${String(against)}`,
    en: `${a.en} ${String(said)}, ${b.en} ${String(against)}`,
  };
}

function tooMany(view: GateView): readonly Bilingual[] {
  return parts.flatMap(([part, whole]) => {
    const [some, all] = [view.number(part), view.number(whole)];
    return some !== undefined && all !== undefined && some > all ? [against(part, some, whole, all)] : [];
  });
}

function notYet(view: GateView): readonly Bilingual[] {
  const day = view.day('h.received');
  if (day === undefined || day <= view.today) return [];
  const { zh, en } = eightDFields['h.received'];
  return [{ zh: `${zh} ${day} 晚于今天`, en: `${en} ${day} lies in the future` }];
}

const isYes = (text: string): boolean => /^(?:是|有|yes|y$|√|✓)/i.test(text);

/** What the register calls the part; one of it has to be in the title. */
const objectNames = ({ complaint, text }: GateView): readonly string[] =>
  [text('h.partName'), text('h.ownPartNo'), text('h.customerPartNo'), String(complaint.productModel ?? '')]
    .map(bare)
    .filter((name) => name.length >= 2);

/** Whether a title names the object and says something else beside it. */
function namesObjectAndDefect(view: GateView): boolean {
  const title = bare(view.said('h.title'));
  const names = objectNames(view);
  if (names.length === 0) return title !== '';
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), title);
  return rest !== title && rest.length >= 2;
}

const fromHighest: readonly GradeLevel[] = ['critical', 'major', 'minor', 'suggestion'];

/** What the figures, days and names in the head of a report owe each other. */
export const headRules: readonly GateRule[] = [
  {
    id: 'head.consistent',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    fields: [...new Set([...ordered.flat(), ...parts.flat()])],
    check: (view) =>
      passWithout([...tooMany(view), ...ordered.flatMap((keys) => outOfOrder(view, keys)), ...notYet(view)]),
  },
  {
    id: 'head.title',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    fields: ['h.title', 'h.partName'],
    check: (view) => passIf(namesObjectAndDefect(view), view.said('h.title') === '' ? 'fail' : 'weak'),
  },
  {
    id: 'head.identified',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    fields: ['h.lots', 'h.order'],
    check: (view) => passIf(view.said('h.lots') !== '' || view.said('h.order') !== ''),
  },
  {
    id: 'head.safety',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    fields: ['h.safety', 'h.safetyNote'],
    check: (view) => {
      const relevant = view.said('h.safety');
      if (!isYes(relevant)) return passIf(relevant !== '');
      const level = view.complaint.gradeLevel ?? '';
      const highest = fromHighest.find((one) => view.levels.includes(one));
      // A procedure without grades takes the register's word for them.
      return passIf(highest === undefined ? level !== 'minor' && level !== 'suggestion' : level === highest);
    },
  },
  {
    id: 'head.repeat',
    discipline: 'head',
    from: 'D3',
    blocking: false,
    fields: ['h.repeat', 'h.repeatOf'],
    check: (view) => passIf(view.said(isYes(view.text('h.repeat')) ? 'h.repeatOf' : 'h.repeat') !== ''),
  },
];
