import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLocalTime } from '../../../../functions/core/calendar';
import {
  changeCells,
  loggedValue,
  notYetLogged,
  readChange,
  type LoggedChange,
} from '../../../../functions/core/tracker/changeLog';

const at = (text: string) => toLocalTime(text)!;
const origins = { person: '本机', addin: '加载项', coauthor: '协作者', found: '刷新' };

const change = (over: Partial<LoggedChange> = {}): LoggedChange => ({
  entryId: 'LAAAAAAAAAAAA',
  at: at('2026-03-09T10:00'),
  rowId: 'K000000000001',
  caseNo: 'C-1',
  columnId: 'field:status',
  heading: '状态',
  before: '处理中',
  after: '已结案',
  reason: '',
  who: '李工',
  origin: 'coauthor',
  ...over,
});

const logged = (over: Partial<LoggedChange> = {}) => readChange(changeCells(change(over), origins))!;

describe('which changes the log lacks', () => {
  const since = at('2026-03-09T09:00');
  it.each([
    { changes: [change()], log: [], left: 1, why: 'nobody has written it' },
    {
      changes: [change()],
      log: [logged({ entryId: 'LBBBBBBBBBBBB' })],
      left: 0,
      why: 'the co-author’s own add-in has',
    },
    {
      changes: [change()],
      log: [logged({ entryId: 'LBBBBBBBBBBBB', at: at('2026-03-08T10:00') })],
      left: 1,
      why: 'an equal change of yesterday is another one',
    },
    {
      changes: [change(), change({ entryId: 'LCCCCCCCCCCCC' })],
      log: [logged({ entryId: 'LBBBBBBBBBBBB' })],
      left: 1,
      why: 'one entry stands for one change',
    },
    {
      changes: [change({ origin: 'person' })],
      log: [logged({ entryId: 'LBBBBBBBBBBBB' })],
      left: 1,
      why: 'one’s own entry was run over by another of the same content',
    },
    { changes: [change({ origin: 'person' })], log: [logged()], left: 0, why: 'one’s own entry is there' },
  ])('$why', ({ changes, log, left }) => {
    expect(notYetLogged(changes, log, since)).toHaveLength(left);
  });
});

describe('an entry', () => {
  it('reads back what tells it apart, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { entryId, rowId, columnId } = change();
        expect(logged({ before, after })).toEqual({
          at: '2026-03-09T10:00',
          entryId,
          rowId,
          columnId,
          before,
          after,
        });
      }),
    );
  });

  it('headings and notes of people are none', () => {
    expect(readChange(['时间', '客诉编号'])).toBeUndefined();
    expect(readChange([])).toBeUndefined();
  });

  it.each([
    { value: 46_090, format: 'yyyy-mm-dd', shown: '2026-03-09' },
    { value: 46_090.604_166_666_7, format: 'yyyy-mm-dd hh:mm', shown: '2026-03-09 14:30' },
    { value: 0.1 + 0.2, format: 'General', shown: '0.3' },
    { value: null, format: 'General', shown: '' },
    { value: { error: '#N/A' }, format: 'General', shown: '#N/A' },
  ])('shows $value as $shown', ({ value, format, shown }) => {
    expect(loggedValue(value, format)).toBe(shown);
  });
});
