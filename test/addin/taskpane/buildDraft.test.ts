import { describe, expect, it } from 'vitest';
import { chooseColumn, readBuildDraft } from '../../../addin/taskpane/pane/build/buildDraft';

describe('readBuildDraft', () => {
  it.each([
    { kept: undefined, why: 'nothing was kept' },
    { kept: 'rubbish', why: 'a text' },
    { kept: { step: 'dance', sheets: 3, columns: [1], figures: null }, why: 'another version' },
  ])('begins anew from $why', ({ kept }) => {
    expect(readBuildDraft(kept)).toEqual({
      step: 'sheets',
      columns: {},
      profile: '',
      figures: {},
      company: '',
      formulas: 'native',
    });
  });

  it('goes on where the pane was closed', () => {
    const draft = chooseColumn(
      { ...readBuildDraft(undefined), step: 'columns', sheets: ['1月'], profile: 'P14' },
      '1月',
      'C',
      'customerName',
    );
    expect(readBuildDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('leaves out a field that is no longer known', () => {
    expect(readBuildDraft({ columns: { 台账: { A: 'nonsense', B: null, C: 'caseNo' } } }).columns).toEqual({
      台账: { B: null, C: 'caseNo' },
    });
  });
});

describe('chooseColumn', () => {
  it('gives a field to one column of a sheet: the newer choice wins', () => {
    const first = chooseColumn(readBuildDraft(undefined), '台账', 'C', 'customerName');
    const second = chooseColumn(first, '台账', 'D', 'customerName');
    expect(second.columns).toEqual({ 台账: { D: 'customerName' } });
    expect(chooseColumn(second, '二月', 'C', 'customerName').columns).toEqual({
      台账: { D: 'customerName' },
      二月: { C: 'customerName' },
    });
  });
});
