import type { FieldKey } from '../../complaint/fields';
import { handlingHeadings } from './handlingHeadings';
import type { HeadingRule } from './headingRule';
import { peopleHeadings } from './peopleHeadings';
import { productHeadings } from './productHeadings';
import { timeHeadings } from './timeHeadings';

/**
 * Every field with the headings that name it. Sources: headings collected from public registers, report forms and
 * importer code in Simplified and Traditional Chinese and English, and the synonyms in the procedures' own texts.
 */
export const headingRules: Readonly<Record<FieldKey, HeadingRule>> = {
  ...peopleHeadings,
  ...productHeadings,
  ...handlingHeadings,
  ...timeHeadings,
};
