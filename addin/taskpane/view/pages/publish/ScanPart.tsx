import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toIsoDate } from '../../../../../functions/core/calendar';
import type { Companions } from '../../../../../functions/core/actions/companions';
import { ok } from '../../../../../functions/core/shared/result';
import { recallPublishing, settingsProblems } from '../../../pane/publish/keptSettings';
import { publishView } from '../../../pane/publish/publishables';
import { publishTexts } from '../../../pane/publish/publishTexts';
import {
  isScan,
  prepareScans,
  scanProblem,
  scanText,
  toScan,
  type Scan,
} from '../../../pane/publish/signedScans';
import { Quiet, Stack } from '../../layout';
import { MomentField } from '../../MomentField';
import { usePane } from '../../paneContext';
import { useDraft } from '../../useDraft';
import { useCompanions } from '../case/useCompanions';
import { ScanDrop } from './ScanDrop';
import { ScanCard } from './ScanCard';
import { namesOf } from './namesOf';
import type { PublishPartProps } from './PublishPart';
import { PublishOutcome } from './PublishOutcome';
import { usePublishing } from './usePublishing';
import { usePublishWords } from './usePublishWords';

/** Takes signed papers back: recognised, confirmed by the person, filed beside their documents, said in the row. */
export function ScanPart(props: PublishPartProps) {
  usePublishWords();
  const { t } = useTranslation('publish');
  const [companions, again] = useCompanions();
  return companions ? (
    <Scans {...props} companions={companions} again={again} />
  ) : (
    <Quiet>{t('reading')}</Quiet>
  );
}

const SCOPE = 'scans';

const readSigner = (kept: unknown): string => (typeof kept === 'string' ? kept : '');

interface ScansProps extends PublishPartProps {
  readonly companions: Companions;
  readonly again: () => Promise<void>;
}

function Scans({ view: { one }, live, session, companions, again }: ScansProps) {
  const { t } = useTranslation('publish');
  const pane = usePane();
  const { services } = pane;
  const [publishing] = usePublishing();
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [by, setBy] = useDraft('publish.signer', readSigner);
  const [on, setOn] = useState(() => services.now().slice(0, 10));
  const [tried, setTried] = useState(false);
  const known = useMemo(() => publishView(live.cases, companions, {}), [live.cases, companions]);
  const ready = Object.keys(settingsProblems(recallPublishing(services), services.cloud)).length === 0;
  const [looking, setLooking] = useState(0);
  const add = async (files: readonly File[]) => {
    const taken = files.filter(isScan);
    setRefused(files.filter((file) => !isScan(file)).map(({ name }) => name));
    setTried(false);
    setLooking((number) => number + taken.length);
    for (const file of taken) {
      const scan = toScan(file, await scanText(file), known, one.caseNo);
      setScans((before) => (before.some(({ id }) => id === scan.id) ? before : [...before, scan]));
      setLooking((number) => number - 1);
    }
  };
  const change = (id: string, changed: Partial<Scan>) =>
    setScans((before) => before.map((scan) => (scan.id === id ? { ...scan, ...changed } : scan)));
  const remove = (id: string) => setScans((before) => before.filter((scan) => scan.id !== id));
  const signer = by.trim();
  const file = async () => {
    setTried(true);
    const complete = scans.every((scan) => scanProblem(known, scan) === undefined);
    if (!complete || signer === '' || toIsoDate(on) === undefined) return;
    await publishing.publish({
      scope: SCOPE,
      label: publishTexts.filing,
      ids: scans.map(({ id }) => id),
      resumes: false,
      tracker: { sheet: live.cases.sheet.name, language: live.cases.language },
      prepare: (ids) =>
        Promise.resolve(
          ok(
            prepareScans(
              scans.filter(({ id }) => ids.includes(id)),
              known,
              { by: signer, on },
            ),
          ),
        ),
      onDone: async () => {
        await session.tracker?.refresh();
        await again();
      },
    });
    const { done } = publishing.view();
    const left = done?.report.outcomes.filter(({ action }) => action === 'failed').map(({ id }) => id);
    if (left) setScans((before) => before.filter(({ id }) => left.includes(id)));
    setTried(false);
  };
  if (!ready)
    return (
      <Stack>
        <strong>{t('setUpTitle')}</strong>
        <Quiet>{t('scanNeedsSetUp')}</Quiet>
      </Stack>
    );
  return (
    <Stack>
      <ScanDrop onFiles={(files) => void add(files)} />
      <div role="status">{looking > 0 ? t('looking', { number: looking }) : ''}</div>
      {refused.length > 0 && <div role="alert">{t('wrongKind', { names: namesOf(refused, t) })}</div>}
      {scans.map((scan) => (
        <ScanCard
          key={scan.id}
          scan={scan}
          known={known}
          tried={tried}
          onChange={(changed) => change(scan.id, changed)}
          onRemove={() => remove(scan.id)}
        />
      ))}
      {scans.length > 0 && (
        <>
          <Field
            label={t('signedBy')}
            required
            {...(tried && signer === '' ? { validationMessage: t('needsSigner') } : {})}
          >
            <Input value={by} onChange={(_, { value }) => setBy(value === '' ? undefined : value)} />
          </Field>
          <MomentField
            label={t('signedOn')}
            required
            dayOnly
            value={on}
            {...(tried && on.trim() === '' ? { problem: t('needsDay') } : {})}
            onChange={setOn}
          />
          <Button appearance="primary" onClick={() => void file()}>
            {t('fileScans', { number: scans.length })}
          </Button>
        </>
      )}
      <PublishOutcome scope={SCOPE} />
    </Stack>
  );
}
