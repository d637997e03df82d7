import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { paneTexts } from '../../pane/paneTexts';
import type { TrackerHead } from '../../pane/trackerHead';
import { Card, PartHeading, Quiet, Stack } from '../layout';
import { NeedsTracker } from '../NeedsTracker';
import { usePane, useSay } from '../paneContext';
import { useLoaded } from '../useLoaded';
import { CalendarPart } from './procedure/CalendarPart';
import { DayList } from './procedure/DayList';
import { FiguresPart } from './procedure/FiguresPart';
import { FreezePart } from './procedure/FreezePart';
import { WhatIfPart } from './procedure/WhatIfPart';

/** The rules the open tracker follows and everything a company may change of them. */
export function ProcedurePage() {
  const { t } = useTranslation('procedure');
  return (
    <Stack>
      <NeedsTracker teach={t('empty')}>{(tracker) => <ProcedureInUse tracker={tracker} />}</NeedsTracker>
      <FreezePart />
    </Stack>
  );
}

function ProcedureInUse({ tracker }: { readonly tracker: TrackerHead }) {
  const { t } = useTranslation('procedure');
  const say = useSay();
  const pane = usePane();
  const load = useCallback(async () => {
    const { readSettings } = await import(
      /* webpackChunkName: "procedure-work" */ '../../pane/procedure/procedureWork'
    );
    return readSettings(pane, tracker);
  }, [pane, tracker]);
  const [settings, again] = useLoaded(paneTexts.looking, load);
  const { profile } = tracker.procedure;
  const own = tracker.meta.ownProfile !== '';
  return (
    <Stack>
      <Card>
        <Quiet>{own ? t('ownProcedure') : t('inUse')}</Quiet>
        <strong>
          {profile.id} {say(profile.title)}
        </strong>
        <Quiet>{t('source', { source: profile.source })}</Quiet>
      </Card>
      {settings && (
        <>
          <PartHeading>{t('figures')}</PartHeading>
          <FiguresPart settings={settings} sheet={tracker.meta.settingsSheet} onSaved={again} />
          <PartHeading>{t('calendar')}</PartHeading>
          <CalendarPart calendar={tracker.calendar} />
          <DayList kind="off" settings={settings} sheet={tracker.meta.settingsSheet} onSaved={again} />
          <DayList kind="work" settings={settings} sheet={tracker.meta.settingsSheet} onSaved={again} />
        </>
      )}
      <PartHeading>{t('whatIf')}</PartHeading>
      <WhatIfPart tracker={tracker} />
    </Stack>
  );
}
