import { join } from 'node:path';
import type { IsoDate } from '../../functions/core/calendar';
import { toStoreName } from '../../functions/core/publish/storeName';
import { fingerprint } from '../../functions/core/report/fingerprint';
import { profileChoices } from '../../functions/core/report/profileForm';
import { buildSummary } from '../../functions/core/report/summary/buildSummary';
import { monthsOf, parsePeriod } from '../../functions/core/report/summary/period';
import { receivedIn, summaryFigures } from '../../functions/core/report/summary/summaryFigures';
import { renderForm } from '../../templates/word/renderForm';
import { nodePng } from '../documents/nodePng';
import { openTracker } from '../files/trackerFile';
import { CommandError } from '../shell/exit';
import { writeWhole } from '../shell/localFile';
import type { Run } from './index';

/** The monthly (`2025-03`) or quarterly (`2025-Q1`) summary of a tracker as .docx (contract section 4). */
export const run: Run = async (shell, [path], options) => {
  const text = String(options['month']);
  const period = parsePeriod(text);
  if (period === undefined)
    throw new CommandError(
      shell.say('--month {text}：例如 2025-03 或 2025-Q1', '--month {text}: for example 2025-03 or 2025-Q1', {
        text,
      }),
    );
  const tracker = await openTracker(shell, String(path), options);
  const cases = tracker.cases.map(({ fields }) => fields);
  const received = receivedIn(cases, period);
  const today = shell.asOf.slice(0, 10) as IsoDate;
  const model = buildSummary(cases, period, today, {
    language: shell.lang,
    company: tracker.company,
    number: '',
    revision: '0',
    profile: tracker.procedure.profile.id,
    fingerprint: fingerprint(received),
    draft: false,
    issuedOn: today,
    options: profileChoices(tracker.procedure.profile),
  });
  const file = join(String(options['out']), toStoreName(`${text} ${model.formId}`, '.docx').name);
  await writeWhole(shell, file, await renderForm(model, nodePng));
  if (shell.json)
    shell.out(
      JSON.stringify({
        period: text,
        months: monthsOf(period),
        complaints: received.length,
        ...summaryFigures(cases, period),
        file,
      }),
    );
  else shell.out(file);
  return undefined;
};
