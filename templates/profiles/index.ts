import forms from './forms.json';
import P01 from './P01.json';
import P02 from './P02.json';
import P03 from './P03.json';
import P04 from './P04.json';
import P05 from './P05.json';
import P06 from './P06.json';
import P07 from './P07.json';
import P08 from './P08.json';
import P09 from './P09.json';
import P14 from './P14.json';
import P30 from './P30.json';

/** Form definitions that profiles refer to with `{ "use": key }`. */
export const formLibrary: unknown = forms;

/** The shipped procedures as they stand in their files, by id. `loadProfile` checks and reads them. */
export const profileFiles: Readonly<Record<string, unknown>> = {
  P01,
  P02,
  P03,
  P04,
  P05,
  P06,
  P07,
  P08,
  P09,
  P14,
  P30,
};
