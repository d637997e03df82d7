import { escapeCellText } from './escapeXml';

const BATCH = 4096;

/** Texts of all sheets, each kept once; cells name them by number. */
export class SharedStringTable {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  /** By a text's number, the text that came next in its column. */
  private readonly next: number[] = [];
  private uses = 0;

  numberOf(text: string): number {
    this.uses++;
    let number = this.numbers.get(text);
    if (number === undefined) {
      this.numbers.set(text, (number = this.texts.push(text) - 1));
      this.next.push(0);
    }
    return number;
  }

  /** The number of a text that stands below another one: most have been met in that order. */
  numberAfter(above: number, text: string): number {
    const expected = this.next[above]!;
    if (this.texts[expected] === text) {
      this.uses++;
      return expected;
    }
    const number = this.numberOf(text);
    this.next[above] = number;
    return number;
  }

  /** Counts a cell whose number was looked up before. */
  countUse(): void {
    this.uses++;
  }

  /** The part, in chunks. */
  *markup(): Generator<string> {
    let xml =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${this.uses}" uniqueCount="${this.texts.length}">`;
    let inBatch = 0;
    for (const text of this.texts) {
      xml +=
        (needsPreserve(text) ? '<si><t xml:space="preserve">' : '<si><t>') +
        escapeCellText(text) +
        '</t></si>';
      if (++inBatch < BATCH) continue;
      yield xml;
      xml = '';
      inBatch = 0;
    }
    yield `${xml}</sst>`;
  }
}

/** XML readers may drop blanks at either end and line breaks unless told to keep them. */
function needsPreserve(text: string): boolean {
  return /^\s|\s$|[\n\t]| {2}/.test(text);
}
