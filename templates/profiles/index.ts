import forms from './forms.json';
import P04 from './P04.json';
import P05 from './P05.json';
import P14 from './P14.json';
import P30 from './P30.json';

/** Form definitions that profiles refer to with `{ "use": key }`. */
export const formLibrary: unknown = forms;

/** The shipped procedures as they stand in their files, by id. `loadProfile` checks and reads them. */
export const profileFiles: Readonly<Record<string, unknown>> = { P04, P05, P14, P30 };
