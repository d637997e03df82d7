/** Excel refuses a table heading longer than this. */
export const MAX_HEADING = 255;

/**
 * Makes table headings Excel accepts: on one line, at most 255 characters, and different from one another
 * (capital letters aside), so that a second 备注 becomes 备注（2）.
 */
export class UniqueHeadings {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    const line = wanted.replace(/\s+/g, ' ').trim();
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : `（${String(count)}）`;
      const room = MAX_HEADING - suffix.length;
      const heading = (line.length > room ? `${line.slice(0, room - 1)}…` : line) + suffix;
      const key = heading.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return heading;
    }
  }
}
