import { compileCalendar, readCalendarFile } from '../../functions/core/calendar';
import type { WorkingCalendar } from '../../functions/core/calendar';
import type { Bilingual } from '../../functions/core/shared/language';
import { calendarMessages } from '../../functions/core/messages/calendarMessages';
import { shippedCalendar } from '../../templates/calendars';
import { fillSentence } from '../../functions/core/shared/fillSentence';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { readJsonFile } from './jsonFile';

/** The calendar of `--calendar FILE`, or the shipped one. */
export async function readCalendarOption(shell: Shell, option: unknown): Promise<WorkingCalendar> {
  if (option === undefined) return compileCalendar(shippedCalendar());
  const path = String(option);
  const read = readCalendarFile(await readJsonFile(shell, path));
  if (read.ok) return compileCalendar(read.value);
  const templates: Readonly<Record<string, Bilingual>> = calendarMessages;
  const sentences = read.problem.map((problem) =>
    fillSentence(templates[problem.code]?.[shell.lang] ?? problem.code, {
      path: problem.path,
      seen: String(problem.seen),
      ...problem.params,
    }),
  );
  throw new CommandError(`${path}\n${sentences.join('\n')}`);
}
