import type { Choice, Line } from '../../functions/core/report/formModel';
import { assertNever } from '../../functions/core/shared/assertNever';
import type { PictureParts } from './pictureParts';
import { runsXml } from './xmlText';

/** What stands in one line: text, boxes to tick, a picture. */
export function lineXml(line: Line, pictures: PictureParts): string {
  switch (line.kind) {
    case 'text':
      return runsXml(line.text);
    case 'choices':
      return line.options.map(choiceXml).join('');
    case 'picture':
      return pictures.add(line.picture);
    default:
      return assertNever(line);
  }
}

/** Both boxes come from one symbol font, as a pair of equal size (U+2610, U+2611); 宋体 has neither. */
const boxFont =
  '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol"/>';

const choiceXml = ({ chosen, text }: Choice, at: number, all: readonly Choice[]): string =>
  runsXml(chosen ? '☑' : '☐', boxFont) + runsXml(at < all.length - 1 ? `${text}    ` : text);
