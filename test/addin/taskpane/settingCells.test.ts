import { describe, expect, it } from 'vitest';
import { dayEdits, figureEdits, readSettingCells } from '../../../addin/taskpane/pane/procedure/settingCells';
import type { IsoDate } from '../../../functions/core/calendar';
import type { CellValue } from '../../../functions/core/register/grid';
import { aRegister, aSheet, aTrackerInput, planned, shippedProcedure } from '../../support/aTracker';

/** The settings sheet of a tracker by P14 with these figures, as it would be read back. */
function settingsOf(parameters: Readonly<Record<string, unknown>>) {
  const procedure = shippedProcedure('P14');
  const register = aRegister(['caseNo', 'receivedAt'], [{ caseNo: 'A', receivedAt: '2025-06-16' }]);
  const { workbook } = planned(aTrackerInput({ ...register, procedure, parameters }));
  const plan = workbook.sheets.find(({ name }) => name === '制度与日历')!;
  const rows = Array.from({ length: plan.rowCount }, (_, at) =>
    plan.row(at + 1).cells.map((cell): CellValue => {
      if (cell?.kind === 'text') return cell.text;
      return cell?.kind === 'number' ? cell.number : null;
    }),
  );
  return readSettingCells(aSheet('制度与日历', rows), procedure.profile);
}

describe('settings of a tracker', () => {
  it('are found with what stands in them', () => {
    const { figures } = settingsOf({ 'P14.limitSalesManager': 5000 });
    const [open, atOnce] = [figures.slice(0, 5), figures.slice(5)];
    expect(open.map(({ id, text }) => [id, text])).toEqual([
      ['P14.limitSalesManager', '5000'],
      ['P14.limitVicePresident', ''],
      ['P14.lossTable', ''],
      ['P14.penaltyTable', ''],
      ['P14.administrativeRules', ''],
    ]);
    // Limits that say “at once” may be given a length under the id of their rule.
    expect(atOnce.map(({ type }) => type)).toEqual(atOnce.map(() => 'duration'));
    expect(atOnce.length).toBeGreaterThan(0);
  });

  it('are written only where they change', () => {
    const [figure] = settingsOf({ 'P14.limitSalesManager': 5000 }).figures;
    expect(figureEdits(figure!, 5000)).toEqual([]);
    expect(figureEdits(figure!, 6000)).toEqual([{ cell: figure!.cell, was: 5000, value: 6000 }]);
    expect(figureEdits(figure!, undefined)).toEqual([{ cell: figure!.cell, was: 5000, value: '' }]);
  });

  it('write a length of time into two cells', () => {
    const [figure] = settingsOf({}).figures;
    const length = { ...figure!, type: 'duration' as const, unit: '工作日', unitWas: '工作日' };
    expect(figureEdits(length, '24小时')).toEqual([
      { cell: length.cell, was: '', value: 24 },
      { cell: length.unitCell, was: '工作日', value: '小时' },
    ]);
  });
});

describe('own days', () => {
  const days = (texts: readonly string[]) => texts as readonly IsoDate[];

  it('are listed in order, each once', () => {
    const { off } = settingsOf({});
    const edits = dayEdits(off, days(['2026-02-24', '2026-02-23', '2026-02-23']), 0)!;
    expect(edits.map(({ cell, value }) => [cell, value])).toEqual([
      ['J5', 46076],
      ['J6', 46077],
    ]);
  });

  it('count from 1904 where the workbook does', () => {
    const { off } = settingsOf({});
    expect(dayEdits(off, days(['2026-02-23']), 1462)).toEqual([{ cell: 'J5', was: '', value: 44614 }]);
  });

  it('are refused where the sheet has no room', () => {
    const { off } = settingsOf({});
    const many = Array.from({ length: off.cells.length + 1 }, () => '2026-02-23');
    expect(dayEdits(off, days(many), 0)).toBeUndefined();
  });
});
