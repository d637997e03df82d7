import { expect, it } from 'vitest';
import {
  cellNames,
  findColumn,
  findTemplateName,
  templateNames,
} from '../../../../../functions/core/report/template/templateNames';

it('finds every name by its key: mappings are written in keys', () => {
  const lost = [...templateNames, ...cellNames].filter(({ key }) => findTemplateName(key)?.key !== key);
  expect(lost).toEqual([]);
});

it('finds every column by its key and by its names', () => {
  for (const table of templateNames)
    for (const [key, { zh, en }] of Object.entries(table.columns ?? {}))
      for (const name of [key, zh, en]) expect(findColumn(table, name), `${table.key} ${name}`).toBe(key);
});

it.each([
  { name: '问题陈述', key: 'd2.statement', why: 'a name without its remark' },
  {
    name: '遏制范围（按地点）·成品库·数量',
    key: 'containment.store.stock',
    why: 'a cell of a table with fixed rows',
  },
  { name: '客　户', key: 'h.customer', why: 'width and spaces' },
])('finds $name: $why', ({ name, key }) => {
  expect(findTemplateName(name)?.key).toBe(key);
});
