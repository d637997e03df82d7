/**
 * The parts of `@microsoft/office-js-helpers` we use. The package's own typings bring an Office.js of 2017 with them,
 * which would hide the current one; its minified file has none.
 */
declare module '@microsoft/office-js-helpers/dist/office.helpers.min.js' {
  export const Utilities: {
    /** `EXCEL`, or `WEB` outside Office. */
    readonly host: string;
    /** `PC`, `MAC`, `OFFICE_ONLINE`, `IOS`; undefined outside Office. */
    readonly platform: string | undefined;
    /** Prints an error with its inner errors to the console of the web view. */
    log(exception: Error | string, extras?: unknown, ...args: readonly unknown[]): void;
  };
  /** Opens a page of our own host in an Office dialog, or in a window outside Office. */
  export class Dialog<T> {
    constructor(url: string, width?: number, height?: number);
    readonly result: Promise<T>;
  }
}
