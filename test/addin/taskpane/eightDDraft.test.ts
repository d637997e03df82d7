import { describe, expect, it } from 'vitest';
import {
  afterSaving,
  EightDView,
  noDraft,
  readEightDDraft,
  type EightDDraft,
} from '../../../addin/taskpane/pane/eightD/eightDDraft';
import { weakRule } from '../../../addin/taskpane/pane/eightD/eightDGates';
import type { CaseCells } from '../../../functions/core/actions/eightDSheet/caseCells';
import type { FieldValue } from '../../../functions/core/complaint/complaint';

const sheet = (answers: Readonly<Record<string, FieldValue>>): CaseCells => ({
  cells: new Map(
    Object.entries(answers).map(([name, value]) => [name, { value, row: 2, column: 4, goesOn: false }]),
  ),
  lines: new Map(),
  lastRows: new Map([['', 2]]),
});
const team = { 'team#0/name': '王敏', 'team#1/name': '李工', 'team#2/name': '赵强', 'team#3/name': null };
const names = (view: EightDView) =>
  Array.from({ length: view.lines('team') }, (_, at) => view.text(`team#${String(at)}/name`));

describe('the draft of an 8D', () => {
  it('keeps what is typed as it is typed and reads it as the sheet would', () => {
    let draft: EightDDraft = noDraft;
    const type = (name: string, text: string) => {
      draft = new EightDView(sheet({ 'd3.produced': 5 }), draft).typed(name, text);
      return new EightDView(sheet({ 'd3.produced': 5 }), draft);
    };
    expect(type('d3.produced', '1.0').text('d3.produced')).toBe('1.0');
    expect(type('d3.produced', '1.05').edits).toEqual([{ name: 'd3.produced', was: 5, value: 1.05 }]);
    expect(type('h.dueD3', '2026/3/5').value('h.dueD3')).toBe('2026-03-05');
    expect(type('d3.produced', '5').edits).toEqual([{ name: 'h.dueD3', was: null, value: '2026-03-05' }]);
    expect(readEightDDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('moves, removes and adds lines by what they say', () => {
    const view = new EightDView(sheet(team), noDraft);
    expect(names(view)).toEqual(['王敏', '李工', '赵强']);
    const swapped = new EightDView(sheet(team), view.swapLines('team', ['name'], 0, 1));
    expect(names(swapped)).toEqual(['李工', '王敏', '赵强']);
    const removed = new EightDView(sheet(team), swapped.removeLine('team', ['name'], 0));
    expect(names(removed)).toEqual(['王敏', '赵强']);
    expect(removed.edits).toEqual([
      { name: 'team#1/name', was: '李工', value: '赵强' },
      { name: 'team#2/name', was: '赵强', value: null },
    ]);
    expect(names(new EightDView(sheet(team), removed.addLine('team')))).toEqual(['王敏', '赵强', '']);
  });

  it('knows a conflict by what the sheet said when the answer was begun', () => {
    const begun = new EightDView(sheet({ 'd3.marking': null }), noDraft).typed('d3.marking', '绿点');
    const now = (value: FieldValue) => new EightDView(sheet({ 'd3.marking': value }), begun);
    expect([...now('红圈').conflicts]).toEqual([['d3.marking', '红圈']]);
    expect([now('绿点').conflicts.size, now('绿点').edits]).toEqual([0, []]);
    const mine = new EightDView(sheet({ 'd3.marking': '红圈' }), now('红圈').keepMine('d3.marking'));
    expect(mine.edits).toEqual([{ name: 'd3.marking', was: '红圈', value: '绿点' }]);
    expect(now('红圈').takeTheirs('d3.marking').answers).toEqual({});
  });

  it('keeps what was typed while the rest was written', () => {
    const edits = [{ name: 'd3.marking', was: null, value: '绿' }];
    const typed = { answers: { 'd3.marking': { was: null, text: '绿点' } }, lines: {} };
    expect(afterSaving(typed, edits).answers).toEqual({ 'd3.marking': { was: '绿', text: '绿点' } });
    expect(
      afterSaving({ answers: { 'd3.marking': { was: null, text: '绿' } }, lines: { team: 3 } }, edits),
    ).toEqual(noDraft);
  });

  it.each([
    { kept: undefined, why: 'nothing was kept' },
    { kept: 'text', why: 'a text' },
    { kept: { answers: { a: { text: 5 } }, lines: { b: 'x' } }, why: 'another shape' },
  ])('begins anew where $why', ({ kept }) => {
    expect(readEightDDraft(kept)).toEqual(noDraft);
  });

  it.each([
    { name: 'd4.occurrence', text: '员工疏忽', rule: 'causes.notWeak' },
    { name: 'rootCauses/escapeSystem#0/cause', text: 'operator error', rule: 'causes.notWeak' },
    { name: 'choices#1/action', text: '加强培训', rule: 'actions.notWeak' },
    { name: 'd4.occurrence', text: '圆角磨损至 R0.2', rule: undefined },
    { name: 'd4.verification', text: '员工疏忽', rule: undefined },
  ])('$name “$text” breaks $rule', ({ name, text, rule }) => {
    expect(weakRule(name, text)).toBe(rule);
  });
});
