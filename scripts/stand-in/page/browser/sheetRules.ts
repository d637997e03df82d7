import type { DataValidation } from '../../excel/model/dataValidation';
import { parseArea, splitAddress } from '../../excel/model/area';
import type { Workbook } from '../../excel/model/workbook';
import type { Worksheet } from '../../excel/model/worksheet';
import { valueText } from '../../excel/model/editCells';
import { rangeOf } from './drawSheet';

/** The lists of words cells offer, for Univer's drop-downs; what they refuse is the model's business. */
export function dropDowns(workbook: Workbook, sheet: Worksheet): readonly object[] {
  return sheet.validations.flatMap((validation, i) => {
    const words = wordsOf(workbook, sheet, validation);
    if (!words || words.length === 0 || words.some((w) => w.includes(','))) return [];
    return [
      {
        uid: `${sheet.id}-${i}`,
        type: 'list',
        formula1: words.join(','),
        allowBlank: true,
        errorStyle: 0,
        renderMode: 1,
        ranges: validation.areas.map(rangeOf),
      },
    ];
  });
}

function wordsOf(
  workbook: Workbook,
  sheet: Worksheet,
  { rule }: DataValidation,
): readonly string[] | undefined {
  if (rule?.kind !== 'List' || rule.source === undefined || rule.inCellDropDown === false) return undefined;
  if (!rule.source.startsWith('=')) return rule.source.split(',').map((w) => w.trim());
  const word = rule.source.slice(1);
  const named = workbook.names.find((n) => n.name.toLowerCase() === word.toLowerCase());
  const { sheet: name, rest } = splitAddress((named?.formula ?? rule.source).slice(1));
  const home = name === undefined ? sheet : workbook.sheet(name);
  const area = parseArea(rest.replaceAll('$', ''));
  if (!home || !area) return undefined;
  const words: string[] = [];
  home.cells.each(area, ({ value }) => {
    if (value !== null && value !== '') words.push(valueText(value));
  });
  return words;
}
