import { Button, SearchBox, Spinner } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  countFindings,
  filterFindings,
  firstFilter,
  type FindingFilter,
} from '../../pane/findings/findingFilter';
import type { FindingList } from '../../pane/findings/findingWork';
import { paneTexts } from '../../pane/paneTexts';
import type { TrackerHead } from '../../pane/trackerHead';
import { CardList, PartHeading, Quiet, Stack } from '../layout';
import { NeedsTracker } from '../NeedsTracker';
import { usePane } from '../paneContext';
import { useLoaded } from '../useLoaded';
import { FilterBar } from './findings/FilterBar';
import { FindingCard } from './findings/FindingCard';
import { LivePart } from './findings/LivePart';

const findingWork = () => import(/* webpackChunkName: "finding-work" */ '../../pane/findings/findingWork');

/** Everything that was unclear or wrong, with the way to its cell and what can be done about it. */
export function FindingsPage() {
  const { t } = useTranslation('findings');
  return <NeedsTracker teach={t('empty')}>{(tracker) => <Findings tracker={tracker} />}</NeedsTracker>;
}

function Findings({ tracker }: { readonly tracker: TrackerHead }) {
  const { t } = useTranslation('shell');
  const pane = usePane();
  const load = useCallback(async () => {
    pane.forgetCases();
    return (await findingWork()).readFindings(pane, tracker);
  }, [pane, tracker]);
  const [list, again] = useLoaded(paneTexts.looking, load);
  if (!list) return <Spinner size="small" label={t('loading')} />;
  return <LoadedFindings list={list} again={again} />;
}

const atATime = 40;

interface LoadedProps {
  readonly list: FindingList;
  readonly again: () => Promise<void>;
}

function LoadedFindings({ list, again }: LoadedProps) {
  const { t } = useTranslation('findings');
  const counts = countFindings(list.lines);
  const [chosen, choose] = useState<FindingFilter>();
  const [typed, type] = useState('');
  const [most, showMost] = useState(atATime);
  const filter = chosen ?? firstFilter(counts);
  const lines = filterFindings(list.lines, filter, typed);
  return (
    <Stack>
      <LivePart />
      <PartHeading>{t('fromReading')}</PartHeading>
      <FilterBar
        counts={counts}
        chosen={filter}
        onChoose={(next) => {
          choose(next);
          showMost(atATime);
        }}
      />
      <SearchBox
        value={typed}
        aria-label={t('search')}
        placeholder={t('search')}
        style={{ maxWidth: 'none' }}
        onChange={(_, { value }) => type(value)}
      />
      {lines.length === 0 && <Quiet role="status">{t(`none_${filter}`)}</Quiet>}
      <CardList>
        {lines.slice(0, most).map((line) => (
          <FindingCard key={`${line.sheet}!${line.settledCell}`} line={line} list={list} again={again} />
        ))}
      </CardList>
      {lines.length > most && (
        <Button onClick={() => showMost(most + atATime)}>
          {t('more', { count: Math.min(atATime, lines.length - most) })}
        </Button>
      )}
    </Stack>
  );
}
