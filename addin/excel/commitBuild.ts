import type { ProtectionPlan, SheetPlan, WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import type { BuildRecord, FormerBuild } from './buildRecord';
import { recordKey } from './buildRecord';
import type { BuildNames } from './chooseNames';
import { freeName } from './chooseNames';
import { renameInPlan } from './renameInPlan';
import type { StandingTracker } from './standingTracker';
import type { WorkbookState } from './workbookState';

const visibilityWord = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** All that is known of a build while it is made. */
export interface BuildFacts {
  readonly plan: WorkbookPlan;
  readonly state: WorkbookState;
  readonly standing: StandingTracker | undefined;
  readonly names: BuildNames;
  /** The new sheets by the names they carry while they are built. */
  readonly created: ReadonlyMap<string, Excel.Worksheet>;
  readonly fingerprint: string;
}

/** Queues the last request of a build: old sheets make room, new ones take their places, the record is kept. */
export function queueCommit(context: Excel.RequestContext, facts: BuildFacts): BuildRecord {
  const { plan, state, names, created, fingerprint } = facts;
  const { workbook } = context;
  const sheetOf = (sheet: SheetPlan): Excel.Worksheet => created.get(names.building.get(sheet.name)!)!;
  // First, because it fails while another workbook has the focus: then nothing else has happened yet.
  const front = plan.sheets.find((s) => s.visibility === 'visible');
  if (front) sheetOf(front).activate();
  const former = formerBuild(facts);
  if (former) queueSetAside(workbook, former, state);
  for (const sheet of plan.sheets) {
    const target = sheetOf(sheet);
    const final = names.final.get(sheet.name) ?? sheet.name;
    if (final !== names.building.get(sheet.name)) target.name = final;
    if (sheet.table && names.tables.has(sheet.table.name))
      workbook.tables.getItem(names.tables.get(sheet.table.name)!).name = sheet.table.name;
  }
  const known = new Set(state.names.map((n) => n.name.toLowerCase()));
  const settled = renameInPlan(plan, { sheets: names.final, tables: new Map(), links: names.final });
  for (const { name, refersTo } of settled.names)
    if (known.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${refersTo}`;
  for (const sheet of plan.sheets) {
    const target = sheetOf(sheet);
    if (sheet.visibility !== 'visible') target.visibility = visibilityWord[sheet.visibility];
    if (sheet.protection) target.protection.protect(protectionOptions(sheet.protection));
  }
  const record: BuildRecord = {
    version: 1,
    fingerprint,
    sheets: plan.sheets.map((s) => ({ id: sheetOf(s).id, name: names.final.get(s.name) ?? s.name })),
    names: plan.names.filter((n) => !known.has(n.name.toLowerCase())).map((n) => n.name),
    ownNames: plan.names.map((n) => n.name),
    ...(former ? { former } : {}),
  };
  workbook.settings.add(recordKey, record);
  queueResume(context, state);
  return record;
}

function protectionOptions({ allow }: ProtectionPlan): Excel.WorksheetProtectionOptions {
  return {
    allowFormatColumns: allow.includes('formatColumns'),
    allowFormatRows: allow.includes('formatRows'),
    allowSort: allow.includes('sort'),
    allowAutoFilter: allow.includes('autoFilter'),
    allowInsertRows: allow.includes('insertRows'),
    allowDeleteRows: allow.includes('deleteRows'),
  };
}

/** What stands there from before, as undo will need it. */
function formerBuild({ plan, state, standing }: BuildFacts): FormerBuild | undefined {
  if (!standing) return undefined;
  const wanted = new Set(plan.names.map((n) => n.name.toLowerCase()));
  const tables = new Set(plan.sheets.map((s) => s.table?.name.toLowerCase()));
  return {
    ...(standing.record ? { record: withoutFormer(standing.record) } : {}),
    sheets: existing(state.sheets, standing.sheets),
    names: state.names.filter((n) => wanted.has(n.name.toLowerCase())),
    tables: state.tables.filter((t) => tables.has(t.name.toLowerCase())),
  };
}

const withoutFormer = ({ version, fingerprint, sheets, names, ownNames }: BuildRecord): BuildRecord => ({
  version,
  fingerprint,
  sheets,
  names,
  ownNames,
});

/** The earlier sheets go out of sight under free names; those of the build before it go for good. */
function queueSetAside(workbook: Excel.Workbook, former: FormerBuild, state: WorkbookState): void {
  for (const { id } of existing(state.record?.former?.sheets ?? [], state.sheets)) queueDelete(workbook, id);
  const taken = new Set(state.sheets.map((s) => s.name.toLowerCase()));
  for (const { id, name } of former.sheets) {
    const aside = freeName(`~${name}`, taken);
    taken.add(aside.toLowerCase());
    const sheet = workbook.worksheets.getItem(id);
    sheet.name = aside;
    sheet.visibility = 'VeryHidden';
  }
  const tables = new Set(state.tables.map((t) => t.name.toLowerCase()));
  for (const { id, name } of former.tables) {
    let aside = `${name}_old`;
    for (let n = 2; tables.has(aside.toLowerCase()); n++) aside = `${name}_old${n}`;
    tables.add(aside.toLowerCase());
    workbook.tables.getItem(id).name = aside;
  }
}

/** A sheet out of sight must be shown before Excel deletes it. */
export function queueDelete(workbook: Excel.Workbook, id: string): void {
  const sheet = workbook.worksheets.getItem(id);
  sheet.visibility = 'Visible';
  sheet.delete();
}

/** Those that are still there: properties are only set on objects known to exist. */
export function existing<T extends { readonly id: string }>(
  remembered: readonly T[],
  there: readonly { readonly id: string }[],
): T[] {
  const ids = new Set(there.map(({ id }) => id));
  return remembered.filter(({ id }) => ids.has(id));
}

/** Calculation and events as they were. */
function queueResume(context: Excel.RequestContext, state: WorkbookState): void {
  context.workbook.application.calculationMode = state.calculationMode;
  context.runtime.enableEvents = true;
}

/** Brings an earlier build back to where it stood. */
export function queueBringBack(workbook: Excel.Workbook, former: FormerBuild, state: WorkbookState): void {
  for (const { id, name, visibility } of existing(former.sheets, state.sheets)) {
    const sheet = workbook.worksheets.getItem(id);
    sheet.name = name;
    sheet.visibility = visibility;
  }
  for (const { id, name } of existing(former.tables, state.tables)) workbook.tables.getItem(id).name = name;
  const names = new Set(state.names.map((n) => n.name));
  for (const { name, formula } of former.names)
    if (names.has(name)) workbook.names.getItem(name).formula = formula;
}

/** The id of a sheet made in a request that went through; undefined before. */
function idOf(sheet: Excel.Worksheet | undefined): string | undefined {
  try {
    return sheet?.id;
  } catch (problem) {
    if ((problem as { readonly code?: string }).code === 'PropertyNotLoaded') return undefined;
    throw problem;
  }
}

/** Queues what takes a failed or cancelled build out again, however far it had come. */
export function queueRollback(context: Excel.RequestContext, facts: BuildFacts): void {
  const { plan, state, names, created } = facts;
  const { workbook } = context;
  for (const { name } of plan.sheets) {
    const building = names.building.get(name)!;
    const id = idOf(created.get(building));
    // Without an id the request that should have made the sheet failed: it may be there, and then in sight.
    if (id === undefined) workbook.worksheets.getItemOrNullObject(building).delete();
    else queueDelete(workbook, id);
  }
  const known = new Set(state.names.map((n) => n.name.toLowerCase()));
  for (const { name } of plan.names)
    if (!known.has(name.toLowerCase())) workbook.names.getItemOrNullObject(name).delete();
  const former = formerBuild(facts);
  if (former) queueBringBack(workbook, former, state);
  if (state.record) workbook.settings.add(recordKey, state.record);
  else workbook.settings.getItemOrNullObject(recordKey).delete();
  queueResume(context, state);
}
