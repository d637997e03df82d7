import { describe, expect, it } from 'vitest';
import { caseForms } from '../../../addin/taskpane/pane/case/caseDocuments';
import {
  foreseeListDocument,
  listForms,
  makeListDocument,
  periodChoices,
  type ListChoice,
} from '../../../addin/taskpane/pane/case/listDocuments';
import type { IssuedDocument } from '../../../functions/core/actions/documentList/documentList';
import { toIsoDate } from '../../../functions/core/calendar';
import { profileFiles } from '../../../templates/profiles';
import { partText } from '../../support/documentModel';
import { shippedProcedure } from '../../support/aTracker';

const cases = [
  { caseNo: 'C-1', customerName: '华东电器', receivedAt: '2026-02-03', grade: '重大投诉' },
  { caseNo: 'C-2', customerName: '南方机电', receivedAt: '2026-03-02', grade: '一般投诉' },
];
const order = { language: 'zh', company: '某某精密', draft: false, today: toIsoDate('2026-03-09')! } as const;
const textOf = (form: string, period = ''): string =>
  partText(
    makeListDocument(shippedProcedure('P04'), cases, [], { ...order, form, period }).model.parts[0],
  ).join('\n');

describe('documents over all cases', () => {
  it('are both summaries for every procedure, and its registers', () => {
    for (const id of Object.keys(profileFiles))
      expect(listForms(shippedProcedure(id)).map((form) => form.id)).toEqual(
        expect.arrayContaining(['月度投诉汇总', '季度投诉汇总']),
      );
    expect(listForms(shippedProcedure('P04')).map(({ id }) => id)).toContain('客户投诉登记表');
  });

  it('sum up one period, or list every case', () => {
    expect(textOf('月度投诉汇总', '2026-02')).toMatch(/受理件数\n1\n/);
    expect(textOf('季度投诉汇总', '2026-Q1')).toMatch(/受理件数\n2\n/);
    expect(textOf('客户投诉登记表')).toMatch(/华东电器[^]*南方机电/);
  });

  it('are named after what they are about', () => {
    const nameOf = (form: string, period = '') =>
      makeListDocument(shippedProcedure('P04'), cases, [], { ...order, form, period }).fileName;
    expect(nameOf('月度投诉汇总', '2026-02')).toBe('2026-02 月度投诉汇总.docx');
    expect(nameOf('客户投诉登记表')).toBe('客户投诉登记表.docx');
  });

  it('go on the list with their revision, unless they are drafts', () => {
    const make = (issued: readonly IssuedDocument[], more: Partial<ListChoice> = {}) =>
      makeListDocument(shippedProcedure('P04'), cases, issued, {
        ...order,
        form: '月度投诉汇总',
        period: '2026-02',
        ...more,
      });
    const { record, revision } = make([]);
    expect(record).toMatchObject({
      caseNo: '',
      form: '月度投诉汇总 2026-02',
      revision: 0,
      file: '2026-02 月度投诉汇总.docx',
    });
    expect([revision, make([record!]).record, make([], { draft: true }).record]).toEqual([
      0,
      undefined,
      undefined,
    ]);
    expect(make([record!], { reason: '补充说明' })).toMatchObject({
      revision: 1,
      record: { revision: 1, reason: '补充说明' },
    });
    expect(make([record!], { period: '2026-01' }).revision).toBe(0);
    const choice = { ...order, form: '月度投诉汇总', period: '2026-02' };
    const foresee = foreseeListDocument(shippedProcedure('P04'), cases, choice);
    expect(foresee([record!], choice)).toMatchObject({ revision: 0 });
    const register = { ...order, form: '客户投诉登记表', period: '' };
    const listed = makeListDocument(shippedProcedure('P04'), cases, [], register).record!;
    expect(
      foreseeListDocument(shippedProcedure('P04'), cases, register)([listed], register),
    ).not.toHaveProperty('record');
    expect(foresee([record!], { ...choice, reason: '补充说明' })).toMatchObject({ revision: 1 });
  });

  it('cannot be made of what is no period and no form', () => {
    expect(() => textOf('月度投诉汇总', '二月')).toThrow('neither a month nor a quarter');
    expect(() => textOf('处理单')).toThrow("no list '处理单'");
  });
});

describe('periods offered', () => {
  it.each([
    { form: '月度投诉汇总', today: '2026-01-15', first: '2025-12', count: 24 },
    { form: '季度投诉汇总', today: '2026-03-31', first: '2025-Q4', count: 8 },
    { form: '季度投诉汇总', today: '2026-04-01', first: '2026-Q1', count: 8 },
    { form: '客户投诉登记表', today: '2026-04-01', first: undefined, count: 0 },
  ])('$form on $today: $first first', ({ form, today, first, count }) => {
    const periods = periodChoices(form, today);
    expect([periods[0]?.id, periods.length, new Set(periods.map(({ id }) => id)).size]).toEqual([
      first,
      count,
      count,
    ]);
  });
});

describe('documents of one case', () => {
  it('are its forms, the 8D and the letters, each once, and no list', () => {
    for (const id of Object.keys(profileFiles)) {
      const ids = caseForms(shippedProcedure(id), { stage: null }).map((form) => form.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(
        expect.arrayContaining(['8D报告', '客户投诉受理函', '客户投诉中期回复函', '客户投诉最终回复函']),
      );
      expect(ids).not.toContain('月度投诉汇总');
    }
  });
});
