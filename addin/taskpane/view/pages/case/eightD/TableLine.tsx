import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import {
  answerName,
  NAME_COLUMN,
  type LineGroup,
} from '../../../../../../functions/core/actions/eightDSheet/caseCells';
import type { TableItem } from '../../../../../../functions/core/actions/eightDSheet/caseLines';
import type { EightD } from '../../../../../../functions/core/report/eightD/eightD';
import { suggestedWords } from '../../../../../../functions/core/report/eightD/suggestedWords';
import { translated } from '../../../../../../functions/core/report/choiceLists';
import { Actions, Card, Stack } from '../../../layout';
import { useLanguage } from '../../../paneContext';
import { AnswerInput } from './AnswerInput';
import type { EightDForm } from './useEightD';
import { useEightDWords } from './useEightDWords';

const useStyles = makeStyles({
  head: { justifyContent: 'flex-start', textAlign: 'start', minWidth: 0, width: '100%', padding: '2px 0' },
  words: { display: 'block', minWidth: 0, overflowWrap: 'anywhere' },
  said: { display: 'block', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  empty: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

export interface TableLineProps {
  readonly form: EightDForm;
  readonly item: TableItem;
  readonly group: LineGroup;
  /** As it stands, for what a column suggests. */
  readonly eightD: EightD;
  readonly line: number;
  /** Lines of the group. */
  readonly count: number;
  /** Just added: it is open and the first field has the focus. */
  readonly begun: boolean;
  /** Adds another line of this group; absent where the table itself offers it. */
  readonly onAdd: (() => void) | undefined;
}

/** One line of a table: what it says in short, and opened, its fields. */
export function TableLine({ form, item, group, eightD, line, count, begun, onAdd }: TableLineProps) {
  const { t } = useEightDWords();
  const language = useLanguage();
  const styles = useStyles();
  const [open, setOpen] = useState(begun);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (begun) fields.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [begun]);
  const { view, change } = form;
  const name = (column: string) => answerName(group.group, line, column);
  const own = group.own ? view.text(name(NAME_COLUMN)) : '';
  const plain = group.name?.[language] ?? (own === '' ? undefined : own);
  const title =
    plain === undefined
      ? t('line', { number: line + 1 })
      : count > 1 && !group.own
        ? t('lineOf', { name: plain, number: line + 1 })
        : plain;
  const said = item.columns
    .map((column) => {
      const text = view.text(name(column.key));
      if (text === '') return '';
      const shown = column.options ? translated(text, language) : text;
      return column.kind === 'number' || column.options ? `${column[language]} ${shown}` : shown;
    })
    .filter((text) => text !== '');
  const columns = [...(group.own ? [NAME_COLUMN] : []), ...item.columns.map(({ key }) => key)];
  return (
    <Card role="group" aria-label={title}>
      <Button
        appearance="transparent"
        className={styles.head}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.words}>
          {`${open ? '▾' : '▸'} ${title}`}
          {!open &&
            (said.length === 0 ? (
              <span className={styles.empty}> {t('emptyLine')}</span>
            ) : (
              <span className={styles.said}>{said.join(' · ')}</span>
            ))}
        </span>
      </Button>
      {open && (
        <Stack ref={fields}>
          {group.own && (
            <AnswerInput form={form} name={name(NAME_COLUMN)} label={item.rowCaption?.[language] ?? ''} />
          )}
          {item.columns.map((column) => (
            <AnswerInput
              key={column.key}
              form={form}
              name={name(column.key)}
              label={column[language]}
              kind={column.kind ?? (column.weight >= 1.6 && !column.options ? 'longText' : 'text')}
              options={column.options}
              suggestions={suggestedWords(column, eightD, language)}
              lines={2}
            />
          ))}
          <LineActions
            title={title}
            {...(line > 0
              ? { onUp: () => change(view.swapLines(group.group, columns, line, line - 1)) }
              : {})}
            {...(line < count - 1
              ? { onDown: () => change(view.swapLines(group.group, columns, line, line + 1)) }
              : {})}
            {...(count > 1 || group.name === undefined
              ? { onRemove: () => change(view.removeLine(group.group, columns, line)) }
              : {})}
            {...(onAdd && line === count - 1 ? { onAdd, addName: group.name?.[language] ?? '' } : {})}
          />
        </Stack>
      )}
    </Card>
  );
}

interface LineActionsProps {
  readonly title: string;
  readonly onUp?: () => void;
  readonly onDown?: () => void;
  readonly onRemove?: () => void;
  readonly onAdd?: () => void;
  readonly addName?: string;
}

function LineActions({ title, onUp, onDown, onRemove, onAdd, addName = '' }: LineActionsProps) {
  const { t } = useEightDWords();
  const label = (action: string) => t('lineActions', { name: title, action });
  return (
    <Actions>
      {onUp && (
        <Button size="small" aria-label={label(t('up'))} onClick={onUp}>
          {t('up')}
        </Button>
      )}
      {onDown && (
        <Button size="small" aria-label={label(t('down'))} onClick={onDown}>
          {t('down')}
        </Button>
      )}
      {onRemove && (
        <Button size="small" aria-label={label(t('remove'))} onClick={onRemove}>
          {t('remove')}
        </Button>
      )}
      {onAdd && (
        <Button size="small" aria-label={t('add', { name: addName, action: t('addLine') })} onClick={onAdd}>
          {t('addLine')}
        </Button>
      )}
    </Actions>
  );
}
