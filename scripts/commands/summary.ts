import type { IsoDate } from '../../functions/core/calendar';
import { monthsOf } from '../../functions/core/report/summary/period';
import { receivedIn, summaryFigures } from '../../functions/core/report/summary/summaryFigures';
import { writeSummary } from '../documents/summaryWriter';
import { openTracker } from '../files/trackerFile';
import type { Run } from './index';

/** The monthly (`2025-03`) or quarterly (`2025-Q1`) summary of a tracker as .docx (contract section 4). */
export const run: Run = async (shell, [path], options) => {
  const tracker = await openTracker(shell, String(path), options);
  const text = String(options['month']);
  const lang = options['lang'];
  const language = lang === 'zh' || lang === 'en' || lang === 'zh-en' ? lang : shell.lang;
  const { file, period } = await writeSummary(shell, tracker, {
    period: text,
    out: String(options['out']),
    language,
    draft: options['draft'] === true,
  });
  const cases = tracker.cases.map(({ fields }) => fields);
  if (shell.json)
    shell.out(
      JSON.stringify({
        period: text,
        months: monthsOf(period),
        complaints: receivedIn(cases, period).length,
        ...summaryFigures(cases, period, shell.asOf.slice(0, 10) as IsoDate),
        file,
      }),
    );
  else shell.out(file);
  return undefined;
};
