import { compareProcedures, type CaseChange } from '../../../../functions/core/actions/compareProcedures';
import { trackerCases, type TrackerCases } from '../../../../functions/core/actions/trackerCases';
import { describeFinding } from '../../../../functions/core/messages/findingMessages';
import { trackerMessages } from '../../../../functions/core/messages/trackerMessages';
import type { Procedure } from '../../../../functions/core/procedure';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import { companionOf } from '../../../../functions/core/tracker/companionSheets';
import type { TrackerInput } from '../../../../functions/core/tracker';
import { META_SHEET, type TrackerMeta } from '../../../../functions/core/tracker/metaSheet';
import { ownSheets, planned } from '../build/planBeside';
import { excelText } from '../excelText';
import type { Pane, WorkControl } from '../pane';
import { paneTexts } from '../paneTexts';
import type { TrackerHead } from '../trackerHead';
import { readSettingCells, type SettingCells } from './settingCells';

/** What the settings sheet holds, with what has to be taken off a date before it is written there. */
export interface ReadSettings extends SettingCells {
  readonly dateShift: number;
}

export async function readSettings(
  { services }: Pane,
  { meta, procedure }: TrackerHead,
): Promise<Result<ReadSettings, Bilingual>> {
  const read = await services.workbook.readValues([meta.settingsSheet]);
  if (!read.ok) return failed(excelText(read.problem));
  const sheet = read.value.grid.sheets[0];
  if (!sheet) return failed(paneTexts.trackerDamaged);
  return ok({ ...readSettingCells(sheet, procedure.profile), dateShift: read.value.dateShift });
}

/** The open cases whose grade or due times would be others under another procedure. */
export function whatIf(cases: TrackerCases, other: Procedure): readonly CaseChange[] {
  return compareProcedures(cases.input, other);
}

/** Rebuilds the open tracker under another procedure: rows, edits, log and settings stay. */
export async function changeProcedure(
  { services }: Pane,
  { meta, calendar }: TrackerHead,
  procedure: Procedure,
  control: WorkControl,
): Promise<Result<boolean, Bilingual>> {
  const look = await services.workbook.look();
  if (!look.ok) return failed(excelText(look.problem));
  const own = ownSheets(look.value, meta);
  const kept = look.value.sheets.filter(({ name }) => isKept(name, meta)).map(({ name }) => name);
  const read = await services.workbook.readValues(kept);
  if (!read.ok) return failed(excelText(read.problem));
  const cases = trackerCases(read.value.grid, {
    procedure,
    calendar,
    asOf: services.now(),
    texts: trackerMessages,
    describe: describeFinding,
  });
  if (!cases) return failed(paneTexts.trackerDamaged);
  const originals = new Map(meta.originals);
  // The workbook carries a company's own procedure and readings only while it follows them.
  const input: { -readonly [Key in keyof TrackerInput]: TrackerInput[Key] } = { ...cases.input };
  delete input.ownProfile;
  delete input.readings;
  const plan = planned({
    ...input,
    beside: own.map((name) => [name, originals.get(name) ?? name] as const),
  });
  if (!plan.ok) return plan;
  const applied = await services.workbook.applyPlan(plan.value.workbook, control);
  return applied.ok ? ok(true) : failed(excelText(applied.problem));
}

const isKept = (name: string, meta: TrackerMeta): boolean =>
  [
    META_SHEET,
    meta.trackerSheet,
    meta.settingsSheet,
    meta.longTextSheet,
    ...meta.findingSheets,
    ...meta.cleaningSheets,
  ].includes(name) || companionOf(name) !== undefined;
