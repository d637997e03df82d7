import { alwaysRules } from './alwaysRules';
import { analysisRules } from './analysisRules';
import { finalRules } from './finalRules';
import type { GateRule } from './gateRule';
import { headRules } from './headRules';
import { replyRules } from './replyRules';

/**
 * Rules of a good 8D report, first reply to closing. Blocking ones must pass before the report may be sent at
 * their stage. After the public customer guides on 8D; each rule names the discipline its points count for.
 */
export const gateRules: readonly GateRule[] = [
  ...headRules,
  ...alwaysRules,
  ...replyRules,
  ...analysisRules,
  ...finalRules,
];
