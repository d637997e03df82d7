import { compileCalendar, parseInstant } from '../../../functions/core/calendar';
import { describeFinding } from '../../../functions/core/messages/findingMessages';
import { trackerMessages } from '../../../functions/core/messages/trackerMessages';
import { compileProfile, loadProfile, readFormLibrary } from '../../../functions/core/procedure';
import { inspectWorkbook, readRegister } from '../../../functions/core/register';
import type { WorkbookGrid } from '../../../functions/core/register/grid';
import { planTracker, type PlannedTracker } from '../../../functions/core/tracker';
import { shippedCalendar } from '../../../templates/calendars';
import { formLibrary, profileFiles } from '../../../templates/profiles';

const asOf = parseInstant('2026-03-09T10:00:00+08:00')!;

/** The tracker of a register, as the pane plans it. */
export function trackerOf(
  source: WorkbookGrid,
  formulas: 'native' | 'functions' = 'native',
  procedure = 'P04',
): PlannedTracker {
  const forms = readFormLibrary(formLibrary);
  if (!forms.ok) throw new Error('forms.json');
  const profile = loadProfile(profileFiles[procedure], { forms: forms.value });
  if (!profile.ok) throw new Error(`${procedure}.json`);
  const inspection = inspectWorkbook(source);
  const planned = planTracker({
    source,
    inspection,
    lines: [...readRegister(source, inspection)],
    procedure: compileProfile(profile.value),
    parameters: {},
    calendar: compileCalendar(shippedCalendar()),
    asOf,
    clock: 'fixed',
    formulas,
    texts: trackerMessages.zh,
    describe: (finding) => describeFinding(finding, 'zh'),
  });
  if (!planned.ok) throw new Error(planned.problem.code);
  return planned.value;
}
