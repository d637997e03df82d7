import { summaryCases } from '../../functions/core/actions/summaryCases';
import { limitFigures, overdueCases } from '../../functions/core/report/summary/caseLimits';
import { casesOn } from '../../functions/core/report/summary/casesOn';
import { monthsOf, periodText } from '../../functions/core/report/summary/period';
import { receivedIn, summaryFigures } from '../../functions/core/report/summary/summaryFigures';
import { summaryForms } from '../../functions/core/report/summary/summaryForms';
import { writeListDocument } from '../documents/listWriter';
import { openTracker } from '../files/trackerFile';
import type { Run } from './index';
import { issueOf, periodOf } from './report';

/** The monthly (`2025-03`) or quarterly (`2025-Q1`) summary of a tracker as .docx (contract section 4). */
export const run: Run = async (shell, [path], options) => {
  const period = periodOf(shell, options['month']);
  const tracker = await openTracker(shell, String(path), options);
  const issue = issueOf(shell, tracker, { ...options, lang: options['lang'] ?? shell.lang });
  const { id: form } = summaryForms[period.kind];
  const { file, revision } = await writeListDocument(shell, tracker, { ...issue, form, period });
  const cases = casesOn(summaryCases(tracker.prepared, tracker.cases), period, issue.today);
  if (shell.json)
    shell.out(
      JSON.stringify({
        period: periodText(period),
        months: monthsOf(period),
        complaints: receivedIn(cases, period).length,
        ...summaryFigures(cases, period, issue.today),
        limits: limitFigures(cases, period, issue.today),
        overdue: overdueCases(cases, issue.today).length,
        revision,
        file,
      }),
    );
  else shell.out(file);
  return undefined;
};
