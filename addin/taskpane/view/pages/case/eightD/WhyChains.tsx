import { answerName, groupsOf } from '../../../../../../functions/core/actions/eightDSheet/caseCells';
import type { TableItem } from '../../../../../../functions/core/actions/eightDSheet/caseLines';
import type { EightDView } from '../../../../pane/eightD/eightDDraft';
import { Card } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { AnswerInput } from './AnswerInput';
import type { EightDForm } from './useEightD';

/** Whether a table is read down its columns, step by step; not while somebody gave it lines beside its steps. */
export const isChain = (item: TableItem, view: EightDView): boolean =>
  item.key === 'whys' && groupsOf(item).every(({ group, own }) => view.lines(group) <= (own ? 0 : 1));

/** Chains of whys, each asked from the first to the last step. */
export function WhyChains({ form, item }: { readonly form: EightDForm; readonly item: TableItem }) {
  const language = useLanguage();
  const steps = groupsOf(item).filter(({ name }) => name !== undefined);
  return item.columns.map((chain) => (
    <Card key={chain.key} role="group" aria-label={chain[language]}>
      <strong>{chain[language]}</strong>
      {steps.map(({ group, name }) => (
        <AnswerInput
          key={group}
          form={form}
          name={answerName(group, 0, chain.key)}
          label={name?.[language] ?? ''}
          kind="longText"
          lines={2}
        />
      ))}
    </Card>
  ));
}
