import { describe, expect, it } from 'vitest';
import { recogniseScan } from '../../../../functions/core/publish/recogniseScan';

const known = {
  caseNumbers: ['TS1', 'TS12', 'KS/7'],
  forms: ['8D报告', '客户投诉处理单', '处理单'],
  waiting: (caseNo: string) => (caseNo === 'TS12' ? ['客户投诉处理单'] : ['8D报告', '客户投诉处理单']),
};

describe('recogniseScan', () => {
  it.each([
    {
      file: 'TS12 8D报告 签字.pdf',
      text: '',
      is: { caseNo: 'TS12', form: '8D报告' },
      why: 'number and form',
    },
    {
      file: 'ts12.jpg',
      text: '',
      is: { caseNo: 'TS12', form: '客户投诉处理单' },
      why: 'only one paper of the case waits',
    },
    {
      file: 'KS／7 8D报告.pdf',
      text: '',
      is: { caseNo: 'KS/7', form: '8D报告' },
      why: 'file names carry full-width twins',
    },
    {
      file: 'TS1 客户投诉处理单.pdf',
      text: '',
      is: { caseNo: 'TS1', form: '客户投诉处理单' },
      why: 'the longer name of a form wins',
    },
    {
      file: 'scan0001.pdf',
      text: 'TS1 · 修订 0 · 指纹 7G2K-9QXW-4T0M-3 8D 报告',
      is: { caseNo: 'TS1', form: '8D报告', fingerprint: '7G2K-9QXW-4T0M-3' },
      why: 'the footer of the paper',
    },
    { file: 'scan0001.pdf', text: '', is: { code: 'scan.noCase' }, why: 'a picture without a name' },
    { file: 'TS1 TS12.pdf', text: '', is: { code: 'scan.manyCases' }, why: 'two numbers' },
    { file: 'TS1.pdf', text: '', is: { code: 'scan.noForm' }, why: 'two papers wait and none is named' },
  ])('$why', ({ file, text, is }) => {
    expect(recogniseScan(file, text, known)).toMatchObject(is);
  });
});
