import { describe, expect, it } from 'vitest';
import type { FieldKey } from '../../../../../functions/core/complaint/fields';
import { displayText } from '../../../../../functions/core/register/values';
import { codesOf, read } from './aValueContext';

describe('a text', () => {
  it.each<[FieldKey, string | number | boolean, string, string | boolean | null, string, string]>([
    ['contactInfo', 13800001234, 'General', '13800001234', '', 'phone stored as a number'],
    ['contactInfo', 13800001234, '0.00E+00', '13800001234', '', 'no exponent'],
    ['caseNo', 230105, 'General', '230105', '', 'id stored as a number'],
    ['caseNo', '20250301000123\t', 'General', '20250301000123', '', 'trailing tab'],
    ['caseNo', 123, '000000', '000123', '', 'leading zeros of the format'],
    ['caseNo', 12, '"TS"000', 'TS012', '', 'prefix of the format'],
    ['caseNo', 1234, '#,##0', '1234', '', 'no thousands separator in an id'],
    ['caseNo', 1234567890123450, '0', '1234567890123450', 'text.digitsLost', 'Excel keeps 15 digits'],
    ['contactInfo', '1.39E+10', 'General', '1.39E+10', 'text.digitsLost', 'a phone that went through a CSV'],
    ['batchNo', '2E5', 'General', '2E5', '', 'a batch number with a letter'],
    ['batchNo', 45356, 'm"月"d"日"', '3月5日', 'text.fromDateCell', '3-5 turned into a date by Excel'],
    ['batchNo', 0.1 + 0.2, 'General', '0.3', '', 'no binary dust'],
    ['batchNo', '２３Ａ', 'General', '２３Ａ', '', 'full-width is kept'],
    ['batchNo', '不详', 'General', null, '', 'blank mark'],
    ['contactInfo', '138****1234', 'General', '138****1234', '', 'masked phone'],
    ['description', '第一行\r\n第二行', 'General', '第一行\n第二行', '', 'line breaks are kept'],
    ['description', '\u3000 漏气\u00a0', 'General', '漏气', '', 'all kinds of space are trimmed'],
    ['description', '漏\u0001气\u0007', 'General', '漏气', 'text.controlCharacters', 'control characters'],
    [
      'description',
      '1、漏气\n2、套印不准',
      'General',
      '1、漏气\n2、套印不准',
      'text.twoComplaints',
      'two complaints',
    ],
    [
      'correctiveAction',
      '1、漏气\n2、套印不准',
      'General',
      '1、漏气\n2、套印不准',
      '',
      'only descriptions list complaints',
    ],
    ['rootCause', '分析中', 'General', null, 'text.notYet', 'being analysed'],
    ['remark', '分析中', 'General', '分析中', '', 'a remark may say so'],
    ['remark', '=1+1', 'General', '=1+1', '', 'text that looks like a formula stays text'],
    ['preventiveAction', '不涉及', 'General', '不涉及', '', 'an answer, no blank'],
    ['report8D', '有', 'General', true, '', 'there is one'],
    ['report8D', '无', 'General', null, '', 'there is none'],
    ['report8D', '8D-001', 'General', '8D-001', '', 'its number'],
    ['lossCurrency', '人民币', 'General', 'CNY', '', 'ISO code'],
    ['quantityUnit', 'PCS', 'General', 'pcs', '', 'one spelling'],
    ['remark', true, 'General', 'TRUE', '', 'as Excel shows it'],
  ])('%s %j as %s is %j %j: %s', (field, seen, format, value, codes) => {
    const found = read(seen, field, {}, format);
    expect([found.value, codesOf(found)]).toEqual([value, codes]);
  });

  it('offers the split of two complaints', () => {
    expect(read('1、漏气\n2、套印不准', 'description').issues).toEqual([
      { code: 'text.twoComplaints', severity: 'warning', suggest: '漏气\n套印不准', params: { count: 2 } },
    ]);
  });
});

describe('what a cell shows', () => {
  it.each([
    [45356, 'yyyy/m/d', '2024/3/5'],
    [45356, 'd-mmm-yy', '5-Mar-24'],
    [45356, 'dddd, mmmm dd, yyyy', 'Tuesday, March 05, 2024'],
    [45356, '[$-804]yyyy"年"m"月"d"日";@', '2024年3月5日'],
    [45356, '[$-404]e"年"m"月"d"日"', '113年3月5日'],
    [45356, '[$-804]aaaa', '星期二'],
    [45356.6041666667, 'yyyy/m/d h:mm:ss', '2024/3/5 14:30:00'],
    [45356.6041666667, '[$-409]h:mm AM/PM', '2:30 PM'],
    [45356, 'General', '45356'],
    [0.1234, '0.0%', '12.3%'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [1200, '"¥"#,##0.00', '¥1,200.00'],
    [-5, '0.00;[Red]-0.00', '-5.00'],
    [123, '000000', '000123'],
    [5, '0"pcs"', '5pcs'],
    [13800001234, '0.00E+00', '13800001234'],
    [1e21, 'General', '1000000000000000000000'],
    [1e-7, 'General', '0.0000001'],
    [true, 'General', 'TRUE'],
    [null, 'General', ''],
  ])('%j as %s is %j', (value, numberFormat, text) => {
    expect(displayText(value, { numberFormat }, '1900')).toBe(text);
  });

  it('is the error of an error cell', () => {
    expect(displayText({ error: '#N/A' }, { numberFormat: 'General' }, '1900')).toBe('#N/A');
  });
});
