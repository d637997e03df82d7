import type { FieldKey } from '../../complaint/fields';
import type { CellStyle, CellValue } from '../grid';
import type { Reading } from './reading';
import type { ValueContext } from './valueContext';

/**
 * Reads one cell as the given field, by the field's type.
 * Never throws and never guesses silently: what is inferred carries an issue, what is doubtful is null with one.
 */
export declare function readCell(
  value: CellValue,
  style: CellStyle,
  field: FieldKey,
  context: ValueContext,
): Reading;
