import { compileCalendar, type CalendarFile, type DateSystem, type WorkingCalendar } from './core/calendar';
import { fields, isFieldKey, type FieldKey } from './core/complaint/fields';
import { compileProfile, type Procedure } from './core/procedure/compileProfile';
import type { Profile } from './core/procedure/profile';
import type { Language } from './core/shared/language';
import { CellProblem } from './cells/cellProblem';
import { shippedCalendarFile, shippedCalendarIds, shippedProfile, shippedProfileIds } from './shippedTables';

/**
 * What the custom functions work with besides their arguments. Shipped procedures and the shipped calendar are
 * always there; a company's own come out of the open workbook, which only the pane can read: it registers them here
 * and then asks Excel for a full recalculation, because Excel cannot see that they have changed.
 * Functions stay synchronous and without a clock of their own.
 */
interface Registry {
  readonly procedures: Map<string, Procedure>;
  readonly calendars: Map<string, WorkingCalendar>;
  readonly parameters: Map<string, Readonly<Record<string, unknown>>>;
  readonly headings: Map<string, FieldKey>;
  calendar: string;
  dateSystem: DateSystem;
  language: Language;
}

const SHIPPED_CALENDAR = 'CN';

const registry: Registry = {
  procedures: new Map(),
  calendars: new Map(),
  parameters: new Map(),
  headings: new Map(),
  calendar: SHIPPED_CALENDAR,
  dateSystem: '1900',
  language: 'zh',
};

/** A company's own procedure; takes the place of a shipped one with the same id. @param profile - From `loadProfile`. */
export function registerProfile(profile: Profile): void {
  registry.procedures.set(profile.id, compileProfile(profile));
}

/**
 * A company's own calendar. Functions that name no calendar use it from now on.
 * @param file - From `readCalendarFile`.
 */
export function registerCalendar(file: CalendarFile, id = 'company'): void {
  registry.calendars.set(id, compileCalendar(file));
  registry.calendar = id;
}

/** The figures a company has filled in for a procedure (catalogue appendix B); a function's own table wins. */
export function registerParameters(profile: string, parameters: Readonly<Record<string, unknown>>): void {
  registry.parameters.set(profile, parameters);
}

/** Which field each heading of the company's register stands for, as the tracker's column map says. */
export function registerHeadings(headings: Readonly<Record<string, FieldKey>>): void {
  registry.headings.clear();
  for (const [heading, field] of Object.entries(headings)) registry.headings.set(heading, field);
}

/**
 * How the open workbook counts days and which language its short words have. Excel hands over bare serial numbers
 * and tells no function which date system they are in, so a 1904 workbook must be announced here.
 */
export function registerWorkbook({
  dateSystem,
  language,
}: {
  readonly dateSystem?: DateSystem;
  readonly language?: Language;
}): void {
  if (dateSystem !== undefined) registry.dateSystem = dateSystem;
  if (language !== undefined) registry.language = language;
}

/** Forgets what was registered, for example when another tracker takes its place. */
export function resetRegistry(): void {
  for (const map of [registry.procedures, registry.calendars, registry.parameters, registry.headings])
    map.clear();
  Object.assign(registry, { calendar: SHIPPED_CALENDAR, dateSystem: '1900', language: 'zh' });
}

/** @throws CellProblem where neither the workbook nor the add-in has this procedure. */
export function procedureOf(id: string): Procedure {
  const wanted = id.trim().toUpperCase();
  if (wanted === '') throw new CellProblem({ code: 'cell.blank', argument: 'profile' });
  const known = registry.procedures.get(id.trim()) ?? registry.procedures.get(wanted);
  if (known) return known;
  const shipped = shippedProfile(wanted);
  if (!shipped) {
    const ids = new Set([...registry.procedures.keys(), ...shippedProfileIds]);
    throw new CellProblem({
      code: 'profile.unknown',
      params: { seen: id, expected: [...ids].sort().join(', ') },
    });
  }
  const procedure = compileProfile(shipped);
  registry.procedures.set(wanted, procedure);
  return procedure;
}

/** The named calendar, or the one in force. @throws CellProblem for an unknown name. */
export function calendarOf(id: string | undefined): WorkingCalendar {
  const wanted = id ?? registry.calendar;
  const known = registry.calendars.get(wanted);
  if (known) return known;
  const shipped = shippedCalendarFile(wanted);
  if (!shipped) {
    const ids = new Set([...registry.calendars.keys(), ...shippedCalendarIds]);
    throw new CellProblem({
      code: 'calendar.unknown',
      params: { seen: wanted, expected: [...ids].sort().join(', ') },
    });
  }
  const calendar = compileCalendar(shipped);
  registry.calendars.set(wanted, calendar);
  return calendar;
}

export function parametersOf(profile: string): Readonly<Record<string, unknown>> {
  return registry.parameters.get(profile) ?? {};
}

/** The field of a heading: as registered, or one of Kesu's own names of a field; undefined for other columns. */
export function fieldOfHeading(heading: string): FieldKey | undefined {
  const registered = registry.headings.get(heading);
  if (registered !== undefined || isFieldKey(heading)) return registered ?? (heading as FieldKey);
  return (Object.keys(fields) as FieldKey[]).find(
    (key) => fields[key].zh === heading || fields[key].en === heading,
  );
}

export const dateSystem = (): DateSystem => registry.dateSystem;
export const language = (): Language => registry.language;
