import { escapeXml } from './escapeXml';

/** Hyperlinks a worksheet may hold (Excel specifications and limits). */
const MOST = 65_530;

/** The hyperlinks of a sheet: places inside the workbook by location, addresses by relationship. */
export class SheetLinks {
  private readonly elements: string[] = [];
  private readonly addresses = new Map<string, string>();

  /** @returns false where the sheet is full and the link must go into a formula */
  add(cell: string, target: string): boolean {
    if (this.elements.length >= MOST) return false;
    this.elements.push(
      target.startsWith('#')
        ? `<hyperlink ref="${cell}" location="${escapeXml(target.slice(1))}"/>`
        : `<hyperlink ref="${cell}" r:id="${this.relationshipOf(target)}"/>`,
    );
    return true;
  }

  /** The element of the sheet part; empty without links. */
  element(): string {
    return this.elements.length === 0 ? '' : `<hyperlinks>${this.elements.join('')}</hyperlinks>`;
  }

  /** `Relationship` elements for the addresses. */
  relationships(): string {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    return [...this.addresses]
      .map(
        ([target, id]) =>
          `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}" TargetMode="External"/>`,
      )
      .join('');
  }

  private relationshipOf(target: string): string {
    const known = this.addresses.get(target);
    if (known !== undefined) return known;
    const id = `link${this.addresses.size + 1}`;
    this.addresses.set(target, id);
    return id;
  }
}
