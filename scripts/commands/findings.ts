import { findingCodes } from '../../functions/core/messages/findingMessages';
import type { Run } from './index';

/** Every code a finding may carry. */
export const run: Run = (shell) => {
  if (shell.json) shell.out(JSON.stringify(findingCodes));
  else
    for (const { code, severity, ...words } of findingCodes)
      shell.out(`${code}\t${severity}\t${words[shell.lang]}`);
  return Promise.resolve(undefined);
};
