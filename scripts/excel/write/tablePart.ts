import type { TablePlan } from '../../../functions/core/tracker/trackerPlan';
import { escapeCellText, escapeXml } from './escapeXml';

/** A table part (ECMA-376 part 1, 18.5): ExcelJS knows neither a table's real size nor calculated columns. */
export function tablePart(table: TablePlan, id: number): string {
  const name = escapeXml(table.name);
  const columns = table.columns.map(({ heading, formula }, index) => {
    const element = `<tableColumn id="${index + 1}" name="${headingAttribute(heading)}"`;
    return formula === undefined
      ? `${element}/>`
      : `${element}><calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" ` +
    `displayName="${name}" ref="${table.ref}" totalsRowShown="0"><autoFilter ref="${table.ref}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${escapeXml(table.style)}" showFirstColumn="0" showLastColumn="0" ` +
    'showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

/** Excel finds a heading by its text; line breaks stand in the name as `_x000a_`. */
function headingAttribute(heading: string): string {
  return escapeCellText(heading).replace(/[\t\n]/g, (found) => `_x000${found === '\n' ? 'a' : '9'}_`);
}
