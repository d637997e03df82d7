import type * as Helpers from '@microsoft/office-js-helpers/dist/office.helpers.min.js';

/*
 * The one place that knows `@microsoft/office-js-helpers`. The package is archived and bundles a 2017 RxJS and
 * core-js, so it is loaded only when something is asked of it and only for what still holds: telling where the add-in
 * runs, printing nested errors, and the dialog. Its sign-in, token storage and notifications are obsolete
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

/** A dialog that ended without an answer: closed by the person, blocked, or refused by Office. */
export class DialogClosed extends Error {}

/**
 * Opens a page of the add-in's own host in a dialog and waits for what it sends with `messageParent`.
 * @param width - Pixels, as `height`; the package fits them to the screen.
 * @throws DialogClosed
 */
export async function askInDialog<T>(url: string, width: number, height: number): Promise<T> {
  const { Dialog } = await helpers();
  try {
    return await new Dialog<T>(url, width, height).result;
  } catch (reason) {
    throw new DialogClosed(`the dialog ${url} gave no answer`, { cause: reason });
  }
}
