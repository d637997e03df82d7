import type * as Helpers from '@microsoft/office-js-helpers/dist/office.helpers.min.js';

/*
 * The one place that knows `@microsoft/office-js-helpers`. The package is archived and bundles a 2017 RxJS and
 * core-js, so it is loaded only when something is asked of it and only for what still holds: telling where the add-in
 * runs, and printing nested errors. Its sign-in, token storage, dialog and notifications are obsolete
 * (docs/decisions.md).
 */

let loading: Promise<typeof Helpers> | undefined;

function helpers(): Promise<typeof Helpers> {
  loading ??= import(
    /* webpackChunkName: "office-helpers" */ '@microsoft/office-js-helpers/dist/office.helpers.min.js'
  );
  return loading;
}

/** Where the add-in runs, in the package's words, for a report a person sends us. */
export interface OfficeHost {
  readonly host: string;
  readonly platform: string;
}

export async function describeOfficeHost(): Promise<OfficeHost> {
  const { Utilities } = await helpers();
  return { host: Utilities.host, platform: Utilities.platform ?? 'WEB' };
}

/** Prints an error with everything inside it to the console of the web view; complaint texts never go there. */
export async function printError(error: Error, context: string): Promise<void> {
  const { Utilities } = await helpers();
  Utilities.log(error, context);
}
