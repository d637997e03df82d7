import * as approvals from './cells/approvalFunctions';
import * as deadlines from './cells/deadlineFunctions';
import * as grades from './cells/gradeFunctions';
import * as recurrence from './cells/recurrenceFunctions';
import * as rows from './cells/rowFunctions';
import * as workingTime from './cells/workingTimeFunctions';

/**
 * Every custom function by its id in the metadata. The functions and their help stand in `cells/*Functions.ts`;
 * `npm run functions:metadata` reads them there, and a test compares its list with this one.
 */
export const customFunctions = {
  GRADE: grades.grade,
  'GRADE.RANGE': grades.gradeRange,
  GRADEREASON: grades.gradeReason,
  'GRADEREASON.RANGE': grades.gradeReasonRange,
  DUE: deadlines.due,
  'DUE.RANGE': deadlines.dueRange,
  STATE: deadlines.state,
  'STATE.RANGE': deadlines.stateRange,
  TIMELEFT: deadlines.timeLeftUntil,
  'TIMELEFT.RANGE': deadlines.timeLeftRange,
  PROVISIONAL: deadlines.provisional,
  WORKDAYS: workingTime.workdays,
  'WORKDAYS.RANGE': workingTime.workdaysRange,
  WORKDAYPLUS: workingTime.workdayPlus,
  'WORKDAYPLUS.RANGE': workingTime.workdayPlusRange,
  WORKHOURS: workingTime.workhours,
  'WORKHOURS.RANGE': workingTime.workhoursRange,
  WORKHOURPLUS: workingTime.workhourPlus,
  'WORKHOURPLUS.RANGE': workingTime.workhourPlusRange,
  APPROVER: approvals.approver,
  'APPROVER.RANGE': approvals.approverRange,
  APPROVALS: approvals.approvals,
  RECUR: recurrence.recur,
  'RECUR.RANGE': recurrence.recurRange,
  REGRADE: recurrence.regrade,
  'REGRADE.RANGE': recurrence.regradeRange,
  NEXTNO: rows.nextNo,
  CHECKROW: rows.checkOneRow,
  'CHECKROW.RANGE': rows.checkManyRows,
} as const;

// Outside Excel (tests, an ordinary browser tab) there is no runtime to tell.
if (typeof CustomFunctions !== 'undefined' && typeof CustomFunctions.associate === 'function')
  for (const [id, implementation] of Object.entries(customFunctions))
    CustomFunctions.associate(id, implementation);
