export { readColumnMap, type ColumnMap, type ColumnMapProblem } from './columnMap';
export type {
  ColumnInspection,
  InspectOptions,
  Inspection,
  SheetInspection,
  SheetRole,
  TableInspection,
} from './inspection';
export { isComplaint, type NotComplaintKind, type NotComplaintLine, type RegisterLine } from './registerLine';
export { inspectWorkbook } from './inspectWorkbook';
export { readRegister, type ReadOptions } from './readRegister';
export { registerFinding, registerSeverity, type RegisterCode } from './registerFinding';
