import { defaultFont } from './excelStyles';
import { PlanError } from './planError';
import type { UsedStyle } from './styleTable';

/** Order of the children of `font` (ECMA-376 part 1, 18.8.22 CT_Font as Office validates it). */
const fontChildren =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

/**
 * ExcelJS's styles part with what it gets wrong put right, and its cell formats in our order.
 *
 * @param firstSheet - the skeleton's first sheet, whose column A shows the number ExcelJS gave to each style
 */
export function patchStyles(styles: string, firstSheet: string, used: readonly UsedStyle[]): string {
  const inOrder = styles.replace(
    /<font>(.*?)<\/font>/g,
    (_, inside: string) => `<font>${sortFont(inside)}</font>`,
  );
  // Font 0 is what cells without a style, headings of rows and columns and the width unit go by.
  const withDefault = inOrder.replace(
    /(<fonts[^>]*>)<font>.*?<\/font>/,
    `$1<font><sz val="${defaultFont.size}"/><color theme="1"/><name val="${defaultFont.name}"/><family val="3"/><charset val="134"/></font>`,
  );
  const formats = [
    ...(/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(withDefault)?.[1] ?? '').matchAll(
      /<xf [^>]*?(?:\/>|>.*?<\/xf>)/g,
    ),
  ];
  const numbers = scratchNumbers(firstSheet);
  const ours = used.map(({ quoted }, index) => {
    const format = index === 0 ? formats[0]?.[0] : formats[numbers[index] ?? -1]?.[0];
    if (format === undefined) throw new PlanError(`style ${index} has no format in the styles part`);
    return quoted ? format.replace('<xf ', '<xf quotePrefix="1" ') : format;
  });
  return withDefault.replace(
    /<cellXfs.*<\/cellXfs>/,
    () => `<cellXfs count="${ours.length}">${ours.join('')}</cellXfs>`,
  );
}

function sortFont(inside: string): string {
  const children = inside.match(/<[^>]*>/g) ?? [];
  const place = (child: string): number => fontChildren.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '');
  return children.sort((a, b) => place(a) - place(b)).join('');
}

/** Style numbers down column A, by position; a cell without one has format 0. */
function scratchNumbers(sheet: string): readonly number[] {
  const numbers: number[] = [];
  for (const [, row, attributes] of sheet.matchAll(/<c r="A(\d+)"([^>]*)/g))
    numbers[Number(row) - 1] = Number(/ s="(\d+)"/.exec(attributes!)?.[1] ?? 0);
  return numbers;
}
