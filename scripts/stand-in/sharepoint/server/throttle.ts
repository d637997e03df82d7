/** Resource units per minute, as SharePoint counts them: reading 1, writing 2, permissions 5. */
export class Throttle {
  private windowFrom = 0;
  private used = 0;

  constructor(private readonly unitsPerMinute: number | undefined) {}

  /** @returns seconds to wait, or 0 where the request may pass; a refused request counts too */
  take(method: string, path: string, milliseconds: number): number {
    if (this.unitsPerMinute === undefined) return 0;
    if (milliseconds - this.windowFrom >= 60_000) {
      this.windowFrom = milliseconds;
      this.used = 0;
    }
    this.used += /createLink|permissions/.test(path) ? 5 : method === 'GET' ? 1 : 2;
    if (this.used <= this.unitsPerMinute) return 0;
    return Math.max(1, Math.ceil((this.windowFrom + 60_000 - milliseconds) / 1000));
  }
}
