import type { CellRange } from '../../../../functions/core/register/grid';
import type { Json } from '../protocol/batch';

export const conditionalFormatTypes = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;
export type ConditionalFormatType = (typeof conditionalFormatTypes)[number];

/** One rule; a sheet lists them by priority, the first wins conflicts. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  areas: CellRange[];
  stopIfTrue: boolean;
  /** Custom: a formula starting with `=`, written for the first cell. */
  formula: string;
  /** CellValue, ContainsText, PresetCriteria, TopBottom: the rule; scales and icons: their criteria. */
  rule: Json;
  /** DataBar and IconSet settings by property name. */
  settings: Map<string, Json>;
  /** `fontColor`, `fillColor`, `bold`, `borderTop` …: what the rule changes. */
  look: Map<string, Json>;
}
