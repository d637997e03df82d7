import type { ReadingSettings } from '../procedure';
import type { WorkbookGrid } from '../register/grid';
import { pieces } from './longTexts';
import type { SheetPlan } from './trackerPlan';

/** Name of the sheet that says a workbook is a tracker; nobody sees it in Excel's own lists. */
export const META_SHEET = '_kesu';
export const META_MARK = 'kesu.tracker';
export const META_VERSION = 1;

/** What a later run has to know about the workbook: one fact per row. */
export interface TrackerMeta {
  readonly profile: string;
  /** The company's name in titles; empty where it gave none. */
  readonly company: string;
  /** JSON of the company's own procedure; empty where a shipped one is used. */
  readonly ownProfile: string;
  /** Readings the company chose otherwise, by id. */
  readonly readings: ReadingSettings;
  readonly trackerSheet: string;
  readonly settingsSheet: string;
  readonly cleaningSheets: readonly string[];
  readonly findingSheets: readonly string[];
  /** Empty where no text was too long. */
  readonly longTextSheet: string;
  /** Further sheets Kesu makes anew each time. */
  readonly otherSheets: readonly string[];
  /** Copied sheets: name in the tracker, name in the register. */
  readonly originals: readonly (readonly [string, string])[];
}

export function planMetaSheet(meta: TrackerMeta): SheetPlan {
  const rows: (readonly string[])[] = [
    [META_MARK, String(META_VERSION)],
    ['profile', meta.profile],
    ['company', meta.company],
    ...pieces(meta.ownProfile).map((piece) => ['ownProfile', piece]),
    ...Object.entries(meta.readings).map(([id, chosen]) => ['reading', id, chosen]),
    ['tracker', meta.trackerSheet],
    ['settings', meta.settingsSheet],
    ['longTexts', meta.longTextSheet],
    ...meta.cleaningSheets.map((name) => ['cleaning', name]),
    ...meta.findingSheets.map((name) => ['findings', name]),
    ...meta.otherSheets.map((name) => ['other', name]),
    ...meta.originals.map(([sheet, name]) => ['original', sheet, name]),
  ];
  return {
    name: META_SHEET,
    visibility: 'veryHidden',
    columns: [{ width: 14 }, { width: 34 }, { width: 34 }],
    rowCount: rows.length,
    row: (number) => ({ cells: (rows[number - 1] ?? []).map((text) => ({ kind: 'text', text })) }),
  };
}

/** The facts of a workbook that is a tracker; undefined for any other. */
export function readMeta(workbook: WorkbookGrid): TrackerMeta | undefined {
  const rows = workbook.sheets.find(({ name }) => name === META_SHEET)?.rows ?? [];
  if (rows[1]?.values[0] !== META_MARK) return undefined;
  const facts = rows.flatMap((row) =>
    row ? [row.values.map((value) => (value === null ? '' : String(value)))] : [],
  );
  const all = (key: string) => facts.filter(([name]) => name === key);
  const one = (key: string) => all(key)[0]?.[1] ?? '';
  const names = (key: string) => all(key).map((fact) => fact[1] ?? '');
  return {
    profile: one('profile'),
    company: one('company'),
    ownProfile: names('ownProfile').join(''),
    readings: Object.fromEntries(all('reading').map((fact) => [fact[1] ?? '', fact[2] ?? ''])),
    trackerSheet: one('tracker'),
    settingsSheet: one('settings'),
    longTextSheet: one('longTexts'),
    cleaningSheets: names('cleaning'),
    findingSheets: names('findings'),
    otherSheets: names('other'),
    originals: all('original').map((fact) => [fact[1] ?? '', fact[2] ?? ''] as const),
  };
}
