import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../addin/taskpane/pane/case/caseDocuments';
import { caseMaterial, type CaseCompanions } from '../../../addin/taskpane/pane/eightD/caseMaterial';
import type { ChosenPhoto } from '../../../addin/taskpane/pane/eightD/drawPhoto';
import { noEightD } from '../../../functions/core/actions/eightDSheet/readEightDSheet';
import { toIsoDate } from '../../../functions/core/calendar';
import { shippedProcedure } from '../../support/aTracker';

const photo = (name: string): ChosenPhoto => ({
  name,
  type: 'jpg',
  bytes: new Uint8Array([1, 2, 3]),
  width: 400,
  height: 100,
});

const companions: CaseCompanions = {
  eightD: {
    ...noEightD,
    byCase: new Map([['1', { fields: { 'd2.photoGood': 'OK 件.jpg', 'd2.photoBad': '别的.jpg' } }]]),
  },
  documents: [],
  photos: new Map([
    ['1', { good: [photo('OK 件.jpg')], bad: [photo('NG 件.jpg')] }],
    ['2', { form: [photo('现场.jpg')] }],
  ]),
};

describe('photographs chosen in the pane', () => {
  it('go into the 8D only while the sheet names them', () => {
    const { eightD, pictures } = caseMaterial(companions, '1');
    expect(eightD?.pictures).toEqual({
      good: { type: 'jpg', bytes: new Uint8Array([1, 2, 3]), alt: 'OK 件.jpg', width: 76, height: 19 },
    });
    expect(pictures).toBeUndefined();
  });

  it('go into the photo box of a form', () => {
    const { model } = makeDocument(shippedProcedure('P21'), { caseNo: '2' }, companions, {
      form: '不良品投诉处理书',
      language: 'zh',
      company: '',
      draft: true,
      today: toIsoDate('2026-03-09')!,
    });
    expect(JSON.stringify(model.parts)).toContain('"alt":"现场.jpg"');
  });
});
