import type { ConditionalFormatPlan, ValidationPlan } from '../../../../functions/core/tracker/trackerPlan';
import { areaText } from '../model/area';
import type { DataValidation } from '../model/dataValidation';
import { enterValue } from '../model/enterValue';
import type { Worksheet } from '../model/worksheet';

const severity = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const bounded = { WholeNumber: 'whole', Decimal: 'decimal', Date: 'date', TextLength: 'textLength' } as const;

/** The validations of a sheet; a plan knows only lists, formulas and limits with both ends. */
export function planValidations(sheet: Worksheet, lost: string[]): ValidationPlan[] {
  return sheet.validations.flatMap((validation) => {
    const plan = planValidation(validation);
    if (!plan && validation.rule) lost.push(`${sheet.name}: a validation of kind ${validation.rule.kind}`);
    return plan ? [plan] : [];
  });
}

function planValidation({
  areas,
  rule,
  ignoreBlanks,
  errorAlert,
  prompt,
}: DataValidation): ValidationPlan | undefined {
  const common = {
    ref: areas.map(areaText).join(' '),
    allowBlank: ignoreBlanks,
    severity: severity[errorAlert.style],
    ...(prompt.showPrompt && prompt.message !== ''
      ? { prompt: { title: prompt.title, text: prompt.message } }
      : {}),
    ...(errorAlert.message === '' ? {} : { error: { title: errorAlert.title, text: errorAlert.message } }),
  };
  if (!rule) return undefined;
  if (rule.kind === 'List') {
    const source = rule.source ?? '';
    return source.startsWith('=')
      ? { ...common, kind: 'list', source: source.slice(1) }
      : { ...common, kind: 'list', values: source.split(',') };
  }
  if (rule.kind === 'Custom')
    return { ...common, kind: 'custom', formula: String(rule.formula1).replace(/^=/, '') };
  const kind = rule.kind === 'Time' ? undefined : bounded[rule.kind];
  const [min, max] = [limit(rule.formula1), limit(rule.formula2)];
  if (!kind || rule.operator !== 'Between' || min === undefined || max === undefined) return undefined;
  return { ...common, kind, min, max };
}

function limit(formula: string | number | undefined): number | undefined {
  if (formula === undefined || typeof formula === 'number') return formula;
  const { value } = enterValue(formula, 'General');
  return typeof value === 'number' ? value : undefined;
}

const argb = (color: unknown): string => `FF${String(color).slice(1)}`;

/** The rules of a sheet; a plan knows only those with a formula. */
export function planConditionalFormats(sheet: Worksheet, lost: string[]): ConditionalFormatPlan[] {
  return sheet.conditionalFormats.flatMap(({ type, areas, formula, stopIfTrue, look }, i) => {
    if (type !== 'Custom') {
      lost.push(`${sheet.name}: a conditional format of kind ${type}`);
      return [];
    }
    const plan: ConditionalFormatPlan = {
      ref: areas.map(areaText).join(' '),
      formula: formula.slice(1),
      priority: i + 1,
      ...(stopIfTrue ? { stopIfTrue: true } : {}),
      ...(look.has('fillColor') ? { fill: argb(look.get('fillColor')) } : {}),
      ...(look.has('fontColor') ? { fontColor: argb(look.get('fontColor')) } : {}),
      ...(look.get('bold') === true ? { bold: true } : {}),
      ...(look.get('strikethrough') === true ? { strike: true } : {}),
    };
    return [plan];
  });
}
