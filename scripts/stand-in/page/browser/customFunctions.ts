import type { CellValue } from '../../../../functions/core/register/grid';
import { columnLetter } from '../../../../functions/core/register/grid';
import type { CustomFunctions } from '../../excel/formula/evaluate';
import { asNumber, asText } from '../../excel/formula/coerce';
import type { Matrix, Sight } from '../../excel/formula/operand';
import { isError } from '../../excel/formula/operand';
import { quoteSheet } from '../../excel/model/area';

/** One function of `functions.json`, as far as a host needs it. */
interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
}

export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
}

type Implementation = (...args: unknown[]) => unknown;

/** What office.js and `functions.js` leave on the pane's window. */
export interface FunctionsWindow {
  readonly CustomFunctions?: {
    readonly _association?: { readonly mappings: Readonly<Record<string, Implementation>> };
  };
}

/**
 * The functions an add-in has associated in its pane, called as Excel calls them: arguments in the types that the
 * metadata ask for, then the invocation. Before the add-in has loaded they answer `#BUSY!`.
 */
export function customFunctionsOf(
  namespace: string,
  { functions }: FunctionsFile,
  window: () => FunctionsWindow | null,
): CustomFunctions {
  const known = new Map(functions.map((one) => [`${namespace}.${one.name}`.toUpperCase(), one]));
  return (name) => {
    const metadata = known.get(name);
    if (!metadata) return undefined;
    return (args, sight) => {
      const implementation = window()?.CustomFunctions?._association?.mappings[metadata.id.toUpperCase()];
      if (!implementation) return { error: '#BUSY!' };
      return invoke(metadata, implementation, args, sight);
    };
  };
}

function invoke(
  { parameters }: FunctionMetadata,
  implementation: Implementation,
  args: readonly (CellValue | Matrix)[],
  sight: Sight,
): CellValue | Matrix {
  // Errors go in only where a function asks for them; ours do not.
  for (const arg of args) if (isError(arg)) return arg;
  if (args.length > parameters.length) return { error: '#VALUE!' };
  const values = parameters.map((parameter, i) => {
    const arg = args[i] ?? null;
    if (parameter.dimensionality === 'matrix') return toMatrix(arg);
    const single = Array.isArray(arg) ? ((arg as Matrix)[0]?.[0] ?? null) : (arg as CellValue);
    return i >= args.length ? null : typed(single, parameter.type);
  });
  const address = `${quoteSheet(sight.sheet.name)}!${columnLetter(sight.column)}${sight.row}`;
  try {
    return toResult(implementation(...values, { address, parameterAddresses: [] }));
  } catch (problem) {
    return { error: errorText(problem) };
  }
}

const toMatrix = (arg: CellValue | Matrix): unknown[][] => {
  const matrix = Array.isArray(arg) ? (arg as Matrix) : [[arg as CellValue]];
  return matrix.map((row) =>
    row.map((value) => (value === null ? '' : isError(value) ? value.error : value)),
  );
};

function typed(value: CellValue, type: string | undefined): unknown {
  if (type === 'number') return asNumber(value);
  if (type === 'string') return asText(value);
  if (type === 'boolean') return value === true || (typeof value === 'number' && value !== 0);
  return value === null ? '' : value;
}

function toResult(value: unknown): CellValue | Matrix {
  if (Array.isArray(value))
    return (value as unknown[][]).map((row) => row.map((v) => toResult(v) as CellValue));
  if (value === null || value === undefined) return 0;
  if (typeof value === 'object') return { error: errorText(value) };
  return value as CellValue;
}

/** The error of `CustomFunctions.Error`; anything else thrown is `#VALUE!`, as in Excel. */
function errorText(problem: unknown): string {
  const code = (problem as { readonly code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('#') ? code : '#VALUE!';
}
