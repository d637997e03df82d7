/** Where a sheet stood before it was set aside. */
export interface FormerSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
}

/** What the build before this one left; kept out of sight until the next build so that undo can bring it back. */
export interface FormerBuild {
  /** Absent for a tracker that was not built in this workbook but came with the file. */
  readonly record?: BuildRecord;
  readonly sheets: readonly FormerSheet[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly tables: readonly { readonly id: string; readonly name: string }[];
}

/** What a build added to the workbook: undo removes exactly this. */
export interface BuildRecord {
  readonly version: 1;
  /** Equal for equal plans. */
  readonly fingerprint: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Defined names this build added (not those an earlier one had added already). */
  readonly names: readonly string[];
  /** All defined names that belong to the build, also those taken over from an earlier one. */
  readonly ownNames: readonly string[];
  readonly former?: FormerBuild;
}

/** Key in `workbook.settings`, which belong to this add-in and travel with the file. */
export const recordKey = 'kesu.build';

/** The record as stored; undefined where none is, or one of a version unknown here. */
export function readBuildRecord(value: unknown): BuildRecord | undefined {
  const record = value as Partial<BuildRecord> | null | undefined;
  return record?.version === 1 && Array.isArray(record.sheets) ? (record as BuildRecord) : undefined;
}
