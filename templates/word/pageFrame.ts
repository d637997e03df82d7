import { estimatedPages, margins, pages } from '../../functions/core/report/fitPage';
import type { FormModel, FormPart } from '../../functions/core/report/formModel';
import { textWidth as measured } from '../../functions/core/report/textMeasure';
import { twips } from './millimetres';
import { paragraphXml, runsXml, tabRun, tabsXml } from './xmlText';

const ruleXml = (side: 'top' | 'bottom'): string =>
  `<w:pBdr><w:${side} w:val="single" w:color="7F7F7F" w:sz="4" w:space="1"/></w:pBdr>`;

/** Top of every page: company and document control data over a fine rule, the watermark of a draft behind it. */
export const headerContent = (model: FormModel, textWidth: number, watermark: string): string =>
  paragraphXml(
    'KesuPage',
    runsXml(model.pageHeader.left) + tabRun + runsXml(model.pageHeader.right) + watermark,
    ruleXml('bottom') + tabsXml(['right', twips(textWidth)]),
  );

/** Foot of every page: identity of the data on the left, page x of y of this part on the right. */
export function footerContent(model: FormModel, part: FormPart, textWidth: number): string {
  const { before, between, after } = model.pageFooter.page;
  const identity = identityOf(part.copy, model.pageFooter.left, textWidth);
  // LibreOffice cannot count the pages of a section and shows the figure stored with the field.
  const estimate = String(estimatedPages(part, model.orientation, model.density));
  const total =
    model.parts.length > 1
      ? `<w:fldSimple w:instr="SECTIONPAGES">${runsXml(estimate)}</w:fldSimple>`
      : fieldXml('NUMPAGES', estimate);
  return paragraphXml(
    'KesuPage',
    runsXml(identity) +
      tabRun +
      runsXml(before) +
      fieldXml('PAGE', '1') +
      runsXml(between) +
      total +
      runsXml(after),
    ruleXml('top') + tabsXml(['right', twips(textWidth)]),
  );
}

/** Whose copy it is, and of what data; where the line is too short for the holder, the number of the copy does. */
function identityOf(copy: string | undefined, data: string, textWidth: number): string {
  if (copy === undefined) return data;
  const whole = `${copy} · ${data}`;
  if (measured(whole) * footerEm + pageNumberRoom <= textWidth) return whole;
  return `${copy.replace(/\s*[(（].*$/, '')} · ${data}`;
}

/** Width of a full character of the footer's 8.5 pt, and what the page number takes, in millimetres. */
const footerEm = 3;
const pageNumberRoom = 26;

const fieldXml = (code: string, shown: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${runsXml(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Paper, margins, header and footer of a part, its pages counted from 1. */
export function sectionXml(model: FormModel, headerId: string, footerId: string): string {
  const { width, height } = pages[model.orientation];
  const edge = (name: keyof typeof margins): string => `w:${name}="${String(twips(margins[name]))}"`;
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${headerId}"/>` +
    `<w:footerReference w:type="default" r:id="${footerId}"/>` +
    `<w:pgSz w:w="${String(twips(width))}" w:h="${String(twips(height))}" w:orient="${model.orientation}"/>` +
    `<w:pgMar ${(['top', 'right', 'bottom', 'left', 'header', 'footer'] as const).map(edge).join(' ')} w:gutter="0"/>` +
    '<w:pgNumType w:start="1"/><w:docGrid w:linePitch="360"/></w:sectPr>'
  );
}
