import { describe, expect, it } from 'vitest';
import {
  firstState,
  paneReducer,
  type PaneEvent,
  type PaneState,
} from '../../../addin/taskpane/pane/paneState';

const after = (...events: PaneEvent[]): PaneState => events.reduce(paneReducer, firstState('zh'));
const label = { zh: '读取', en: 'Reading' };
const told = (zh: string): PaneEvent => ({ kind: 'told', text: { zh, en: zh } });

describe('paneReducer', () => {
  it('hands what the ribbon asks to the page it opens, once', () => {
    const asked = after({ kind: 'opened', page: 'build', task: 'undo' });
    expect(asked).toMatchObject({ page: 'build', asked: 'undo' });
    expect(paneReducer(asked, { kind: 'taskTaken' }).asked).toBeUndefined();
  });

  it('never lets progress run backwards', () => {
    const state = after(
      { kind: 'began', task: { label, done: null } },
      { kind: 'advanced', done: 0.6 },
      { kind: 'advanced', done: 0.4 },
    );
    expect(state.busy?.done).toBe(0.6);
  });

  it('takes progress of something that has ended for nothing', () => {
    expect(after({ kind: 'advanced', done: 0.5 }).busy).toBeUndefined();
  });

  it('clears the last problem when something new begins', () => {
    const failed: PaneEvent = { kind: 'failed', problem: { text: label } };
    expect(after(failed).problem).toBeDefined();
    expect(after(failed, { kind: 'began', task: { label, done: null } }).problem).toBeUndefined();
  });

  it('keeps the last three notices, each with a number of its own', () => {
    const state = after(told('一'), told('二'), told('三'), told('四'));
    expect(state.notices.map(({ text }) => text.zh)).toEqual(['二', '三', '四']);
    expect(new Set(state.notices.map(({ id }) => id)).size).toBe(3);
    const [first] = state.notices;
    const left = paneReducer(state, { kind: 'noticeClosed', id: first!.id });
    expect(left.notices.map(({ text }) => text.zh)).toEqual(['三', '四']);
  });
});
