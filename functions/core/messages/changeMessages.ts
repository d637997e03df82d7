import type { Language } from '../shared/language';
import type { ChangeOrigin } from '../tracker/changeLog';

/** Words of the change log sheet, in the language of the tracker. */
export interface ChangeLogTexts {
  readonly sheet: string;
  readonly headings: readonly [
    at: string,
    caseNo: string,
    heading: string,
    before: string,
    after: string,
    reason: string,
    who: string,
    origin: string,
    rowId: string,
    columnId: string,
    entryId: string,
  ];
  readonly origins: Readonly<Record<ChangeOrigin, string>>;
  /** In place of a column's name where a whole row came or went. */
  readonly wholeRow: string;
  /** {reason}: what the tracker's reason cell says after a person has changed the grade. */
  readonly gradeByPerson: string;
}

export const changeMessages: Readonly<Record<Language, ChangeLogTexts>> = {
  zh: {
    sheet: '变更记录',
    headings: [
      '时间',
      '客诉编号',
      '栏目',
      '原值',
      '新值',
      '原因',
      '修改人',
      '来源',
      '行号标识',
      '列标识',
      '记录标识',
    ],
    origins: { person: '本机填写', addin: '加载项计算', coauthor: '协作者', found: '刷新时发现' },
    wholeRow: '整行',
    gradeByPerson: '人工改级：{reason}',
  },
  en: {
    sheet: 'Change log',
    headings: [
      'When',
      'Case no.',
      'Column',
      'Before',
      'After',
      'Why',
      'Who',
      'How',
      'Row id',
      'Column id',
      'Entry id',
    ],
    origins: {
      person: 'entered here',
      addin: 'computed by the add-in',
      coauthor: 'co-author',
      found: 'found on refresh',
    },
    wholeRow: 'whole row',
    gradeByPerson: 'Grade set by a person: {reason}',
  },
};
