export { planTracker, TABLE_NAME, type PlannedTracker, type TrackerProblem } from './planTracker';
export type { TrackerInput } from './prepareTracker';
export type { FindingWords } from './findingSheet';
export type { TrackerTexts } from './trackerTexts';
export { readPreviousTracker } from './readPreviousTracker';
export { withKeptCalendar } from './readKeptSettings';
export type { KeptRow, KeptSettings, PreviousTracker } from './previousTracker';
export { functionNames } from './functionFormulas';
export type * from './trackerPlan';
