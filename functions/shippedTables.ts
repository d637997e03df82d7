import { shippedCalendar } from '../templates/calendars';
import { formLibrary, profileFiles } from '../templates/profiles';
import type { CalendarFile } from './core/calendar';
import { loadProfile } from './core/procedure/load/loadProfile';
import { readFormLibrary } from './core/procedure/load/readFormLibrary';
import type { Profile } from './core/procedure/profile';
import { trimProfile } from './trimProfile';

/*
 * Procedures and calendars that come with the add-in. Excel calls functions synchronously, so the tables must be in
 * their bundle; the build puts another module in the place of this one (`scripts/build/shippedTablesModule.ts`) that
 * holds the same answers as data, so that the schema library and the prose of the profiles stay out of it.
 */

export const shippedProfileIds: readonly string[] = Object.keys(profileFiles);

const forms = readFormLibrary(formLibrary);
if (!forms.ok) throw new Error(`the shared forms are broken: ${JSON.stringify(forms.problem)}`);
const sharedForms = forms.value;

/** A shipped procedure as far as cells need it. @throws Error when its file is broken. */
export function shippedProfile(id: string): Profile | undefined {
  if (!Object.hasOwn(profileFiles, id)) return undefined;
  const loaded = loadProfile(profileFiles[id], { forms: sharedForms });
  if (!loaded.ok) throw new Error(`profile ${id} is broken: ${JSON.stringify(loaded.problem)}`);
  return trimProfile(loaded.value);
}

export const shippedCalendarIds: readonly string[] = ['CN'];

/** A shipped calendar without the names of its holidays. */
export function shippedCalendarFile(id: string): CalendarFile | undefined {
  return id === 'CN' ? { ...shippedCalendar('CN'), names: {} } : undefined;
}
