/* What building a tracker needs of the core: loaded when a workbook is read, never with the pane. */
export { columnLines } from './columnChoices';
export { ownSheets, planBeside } from './planBeside';
export { readWithChoices } from './registerReading';
export { describeFinding } from '../../../../functions/core/messages/findingMessages';
export { groupFindings } from './findingGroups';
export { figuresOf } from '../figures';
export { META_SHEET, readMeta } from '../../../../functions/core/tracker/metaSheet';
