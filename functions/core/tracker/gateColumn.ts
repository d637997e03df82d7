import type { FieldKey } from '../complaint/fields';
import { caseView, openGates, type Procedure } from '../procedure';
import { decidedGrade } from './rowDeadlines';
import type { Condition, Gate } from '../procedure/profile';
import { isDate, notDoneWords } from '../procedure/workflow/openGates';
import { quoted } from './cellText';
import { conditionFormula } from './conditionFormula';
import type { TrackerLayout } from './trackerLayout';
import { cellOfField, GRADE } from './trackerLimits';
import type { TrackerRow } from './trackerRows';
import type { TrackerTexts } from './trackerTexts';

const separators = { zh: '；', en: '; ' } as const;

/** Closing gates the tracker can watch: a column shows them to be met, and columns decide whether they apply. */
export function columnGates(procedure: Procedure): readonly Gate[] {
  return procedure.profile.gates.filter(
    (gate) => gate.field !== undefined && askedFields(procedure, gate) !== undefined,
  );
}

/** Columns that show gates to be met and decide whether they apply, without those of the procedure's grade. */
export function gateFields(procedure: Procedure): readonly FieldKey[] {
  return columnGates(procedure).flatMap((gate) => [...(askedFields(procedure, gate) ?? []), gate.field!]);
}

/** Fields that decide whether a gate applies; undefined where it asks for more than columns show. */
function askedFields(procedure: Procedure, gate: Gate): readonly FieldKey[] | undefined {
  const asked = new Set<FieldKey>();
  const when = applies(procedure, gate);
  if (when === undefined) return [];
  const formula = conditionFormula(when, procedure.profile, (column) => {
    if (column !== 'grade') asked.add(column);
    return 'A1';
  });
  return formula === undefined ? undefined : [...asked];
}

/** Its own condition, and that the case takes the chart the gate stands in. */
function applies({ profile: { flows } }: Procedure, { stage, when }: Gate): Condition | undefined {
  const own = flows.find(({ stages }) => stages.some(({ id }) => id === stage));
  if (own === undefined || flows.length < 2) return when;
  const others = flows.flatMap((flow) => (flow === own || flow.when === undefined ? [] : [flow.when]));
  const chart = own.when ?? (others.length > 0 ? { unless: { any: others } } : undefined);
  return chart === undefined || when === undefined ? (chart ?? when) : { all: [chart, when] };
}

/** Names what is missing before the case may be closed, from the row's own cells. */
export function missingFormula(
  procedure: Procedure,
  layout: TrackerLayout,
  { status, language }: TrackerTexts,
): string {
  const parts = columnGates(procedure).map((gate) => {
    const open = openTest(gate, cellOfField(layout, gate.field!) ?? '""');
    const when = applies(procedure, gate);
    const condition =
      when &&
      conditionFormula(when, procedure.profile, (column) =>
        column === 'grade' ? layout.optionalCell(GRADE) : cellOfField(layout, column),
      );
    const test = condition === undefined ? open : `AND(${condition},${open})`;
    return `IF(${test},${quoted(separators[language] + gateText(gate, language))},"")`;
  });
  const list = `MID(${parts.join('&')},${String(separators[language].length + 1)},999)`;
  const word = cellOfField(layout, 'status');
  return word === undefined ? list : `IF(${word}=${quoted(status.cancelled)},"",${list})`;
}

function openTest({ field, fieldValues }: Gate, cell: string): string {
  if (isDate(field!)) return `NOT(ISNUMBER(${cell}))`;
  if (fieldValues.length === 0)
    return `ISNUMBER(FIND("|"&TRIM(${cell})&"|",${quoted(`|${notDoneWords.join('|')}|`)}))`;
  const tests = fieldValues.map((value) => `TRIM(${cell})=${quoted(value)}`);
  return `NOT(${tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`})`;
}

const known = new WeakMap<Procedure, ReadonlySet<Gate>>();

/** `columnGates`, looked for once. */
function watchedGates(procedure: Procedure): ReadonlySet<Gate> {
  let gates = known.get(procedure);
  if (!gates) known.set(procedure, (gates = new Set(columnGates(procedure))));
  return gates;
}

/** The same answer for one row, by the core's own engine. */
export function missingText(
  row: Pick<TrackerRow, 'complaint' | 'grade'>,
  procedure: Procedure,
  parameters: Readonly<Record<string, unknown>>,
  language: 'zh' | 'en',
): string {
  const { fields } = row.complaint;
  if (fields.status === 'cancelled') return '';
  const watched = watchedGates(procedure);
  if (watched.size === 0) return '';
  const view = caseView(procedure, fields, parameters, decidedGrade(row.grade));
  return openGates(procedure, { view }, fields)
    .filter((gate) => watched.has(gate))
    .map((gate) => gateText(gate, language))
    .join(separators[language]);
}

const gateText = ({ name, clause }: Gate, language: 'zh' | 'en'): string =>
  language === 'zh' ? `${name.zh}（${clause}）` : `${name.en} (${clause})`;
