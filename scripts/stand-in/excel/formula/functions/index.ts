import type { FunctionTable } from '../formulaFunction';
import { dateFunctions } from './dateFunctions';
import { informationFunctions } from './informationFunctions';
import { lookupFunctions } from './lookupFunctions';
import { mathFunctions } from './mathFunctions';
import { textFunctions } from './textFunctions';

/** Worksheet functions by name; those that compute only some of their arguments are in `evaluate`. */
export const worksheetFunctions: FunctionTable = {
  ...mathFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...lookupFunctions,
  ...informationFunctions,
};
