import {
  Footer,
  Header,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
  BorderStyle,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { estimatedPages } from '../../functions/core/report/fitPage';
import type { FormModel, FormPart } from '../../functions/core/report/formModel';
import { twips } from './millimetres';
import { textRuns } from './textRuns';

const rule = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F', space: 1 };

/** Top of every page: company and document control data over a fine rule, the watermark of a draft behind it. */
export function pageHeader(model: FormModel, textWidth: number): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'KesuPage',
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
        border: { bottom: rule },
        children: [
          ...textRuns(model.pageHeader.left),
          new TextRun({ children: [new Tab()] }),
          ...textRuns(model.pageHeader.right),
          ...(model.watermark === undefined ? [] : [watermark(model.watermark)]),
        ],
      }),
    ],
  });
}

function watermark(text: string): TextWatermark {
  return new TextWatermark({ text, font: 'SimHei', color: 'C0C0C0', width: 380, height: 150 });
}

/** Foot of every page: identity of the data on the left, page x of y of this part on the right. */
export function pageFooter(model: FormModel, part: FormPart, textWidth: number): Footer {
  const { before, between, after } = model.pageFooter.page;
  return new Footer({
    children: [
      new Paragraph({
        style: 'KesuPage',
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
        border: { top: rule },
        children: [
          ...textRuns(
            part.copy === undefined ? model.pageFooter.left : `${part.copy} · ${model.pageFooter.left}`,
          ),
          new TextRun({ children: [new Tab(), before, PageNumber.CURRENT, between] }),
          model.parts.length > 1
            ? // LibreOffice cannot count the pages of a section and shows the figure stored with the field.
              new SimpleField('SECTIONPAGES', String(estimatedPages(part, model.orientation, model.density)))
            : new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
          new TextRun(after),
        ],
      }),
    ],
  });
}
