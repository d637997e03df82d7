import { useTranslation } from 'react-i18next';
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
      key={`${line.sheet}!${line.letter}`}
      line={line}
      withSheet={severalSheets}
      onChoose={(field) => void session.chooseColumn(line, field)}
    />
  );
  const sure = state.columns.filter(({ sureness }) => sureness === 'sure');
  const open = state.columns.filter(({ sureness }) => sureness !== 'sure');
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
