import { expect, it } from 'vitest';
import { boxAnswers } from '../../../../../functions/core/report/template/boxAnswers';

it.each([
  { line: '☐ 是 ☐ 否', label: '', says: ['是', '否'], why: 'boxes first' },
  { line: '是 □  否 □', label: '', says: ['是', '否'], why: 'answers first' },
  {
    line: '保修：□是 □否 □',
    label: '保修：',
    says: ['是', '否', undefined],
    why: 'a box for something else at the end',
  },
  {
    line: '索赔保修 Warranty: 是□ 否□',
    label: '索赔保修 Warranty:',
    says: ['是', '否'],
    why: 'question and answers first',
  },
  {
    line: '☐ Not applicable ☐ Applicable',
    label: '',
    says: ['Not applicable', 'Applicable'],
    why: 'answers of several words',
  },
  {
    line: '☐ 是 Yes（说明） ☐ 否 No: ____',
    label: '',
    says: ['是', '否'],
    why: 'two languages and room for remarks',
  },
])('$line: $why', ({ line, label, says }) => {
  const read = boxAnswers(line);
  expect(read.label.trim()).toBe(label);
  expect(read.boxes).toHaveLength(says.length);
  read.boxes.forEach(({ answers }, at) => {
    if (says[at] === undefined) expect(answers).toEqual([]);
    else expect(answers).toContain(says[at]);
  });
});

it('never takes part of an answer for the whole of another', () => {
  expect(boxAnswers('☐ Not applicable ☐ Applicable').boxes[0]!.answers).toEqual(['Not applicable']);
});
