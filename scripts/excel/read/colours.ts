import type { XmlAttributes } from './walkXml';
import { walkXml } from './walkXml';

/** Excel's classic palette, colours 8–63 (ECMA-376 part 1, 18.8.27); 0–7 repeat 8–15. */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 ' +
  '808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 ' +
  '008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 ' +
  'FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Theme colours in the order cells count them: light 1, dark 1, light 2, dark 2, accents 1–6, links. */
export type ThemeColours = readonly string[];

/** The theme every new workbook starts with (Office 2013 and later). */
export const officeTheme: ThemeColours =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

const schemeOrder = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);

export function readThemeColours(xml: Buffer): ThemeColours {
  const colours: string[] = [...officeTheme];
  let slot = -1;
  let inScheme = false;
  walkXml(xml, {
    open(name, { val, lastClr }) {
      if (name === 'clrScheme') inScheme = true;
      else if (inScheme && schemeOrder.includes(name)) slot = schemeOrder.indexOf(name);
      else if (inScheme && slot >= 0 && (name === 'srgbClr' || name === 'sysClr'))
        colours[slot] = (name === 'srgbClr' ? val : lastClr) ?? colours[slot]!;
    },
    close(name) {
      if (name === 'clrScheme') inScheme = false;
    },
  });
  return colours;
}

/** ARGB of a colour element: direct, from the palette or from the theme with its tint; undefined for automatic. */
export function argbOf(colour: XmlAttributes, theme: ThemeColours): string | undefined {
  const tint = Number(colour['tint'] ?? 0);
  if (colour['rgb'] !== undefined) return tinted(colour['rgb'].slice(-6), tint);
  if (colour['theme'] !== undefined) return tinted(theme[Number(colour['theme'])], tint);
  if (colour['indexed'] !== undefined) {
    const index = Number(colour['indexed']);
    return tinted(palette[index < 8 ? index : index - 8], tint);
  }
  return undefined;
}

/** Tint moves the luminance towards white (positive) or black (ECMA-376 part 1, 18.8.19). */
function tinted(rgb: string | undefined, tint: number): string | undefined {
  if (rgb === undefined || !/^[0-9a-f]{6}$/i.test(rgb)) return undefined;
  if (!tint) return `FF${rgb.toUpperCase()}`;
  const [hue, saturation, lightness] = toHsl(rgb);
  const light = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return `FF${fromHsl(hue, saturation, light)}`;
}

function toHsl(rgb: string): readonly [number, number, number] {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const span = max - min;
  const lightness = (max + min) / 2;
  if (span === 0) return [0, 0, lightness];
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const hue = max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [hue, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const span = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const k = (offset + hue * 2) % 12;
    const value = lightness - span * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return channel(0) + channel(8) + channel(4);
}
