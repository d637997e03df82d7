import { fromExcelSerial } from '../../functions/core/calendar/excelSerial';
import type { ConditionalFormatPlan, ValidationPlan } from '../../functions/core/tracker/trackerPlan';
import { cssColor } from './queueStyle';

/** The cells of a rule: one range, or several with blanks between them as in a workbook file. */
function cellsOf(sheet: Excel.Worksheet, ref: string): Excel.Range | Excel.RangeAreas {
  const cells = ref.includes(' ') ? sheet.getRanges(ref.replaceAll(' ', ',')) : sheet.getRange(ref);
  return cells.untrack();
}

const severityWord = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** Sets what a range accepts, with its prompt and alert. */
export function queueValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const { dataValidation } = cellsOf(sheet, plan.ref);
  dataValidation.rule = validationRule(plan);
  dataValidation.ignoreBlanks = plan.allowBlank;
  dataValidation.errorAlert = {
    showAlert: true,
    style: severityWord[plan.severity],
    title: plan.error?.title ?? '',
    message: plan.error?.text ?? '',
  };
  if (plan.prompt)
    dataValidation.prompt = { showPrompt: true, title: plan.prompt.title, message: plan.prompt.text };
}

function validationRule(plan: ValidationPlan): Excel.DataValidationRule {
  switch (plan.kind) {
    case 'list':
      return {
        list: { inCellDropDown: true, source: plan.values ? plan.values.join(',') : `=${plan.source ?? ''}` },
      };
    case 'custom':
      return { custom: { formula: `=${plan.formula}` } };
    case 'date':
      // Date rules take ISO texts, no serial numbers; Excel converts them to its own date system.
      return { date: { operator: 'Between', formula1: isoDay(plan.min), formula2: isoDay(plan.max) } };
    case 'decimal':
      return { decimal: { operator: 'Between', formula1: plan.min, formula2: plan.max } };
    case 'whole':
      return { wholeNumber: { operator: 'Between', formula1: plan.min, formula2: plan.max } };
    case 'textLength':
      return { textLength: { operator: 'Between', formula1: plan.min, formula2: plan.max } };
  }
}

function isoDay(serial: number): string {
  const day = fromExcelSerial(Math.floor(serial));
  if (!day) throw new Error(`${serial} is no day a validation can name`);
  return day.date;
}

/** Adds a rule at the place its priority says (0 comes first). */
export function queueConditionalFormat(
  sheet: Excel.Worksheet,
  plan: ConditionalFormatPlan,
  place: number,
): void {
  const added = cellsOf(sheet, plan.ref).conditionalFormats.add('Custom');
  const { custom } = added;
  custom.rule.formula = `=${plan.formula}`;
  if (plan.fill !== undefined) custom.format.fill.color = cssColor(plan.fill);
  if (plan.fontColor !== undefined) custom.format.font.color = cssColor(plan.fontColor);
  if (plan.bold) custom.format.font.bold = true;
  if (plan.strike) custom.format.font.strikethrough = true;
  if (plan.stopIfTrue) added.stopIfTrue = true;
  // Last: afterwards the object is stale, because the others were renumbered.
  added.priority = place;
}
