import { createInterface } from 'node:readline';
import type { LocalTime } from '../../functions/core/calendar';
import { parseInstant } from '../../functions/core/calendar';
import { askWording } from '../../functions/core/messages/procedureMessages';
import { compileProfile } from '../../functions/core/procedure/compileProfile';
import type { AskContext } from '../../functions/core/procedure/ask/answer';
import { answerQuery } from '../../functions/core/procedure/ask/answerQuery';
import { readCalendarOption } from '../files/calendarOption';
import { readProfile, shippedProcedures } from '../files/procedures';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** One query a line on stdin, one answer a line on stdout, in order (contract section 7). */
export const run: Run = async (shell, _args, options) => {
  const context: AskContext = {
    profiles: await procedures(shell, options['profile']),
    calendar: await readCalendarOption(shell, options['calendar']),
    asOf: parseInstant(shell.asOf) as LocalTime,
  };
  const wording = askWording(shell.lang);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    shell.out(JSON.stringify(answerLine(line)));
  }
  return undefined;

  function answerLine(line: string): unknown {
    try {
      return answerQuery(JSON.parse(line) as unknown, context, wording);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { error: { code: 'query.notJson', message: error.message } };
    }
  }
};

/** The shipped procedures and, by its own id, a company's profile file. */
async function procedures(shell: Shell, own: unknown): Promise<AskContext['profiles']> {
  const known = shippedProcedures();
  if (own !== undefined) {
    const profile = await readProfile(shell, String(own));
    known.set(profile.id, compileProfile(profile));
  }
  return known;
}
