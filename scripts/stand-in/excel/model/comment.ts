import type { CellRange } from '../../../../functions/core/register/grid';
import type { Worksheet } from './worksheet';

/** A threaded comment on a cell; it moves along with the cell. */
export interface Comment {
  readonly id: string;
  readonly place: { readonly sheet: Worksheet; areas: CellRange[]; gone: boolean };
  content: string;
  readonly author: string;
  resolved: boolean;
}
