import { ExcelError } from '../protocol/excelError';
import type { Argument, ObjectType } from './describe';
import { HostObject, targetOf } from './describe';

/** The arguments of one call, read with the checks Excel makes; a wrong one is `InvalidArgument`. */
export class Arguments {
  constructor(private readonly values: readonly Argument[]) {}

  raw(index: number): Argument | undefined {
    const value = this.values[index];
    return value === null ? undefined : value;
  }

  text(index: number): string {
    return asText(this.raw(index));
  }

  optionalText(index: number): string | undefined {
    return this.raw(index) === undefined ? undefined : this.text(index);
  }

  integer(index: number, fallback?: number): number {
    const value = this.raw(index) ?? fallback;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrong(value, 'a whole number');
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.raw(index) === undefined ? undefined : this.integer(index);
  }

  flag(index: number, fallback = false): boolean {
    const value = this.raw(index) ?? fallback;
    if (typeof value !== 'boolean') throw wrong(value, 'true or false');
    return value;
  }

  key(index: number): string | number {
    const value = this.raw(index);
    if (typeof value !== 'string' && typeof value !== 'number') throw wrong(value, 'a key');
    return value;
  }

  record(index: number): Readonly<Record<string, Argument>> {
    return asRecord(this.raw(index) ?? {});
  }

  list(index: number): readonly Argument[] {
    const value = this.raw(index);
    if (!Array.isArray(value)) throw wrong(value, 'a list');
    return value as readonly Argument[];
  }

  oneOf<const W extends string>(index: number, words: readonly W[], fallback?: NoInfer<W>): W {
    const value = this.raw(index) ?? fallback;
    return asOneOf(value, words);
  }

  target<T>(index: number, type: ObjectType<T>): T {
    const target = targetOf(type, this.raw(index));
    if (target === undefined) throw wrong(this.raw(index), type.name);
    return target;
  }
}

function wrong(value: unknown, wanted: string): ExcelError {
  const seen = value instanceof HostObject ? value.type.name : (JSON.stringify(value) ?? 'nothing');
  return new ExcelError('InvalidArgument', `${seen} is not ${wanted}`);
}

export function asText(value: Argument | undefined): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw wrong(value, 'a text');
  return value;
}

export function asBoolean(value: Argument | undefined): boolean {
  if (typeof value !== 'boolean') throw wrong(value, 'true or false');
  return value;
}

export function asNumber(value: Argument | undefined): number {
  if (typeof value !== 'number') throw wrong(value, 'a number');
  return value;
}

export function asRecord(value: Argument | undefined): Readonly<Record<string, Argument>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof HostObject)
    throw wrong(value, 'an object');
  return value as Readonly<Record<string, Argument>>;
}

/** One of Excel's enumeration words, whatever its first letter's case (`center` or `Center`). */
export function asOneOf<const W extends string>(value: Argument | undefined, words: readonly W[]): W {
  const found =
    typeof value === 'string' ? words.find((w) => w.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw wrong(value, `one of ${words.join(', ')}`);
  return found;
}
