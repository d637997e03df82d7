import type { Status } from '../complaint/complaint';
import type { Language } from '../shared/language';
import type { CleaningRule } from './changes';
import type { CellWords } from './companyCell';

/** Every word the tracker workbook shows, in one language; the sentences live in `messages/trackerMessages`. */
export interface TrackerTexts extends CellWords {
  readonly language: Language;
  readonly status: Readonly<Record<Status, string>>;
  readonly workbookTitle: string;
  readonly sheets: {
    readonly tracker: string;
    readonly findings: string;
    readonly cleaning: string;
    readonly overview: string;
    readonly settings: string;
    readonly lists: string;
    readonly index: string;
    readonly longTexts: string;
    /** `{name}` is the sheet's own name. */
    readonly original: string;
  };
  readonly columns: {
    readonly unnamed: string; // {letter}
    readonly grade: string;
    readonly gradeReason: string;
    readonly special: string;
    readonly due: string; // {name} {rule}
    readonly done: string;
    readonly limitState: string;
    readonly workedTotal: string;
    readonly applies: string;
    readonly stage: string;
    readonly nextDue: string;
    readonly dueItem: string;
    readonly timeLeft: string;
    readonly state: string;
    readonly findings: string;
    readonly notice: string;
    readonly missing: string;
    readonly source: string;
    readonly closed: string;
    readonly proposedGrade: string;
    readonly overdueRank: string;
    readonly marks: string;
    readonly rowId: string;
  };
  readonly cells: {
    readonly needsTime: string;
    readonly outsideCalendar: string;
    readonly provisional: string;
    readonly closedStage: string;
    readonly gradeInRegister: string; // {word}
    readonly gradeByLevel: string; // {word}
    readonly gradeUndecided: string;
    readonly gradeForReview: string;
    readonly gradeUnknownWord: string; // {word}
    /** Number formats of the time left, positive and negative. */
    readonly daysLeft: string;
  };
  readonly tracker: {
    readonly title: string; // {company}
    readonly subtitle: string; // {profile} {title} {rows} {file}
    readonly legend: string;
  };
  readonly validation: {
    readonly listTitle: string;
    readonly listPrompt: string; // {heading}
    readonly listError: string;
    readonly dateTitle: string;
    readonly datePrompt: string;
    readonly timePrompt: string;
    readonly dateError: string;
    readonly numberTitle: string;
    readonly numberPrompt: string;
    readonly numberError: string;
    readonly caseNoTitle: string;
    readonly caseNoPrompt: string;
    readonly caseNoError: string;
    readonly gradePrompt: string;
  };
  readonly findings: {
    readonly headings: readonly string[];
    readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
    readonly none: string;
  };
  readonly cleaning: {
    readonly headings: readonly string[];
    readonly rules: Readonly<Record<CleaningRule, string>>;
    readonly none: string;
    readonly longHeading: string;
  };
  readonly overview: {
    readonly title: string;
    readonly byGrade: string;
    readonly byState: string;
    readonly byDepartment: string;
    readonly byMonth: string;
    readonly count: string;
    readonly open: string;
    readonly overdue: string;
    readonly total: string;
    readonly notGraded: string;
    readonly noState: string;
    readonly noDepartment: string;
    readonly otherDepartments: string;
    readonly earlier: string;
    readonly noDate: string;
    readonly overdueList: string;
    readonly overdueHeadings: readonly string[];
  };
  readonly settings: {
    readonly title: string;
    readonly procedure: string;
    readonly source: string;
    readonly clock: string;
    readonly clockLive: string;
    readonly clockFixed: string;
    readonly soonDays: string;
    readonly workingTime: string;
    readonly opening: string;
    readonly closing: string;
    readonly period: string; // {n}
    readonly parameters: string;
    readonly parameterHeadings: readonly string[];
    readonly noParameters: string;
    readonly rules: string;
    readonly ruleHeadings: readonly string[];
    readonly noRules: string;
    readonly readings: string;
    readonly readingHeadings: readonly string[];
    readonly grades: string;
    readonly gradeHeadings: readonly string[];
    readonly calendar: string;
    readonly calendarHeadings: readonly string[];
    readonly coverage: string; // {from} {to}
    readonly noCoverage: string;
    readonly companyOff: string;
    readonly companyWork: string;
    readonly editable: string;
    readonly limits: {
      readonly promised: string;
      readonly immediate: string;
      readonly parameter: string; // {id}
      readonly undefined: string;
      readonly strict: string;
    };
    readonly everyCase: string;
    readonly certainCases: string;
  };
  readonly index: {
    readonly headings: readonly [string, string, string, string, string];
    readonly note: string;
  };
  readonly longTexts: { readonly headings: readonly [string, string, string, string] };
  readonly print: { readonly footer: string };
}
