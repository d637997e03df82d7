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
import P10 from './P10.json';
import P11 from './P11.json';
import P12 from './P12.json';
import P13 from './P13.json';
import P14 from './P14.json';
import P15 from './P15.json';
import P16 from './P16.json';
import P17 from './P17.json';
import P18 from './P18.json';
import P19 from './P19.json';
import P20 from './P20.json';
import P21 from './P21.json';
import P22 from './P22.json';
import P23 from './P23.json';
import P24 from './P24.json';
import P25 from './P25.json';
import P26 from './P26.json';
import P27 from './P27.json';
import P28 from './P28.json';
import P29 from './P29.json';
import P30 from './P30.json';
import P31 from './P31.json';
import P32 from './P32.json';
import P33 from './P33.json';
import P34 from './P34.json';
import P35 from './P35.json';
import P36 from './P36.json';
import P37 from './P37.json';
import P38 from './P38.json';
import P39 from './P39.json';

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
  P10,
  P11,
  P12,
  P13,
  P14,
  P15,
  P16,
  P17,
  P18,
  P19,
  P20,
  P21,
  P22,
  P23,
  P24,
  P25,
  P26,
  P27,
  P28,
  P29,
  P30,
  P31,
  P32,
  P33,
  P34,
  P35,
  P36,
  P37,
  P38,
  P39,
};
