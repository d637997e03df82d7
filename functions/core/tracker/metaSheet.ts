import type { SheetPlan } from './trackerPlan';

/** Name of the sheet that says a workbook is a tracker; nobody sees it in Excel's own lists. */
export const META_SHEET = '_kesu';
export const META_MARK = 'kesu.tracker';
export const META_VERSION = 1;

/** What a later run has to know about the workbook: one fact per row. */
export interface TrackerMeta {
  readonly profile: string;
  readonly trackerSheet: string;
  readonly settingsSheet: string;
  readonly cleaningSheets: readonly string[];
  readonly findingSheets: readonly string[];
  readonly longTextSheet: string;
  /** Copied sheets: name in the tracker, name in the register. */
  readonly originals: readonly (readonly [string, string])[];
}

export function planMetaSheet(meta: TrackerMeta): SheetPlan {
  const rows: (readonly string[])[] = [
    [META_MARK, String(META_VERSION)],
    ['profile', meta.profile],
    ['tracker', meta.trackerSheet],
    ['settings', meta.settingsSheet],
    ...meta.cleaningSheets.map((name) => ['cleaning', name]),
    ...meta.findingSheets.map((name) => ['findings', name]),
    ...(meta.longTextSheet === '' ? [] : [['longTexts', meta.longTextSheet]]),
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
