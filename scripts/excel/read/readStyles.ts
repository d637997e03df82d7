import type { CellStyle } from '../../../functions/core/register/grid';
import { argbOf, type ThemeColours } from './colours';
import { numberFormatOf } from './numberFormats';
import { walkXml, type XmlAttributes } from './walkXml';

type Draft = { -readonly [K in keyof CellStyle]?: CellStyle[K] };

const horizontals = [
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
] as const;
const verticals = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;

/** The formats of all cells; a cell's `s` attribute is an index into them. */
export function readStyles(xml: Buffer, theme: ThemeColours): readonly CellStyle[] {
  const visitor = new StylesVisitor(theme);
  walkXml(xml, visitor);
  return visitor.styles();
}

class StylesVisitor {
  private readonly path: string[] = [];
  private readonly customFormats = new Map<number, string>();
  private readonly fonts: Draft[] = [];
  private readonly fills: Draft[] = [];
  private readonly borders: string[] = [];
  private paints = false;
  private readonly formats: { ids: XmlAttributes; alignment: XmlAttributes }[] = [];

  constructor(private readonly theme: ThemeColours) {}

  open(name: string, attributes: XmlAttributes): void {
    const [section, item] = [this.path[1], this.path[2]];
    this.path.push(name);
    if (section === 'numFmts' && name === 'numFmt')
      this.customFormats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
    else if (section === 'fonts') this.font(item, name, attributes);
    else if (section === 'fills') this.fill(item, name, attributes);
    else if (section === 'borders') this.border(item, name, attributes);
    else if (section === 'cellXfs' && name === 'xf') this.formats.push({ ids: attributes, alignment: {} });
    else if (section === 'cellXfs' && name === 'alignment') this.formats.at(-1)!.alignment = attributes;
  }

  close(): void {
    this.path.pop();
  }

  styles(): readonly CellStyle[] {
    const styles = this.formats.map(({ ids, alignment }): CellStyle => {
      const horizontal = horizontals.find((word) => word === alignment['horizontal']);
      const vertical = verticals.find((word) => word === alignment['vertical']);
      const borders = this.borders[Number(ids['borderId'] ?? 0)] ?? '';
      return {
        numberFormat: numberFormatOf(Number(ids['numFmtId'] ?? 0), this.customFormats),
        ...this.fonts[Number(ids['fontId'] ?? 0)],
        ...this.fills[Number(ids['fillId'] ?? 0)],
        ...(borders && { borders }),
        ...(horizontal && { horizontal }),
        ...(vertical && { vertical: vertical === 'center' ? ('middle' as const) : vertical }),
        ...(isTrue(alignment['wrapText'], 'absent') && { wrap: true }),
      };
    });
    return styles.length > 0 ? styles : [{ numberFormat: 'General' }];
  }

  private font(item: string | undefined, name: string, attributes: XmlAttributes): void {
    if (item === undefined) {
      this.fonts.push({});
      return;
    }
    const font = this.fonts.at(-1)!;
    if (name === 'b' && isTrue(attributes['val'])) font.bold = true;
    else if (name === 'i' && isTrue(attributes['val'])) font.italic = true;
    else if (name === 'strike' && isTrue(attributes['val'])) font.strike = true;
    else if (name === 'name' && attributes['val']) font.fontName = attributes['val'];
    else if (name === 'sz' && attributes['val']) font.fontSize = Number(attributes['val']);
    else if (name === 'color') assign(font, 'fontColor', argbOf(attributes, this.theme));
  }

  private fill(item: string | undefined, name: string, attributes: XmlAttributes): void {
    if (item === undefined) this.fills.push({});
    else if (name === 'patternFill') this.paints = (attributes['patternType'] ?? 'none') !== 'none';
    // A solid fill paints with its foreground; patterns come closest with it too.
    else if (name === 'fgColor' && this.paints)
      assign(this.fills.at(-1)!, 'fill', argbOf(attributes, this.theme));
  }

  private border(item: string | undefined, name: string, attributes: XmlAttributes): void {
    if (item === undefined) this.borders.push('');
    const drawn = attributes['style'] !== undefined && attributes['style'] !== 'none';
    const side = { top: 't', right: 'r', end: 'r', bottom: 'b', left: 'l', start: 'l' }[name];
    if (side && drawn) this.borders[this.borders.length - 1] += side;
  }
}

/** `<b/>` and `<b val="1"/>` switch on, `<b val="0"/>` off. */
function isTrue(value: string | undefined, absent?: 'absent'): boolean {
  if (value === undefined) return absent === undefined;
  return value !== '0' && value !== 'false' && value !== 'off';
}

function assign<K extends 'fontColor' | 'fill'>(draft: Draft, key: K, value: string | undefined): void {
  if (value !== undefined) draft[key] = value;
}
