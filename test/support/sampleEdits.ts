import { answerName, groupsOf } from '../../functions/core/actions/eightDSheet/caseCells';
import { eightDItems } from '../../functions/core/actions/eightDSheet/eightDItems';
import type { EightDEdit } from '../../functions/core/actions/eightDSheet/planEightDEdits';
import { sampleEightD } from '../../scripts/documents/sampleEightD';

/** What a person types who answers everything the sample answers, line by line. */
export const sampleEdits: readonly EightDEdit[] = eightDItems.flatMap((item): readonly EightDEdit[] => {
  if (item.kind === 'field') {
    const value = sampleEightD.fields?.[item.key];
    return value === undefined ? [] : [{ name: item.key, was: null, value }];
  }
  const rows = sampleEightD.tables?.[item.key] ?? [];
  return groupsOf(item).flatMap(({ group, key }) =>
    rows
      .filter(({ row }) => key === undefined || row === key)
      .flatMap((row, line) =>
        item.columns.flatMap((column) => {
          const value = row[column.key] ?? '';
          return value === '' ? [] : [{ name: answerName(group, line, column.key), was: null, value }];
        }),
      ),
  );
});
