import { expect, it } from 'vitest';
import { findNumberedItems } from '../../../../../functions/core/register/values';

it.each([
  { text: '1、漏气\n2、套印不准', parts: ['漏气', '套印不准'], why: 'one per line' },
  { text: '1.漏气；2.套印不准', parts: ['漏气', '套印不准'], why: 'separated by ；' },
  { text: '①漏气②套印', parts: ['漏气', '套印'], why: 'circled' },
  { text: '（1）漏气（2）套印', parts: ['漏气', '套印'], why: 'bracketed' },
  { text: '1）漏气\n2）套印', parts: ['漏气', '套印'], why: 'half a bracket' },
  { text: '一、漏气\n二、套印', parts: ['漏气', '套印'], why: 'Chinese numbers' },
  { text: '客户反映：1、漏气；2、套印不准', parts: ['漏气', '套印不准'], why: 'with a lead' },
  { text: '1、漏气 2、套印不准', parts: ['漏气', '套印不准'], why: 'only a space between' },
  { text: '1. 漏气 1箱\n2. 破袋 2箱\n3. 少货', parts: ['漏气 1箱', '破袋 2箱', '少货'], why: 'three' },
  { text: '1、更换滤芯\n2、培训员工', parts: null, why: 'measures, not complaints' },
  { text: '1、漏气', parts: null, why: 'one item' },
  { text: '2、漏气\n3、套印', parts: null, why: 'does not begin with 1' },
  { text: '尺寸1.5mm 2.5mm', parts: null, why: 'decimals' },
  { text: '第1、2批次漏气', parts: null, why: 'two batches of one complaint' },
  { text: '上午 1:30 发现，2:15 再现', parts: null, why: 'times of day' },
  { text: '漏气1、2号机', parts: null, why: 'two machines' },
])('$why', ({ text, parts }) => {
  expect(findNumberedItems(text)?.parts ?? null).toEqual(parts);
});

it('keeps the lead apart', () => {
  expect(findNumberedItems('客户反映：1、漏气；2、套印不准')?.lead).toBe('客户反映');
});
