import type { ObjectType } from '../interpreter/describe';
import { applicationType, documentPropertiesType, runtimeType } from './applicationTypes';
import { borderCollectionType } from './borderTypes';
import { commentCollectionType, commentType } from './commentTypes';
import { conditionalFormatCollectionType, conditionalFormatType } from './conditionalFormatTypes';
import { customXmlPartCollectionType } from './customXmlTypes';
import { dataValidationType } from './dataValidationType';
import { autoFilterType, filterType } from './filterTypes';
import { freezePanesType } from './freezePanesType';
import { functionsType } from './functionsType';
import { customPropertyCollectionType, customSheetPropertiesType, settingCollectionType } from './keyedTypes';
import { nameCollectionType } from './nameTypes';
import { pageLayoutType } from './pageLayoutType';
import { workbookProtectionType, worksheetProtectionType } from './protectionTypes';
import { rangeAreasType } from './rangeAreasType';
import { rangeFormatType } from './rangeFormatType';
import { rangeType } from './rangeType';
import { rangeSortType, tableSortType } from './sortTypes';
import {
  tableColumnCollectionType,
  tableColumnType,
  tableRowCollectionType,
  tableRowType,
} from './tablePartTypes';
import { tableCollectionType, tableScopedCollectionType, tableType } from './tableTypes';
import { workbookType, worksheetCollectionType } from './workbookType';
import { worksheetType } from './worksheetType';

/** What is asked about a description, whatever its targets are. */
export type DescribedType = Pick<ObjectType<never>, 'name' | 'collection'> & {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly objects?: Readonly<Record<string, unknown>>;
  readonly methods?: Readonly<Record<string, unknown>>;
};

/** The classes of the Excel API the stand-in plays (smaller parts hang below them). */
export const describedTypes: readonly DescribedType[] = [
  applicationType,
  autoFilterType,
  borderCollectionType,
  commentCollectionType,
  commentType,
  conditionalFormatCollectionType,
  conditionalFormatType,
  customPropertyCollectionType,
  customSheetPropertiesType,
  customXmlPartCollectionType,
  dataValidationType,
  documentPropertiesType,
  filterType,
  freezePanesType,
  functionsType,
  nameCollectionType,
  pageLayoutType,
  rangeAreasType,
  rangeFormatType,
  rangeSortType,
  rangeType,
  runtimeType,
  settingCollectionType,
  tableCollectionType,
  tableColumnCollectionType,
  tableColumnType,
  tableRowCollectionType,
  tableRowType,
  tableScopedCollectionType,
  tableSortType,
  tableType,
  workbookProtectionType,
  workbookType,
  worksheetCollectionType,
  worksheetProtectionType,
  worksheetType,
];
