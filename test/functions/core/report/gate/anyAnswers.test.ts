import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateLines } from '../../../../../functions/core/messages/describeGate';
import type { EightD } from '../../../../../functions/core/report/eightD/eightD';
import { eightDFields } from '../../../../../functions/core/report/eightD/eightDFields';
import {
  eightDTables,
  type EightDTableDefinition,
} from '../../../../../functions/core/report/eightD/eightDTables';
import { checkEightD } from '../../../../../functions/core/report/gate/checkEightD';
import { today } from '../../../../support/eightDSamples';

/* Whatever people type: the gate answers, the same every time. */

const words = fc.oneof(
  fc.constantFrom(
    '',
    '不适用',
    '员工疏忽',
    '2024-07-08',
    '2024-02-30',
    '37/5000',
    '发生 · 技术',
    '是',
    '取消',
    '/',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const value = fc.oneof(words, fc.double(), fc.boolean(), fc.constant(null));

const answers = fc.dictionary(fc.constantFrom(...Object.keys(eightDFields)), value, { maxKeys: 30 });
const row = ({ columns, fixedRows = {} }: EightDTableDefinition) =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...Object.keys(columns)), value),
      fc.constantFrom(...Object.keys(fixedRows), '自定义', ''),
    )
    .map(([cells, name]) => ({ ...cells, row: name }));
const tables = fc.record(
  Object.fromEntries(
    Object.entries<EightDTableDefinition>(eightDTables).map(([key, table]) => [
      key,
      fc.array(row(table), { maxLength: 4 }),
    ]),
  ),
  { requiredKeys: [] },
);
const anyEightD: fc.Arbitrary<EightD> = fc.record({ fields: answers, tables }) as fc.Arbitrary<EightD>;

describe('the gate of an 8D, whatever is typed', () => {
  it('answers within its points, with a sentence for everything short, the same every time', () => {
    fc.assert(
      fc.property(
        anyEightD,
        fc.constantFrom('D3', 'D5', 'D8'),
        fc.constantFrom('zh', 'en', 'zh-en'),
        (eightD, stage, language) => {
          const result = checkEightD(eightD, {}, stage, today, { language });
          expect(checkEightD(structuredClone(eightD), {}, stage, today, { language })).toEqual(result);
          expect(result.score).toBeGreaterThanOrEqual(0);
          expect(result.score).toBeLessThanOrEqual(result.max);
          const short = result.results.filter(({ verdict }) => verdict !== 'pass');
          for (const said of ['zh', 'en'] as const) {
            const lines = gateLines(result, said);
            expect(lines).toHaveLength(short.length);
            expect(lines.filter((line) => line.startsWith('●'))).toHaveLength(result.blocking.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
