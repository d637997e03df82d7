import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { groupsOf, type LineGroup } from '../../../../../../functions/core/actions/eightDSheet/caseCells';
import type { TableItem } from '../../../../../../functions/core/actions/eightDSheet/caseLines';
import { sumInFigures } from '../../../../../../functions/core/report/eightD/eightDTableRows';
import type { EightD } from '../../../../../../functions/core/report/eightD/eightD';
import { Actions, PartHeading, Quiet, Stack } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { Diagram } from './Diagram';
import { TableLine } from './TableLine';
import type { EightDForm } from './useEightD';
import { useEightDWords } from './useEightDWords';
import { WhyChains, isChain } from './WhyChains';

export interface TableFormProps {
  readonly form: EightDForm;
  readonly item: TableItem;
  /** As it stands, for sums and diagrams. */
  readonly eightD: EightD;
}

/** A table of the 8D: its lines one below the other, each opened to be filled in. */
export function TableForm({ form, item, eightD }: TableFormProps) {
  const { t } = useEightDWords();
  const language = useLanguage();
  const added = useRef<string>(undefined);
  const groups = groupsOf(item);
  const chains = isChain(item, form.view);
  const add = ({ group }: LineGroup) => {
    added.current = `${group}#${String(form.view.lines(group))}`;
    form.change(form.view.addLine(group));
  };
  return (
    <Stack role="group" aria-label={item.caption[language]}>
      <PartHeading>{item.caption[language]}</PartHeading>
      {chains ? (
        <WhyChains form={form} item={item} />
      ) : (
        groups.map((group) => {
          const shown = Math.max(form.view.lines(group.group), group.name ? 1 : 0);
          return Array.from({ length: shown }, (_, line) => (
            <TableLine
              key={`${group.group}#${String(line)}`}
              form={form}
              item={item}
              group={group}
              line={line}
              count={shown}
              eightD={eightD}
              begun={added.current === `${group.group}#${String(line)}`}
              onAdd={group.name ? () => add(group) : undefined}
            />
          ));
        })
      )}
      <Sums item={item} eightD={eightD} />
      {!chains && (
        <Actions>
          {groups
            .filter(({ name }) => name === undefined)
            .map((group) => (
              <Button
                key={group.group}
                size="small"
                aria-label={t('add', {
                  name: item.caption[language],
                  action: t(group.own ? 'addOwn' : 'addLine'),
                })}
                onClick={() => add(group)}
              >
                {t(group.own ? 'addOwn' : 'addLine')}
              </Button>
            ))}
        </Actions>
      )}
      <Diagram table={item.key} eightD={eightD} />
    </Stack>
  );
}

/** The totals a report prints below the table. */
function Sums({ item, eightD }: Pick<TableFormProps, 'item' | 'eightD'>) {
  const { t } = useEightDWords();
  const language = useLanguage();
  const rows = eightD.tables?.[item.key] ?? [];
  const sums = item.columns.flatMap((column) => {
    const sum = column.total ? sumInFigures(rows, column.key) : '';
    return sum === '' ? [] : [`${column[language]} ${sum}`];
  });
  return sums.length === 0 ? null : <Quiet>{`${t('sums')}: ${sums.join(' · ')}`}</Quiet>;
}
