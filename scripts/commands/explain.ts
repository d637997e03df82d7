import type { CaseRecord } from '../../functions/core/actions/explainCase';
import { explainCase } from '../../functions/core/actions/explainCase';
import { registerGrades } from '../../functions/core/actions/registerGrades';
import { formatWithOffset, toLocalTime } from '../../functions/core/calendar';
import { describeCase } from '../../functions/core/messages/explainMessages';
import type { OpenedTracker } from '../files/trackerFile';
import { openTracker } from '../files/trackerFile';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** The life of one case so far: what happened, what applied and why, what is missing and what comes next. */
export const run: Run = async (shell, [path], options) => {
  const tracker = await openTracker(shell, String(path), options);
  const explained = explainCase(recordOf(shell, tracker, String(options['case'])), tracker.input);
  if (shell.json) shell.out(JSON.stringify(explained, withOffsets));
  else for (const line of describeCase(explained, shell.lang)) shell.out(line);
  return undefined;
};

function recordOf(shell: Shell, { cases, prepared, input, file }: OpenedTracker, caseNo: string): CaseRecord {
  const found = cases.find((one) => one.caseNo === caseNo);
  if (found === undefined)
    throw new CommandError(
      shell.say('{file} 中没有编号 {caseNo}', '{file} has no case {caseNo}', { file, caseNo }),
    );
  const { complaint, grade, gradeReason, kept } = prepared.rows[found.index]!;
  const graded = registerGrades(prepared.rows, input.procedure, input.parameters)[found.index]!;
  return {
    caseNo,
    fields: complaint.fields,
    grade,
    gradeReason,
    graded,
    linkedCases: graded.linked().map((at) => cases[at]!.caseNo),
    done: kept?.done ?? {},
    special: kept?.special ?? false,
  };
}

/** Moments go out with their offset, as everywhere in the contract; dates stay dates. */
function withOffsets(_key: string, value: unknown): unknown {
  const moment = typeof value === 'string' && value.length > 10 ? toLocalTime(value) : undefined;
  return moment === undefined ? value : formatWithOffset(moment);
}
