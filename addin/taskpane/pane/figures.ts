import { readDuration } from '../../../functions/core/procedure/deadline/readDuration';
import type { Parameter } from '../../../functions/core/procedure';
import type { Bilingual } from '../../../functions/core/shared/language';

/** What a person typed for a figure the procedure leaves open. */
export type FigureReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'wrong'; readonly text: Bilingual };

/** Reads a figure as it was typed: money and numbers as numbers, lengths of time with their unit, all else as text. */
export function readFigure(
  { type, unit }: { readonly type: Parameter['type']; readonly unit?: string | undefined },
  typed: string,
): FigureReading {
  const text = typed.trim();
  if (text === '') return { kind: 'blank' };
  switch (type) {
    case 'money':
    case 'number': {
      const number = Number(text.normalize('NFKC').replace(/[,，\s¥￥]/g, ''));
      return Number.isFinite(number) && number >= 0
        ? { kind: 'value', value: number }
        : { kind: 'wrong', text: notANumber };
    }
    case 'duration': {
      const length = readDuration(/^\d+(\.\d+)?$/.test(text) ? Number(text) : text, unit);
      return length
        ? { kind: 'value', value: `${String(length.amount)}${length.unit}` }
        : { kind: 'wrong', text: notALength };
    }
    default:
      return { kind: 'value', value: text };
  }
}

const notANumber = { zh: '请填一个不小于 0 的数，例如 5000', en: 'Give a number from 0 up, such as 5000' };
const notALength = {
  zh: '请填时长，例如 3 个工作日、24小时',
  en: 'Give a length of time, such as 3 working days or 24 hours',
};

/** The figures that can be used, by parameter id; what is blank stays open. */
export function figuresOf(
  parameters: readonly Parameter[],
  typed: Readonly<Record<string, string>>,
): Record<string, string | number> {
  const figures: Record<string, string | number> = {};
  for (const parameter of parameters) {
    const read = readFigure(parameter, typed[parameter.id] ?? '');
    if (read.kind === 'value') figures[parameter.id] = read.value;
  }
  return figures;
}
