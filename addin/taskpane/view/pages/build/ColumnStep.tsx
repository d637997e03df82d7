import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnLine } from '../../../pane/build/columnChoices';
import { CardList, Fold, Stack } from '../../layout';
import type { StepProps } from './BuildSteps';
import { ColumnCard } from './ColumnCard';
import { ReadingSummary } from './ReadingSummary';

/** What each column is read as; those that need no look are folded away. */
export function ColumnStep({ session, state }: StepProps) {
  const { t } = useTranslation('build');
  const severalSheets = new Set(state.columns.map(({ sheet }) => sheet)).size > 1;
  const card = (line: (typeof state.columns)[number]) => (
    <ColumnCard
      key={keyOf(line)}
      line={line}
      withSheet={severalSheets}
      onChoose={(field) => void session.chooseColumn(line, field)}
    />
  );
  const { sure, open } = useSteadyPlaces(state.columns);
  return (
    <Stack>
      <div>{t('columnsLead')}</div>
      <ReadingSummary state={state} />
      <CardList>{open.map(card)}</CardList>
      <Fold title={t('sureColumns', { count: sure.length })} open={open.length === 0}>
        <CardList>{sure.map(card)}</CardList>
      </Fold>
    </Stack>
  );
}

const keyOf = ({ sheet, letter }: ColumnLine): string => `${sheet}!${letter}`;

/**
 * Columns stay where they stood when the step was opened: a card that jumped away on a choice would take the focus
 * along. Only a new doubt comes out of the fold.
 */
function useSteadyPlaces(columns: readonly ColumnLine[]) {
  const [first, setFirst] = useState(columns);
  if (first.length === 0 && columns.length > 0) setFirst(columns);
  const now = new Map(columns.map((line) => [keyOf(line), line]));
  const wasSure = new Set(first.filter(({ sureness }) => sureness === 'sure').map(keyOf));
  const lines = first.flatMap((line) => now.get(keyOf(line)) ?? []);
  const isFolded = (line: ColumnLine) =>
    wasSure.has(keyOf(line)) && (line.sureness === 'sure' || line.sureness === 'chosen');
  return { sure: lines.filter(isFolded), open: lines.filter((line) => !isFolded(line)) };
}
