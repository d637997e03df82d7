import { describe, expect, it } from 'vitest';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import type { FieldKey } from '../../../../functions/core/complaint/fields';
import { formatFieldValue } from '../../../../functions/core/report/formatFieldValue';
import type { DocumentLanguage } from '../../../../functions/core/report/formModel';

interface Case {
  readonly key: FieldKey;
  readonly fields: ComplaintFields;
  readonly text: string;
  readonly why: string;
  readonly language?: DocumentLanguage;
}

const cases: readonly Case[] = [
  {
    key: 'receivedAt',
    fields: { receivedAt: '2025-03-05T14:30' },
    text: '2025-03-05 14:30',
    why: 'a moment reads without T',
  },
  { key: 'shippedDate', fields: { shippedDate: '2025-03-05' }, text: '2025-03-05', why: 'a day stays' },
  {
    key: 'quantity',
    fields: { quantity: 800, quantityUnit: '件' },
    text: '800 件',
    why: 'a quantity has its unit',
  },
  {
    key: 'quantity',
    fields: { quantity: 800, quantityUnit: '件' },
    text: '800 pcs',
    why: 'units of count are English in an English paper',
    language: 'en',
  },
  ...(
    [
      ['effect', '有效', 'Effective', 'a word of a list is English in an English paper'],
      ['valid', '有效', 'Valid', 'a complaint is valid where a measure is effective'],
      ['liability', '公司责任', 'Company', 'whatever field it stands in'],
      ['category', '外观划伤', '外观划伤', 'a word of no list stays as it is'],
    ] as const
  ).map(([key, value, text, why]) => ({ key, fields: { [key]: value }, text, why, language: 'en' as const })),
  {
    key: 'effect',
    fields: { effect: '有效' },
    text: '有效',
    why: 'and Chinese beside English',
    language: 'zh-en',
  },
  {
    key: 'lossAmount',
    fields: { lossAmount: 15800.5 },
    text: '15800.5 CNY',
    why: 'so is the currency',
    language: 'en',
  },
  { key: 'quantity', fields: { quantity: 800 }, text: '800', why: 'no unit is invented' },
  {
    key: 'defectQuantity',
    fields: { defectQuantity: 3, quantityUnit: '箱' },
    text: '3 箱',
    why: 'defects count in the unit of the goods',
  },
  { key: 'lossAmount', fields: { lossAmount: 15800.5 }, text: '15800.5 元', why: 'money is yuan by default' },
  {
    key: 'lossAmount',
    fields: { lossAmount: 20, lossCurrency: 'USD' },
    text: '20 USD',
    why: 'other money by its code',
  },
  { key: 'defectRate', fields: { defectRate: 0.0074 }, text: '0.74%', why: 'a rate in per cent' },
  { key: 'defectRate', fields: { defectRate: 0.07 }, text: '7%', why: 'no binary dust: 0.07 × 100 is 7' },
  {
    key: 'defectRate',
    fields: { defectRate: 0.0000000012 },
    text: '0.00000012%',
    why: 'never as a power of ten',
  },
  { key: 'tracked', fields: { tracked: true }, text: '是', why: 'yes' },
  { key: 'tracked', fields: { tracked: false }, text: 'No', why: 'no in English', language: 'en' },
  { key: 'status', fields: { status: 'closed' }, text: '已结案', why: 'a state in words' },
  { key: 'status', fields: { status: 'toString' }, text: 'toString', why: 'an unknown state as it stands' },
  { key: 'quantity', fields: { quantity: Number.NaN }, text: '', why: 'not a number is no value' },
  { key: 'remark', fields: { remark: null }, text: '', why: 'null prints nothing' },
  { key: 'remark', fields: {}, text: '', why: 'absent prints nothing' },
];

describe('formatFieldValue', () => {
  it.each(cases)('$why', ({ key, fields, text, language }) => {
    expect(formatFieldValue(key, fields, language ?? 'zh')).toBe(text);
  });
});
