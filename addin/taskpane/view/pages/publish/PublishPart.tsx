import { Checkbox, Field } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Companions } from '../../../../../functions/core/actions/companions';
import { ok } from '../../../../../functions/core/shared/result';
import type { CaseView } from '../../../pane/case/caseView';
import type { LiveState } from '../../../pane/live/liveServices';
import type { LiveSession } from '../../../pane/live/liveSession';
import {
  keepPublishing,
  recallPublishing,
  settingsProblems,
  type KeptPublishing,
} from '../../../pane/publish/keptSettings';
import { publishView, type Publishable, type PublishView } from '../../../pane/publish/publishables';
import { Fold, Quiet, Stack } from '../../layout';
import { usePane } from '../../paneContext';
import { useCompanions } from '../case/useCompanions';
import { PublishCase } from './PublishCase';
import { PublishMany } from './PublishMany';
import { PublishOutcome } from './PublishOutcome';
import { PublishSettings } from './PublishSettings';
import { ResumeBar } from './ResumeBar';
import { issuedOrder } from './issuedOrder';
import { usePublishing } from './usePublishing';
import { usePublishWords } from './usePublishWords';

export interface PublishPartProps {
  readonly view: CaseView;
  readonly live: LiveState;
  readonly session: LiveSession;
}

/** Publishes what was issued: the documents of this case, or many at once. */
export function PublishPart(props: PublishPartProps) {
  usePublishWords();
  const { t } = useTranslation('publish');
  const [companions, again] = useCompanions();
  return companions ? (
    <Publishing {...props} companions={companions} again={again} />
  ) : (
    <Quiet>{t('reading')}</Quiet>
  );
}

interface PublishingProps extends PublishPartProps {
  readonly companions: Companions;
  readonly again: () => Promise<void>;
}

function Publishing({ view, live, session, companions, again }: PublishingProps) {
  const { t } = useTranslation('publish');
  const pane = usePane();
  const { services } = pane;
  const [publishing, { done }] = usePublishing();
  const [settings, show] = useState(() => recallPublishing(services));
  const change = (changed: Partial<KeptPublishing>) => {
    const next = { ...settings, ...changed };
    show(next);
    keepPublishing(services, next);
    publishing.settingsChanged();
  };
  const ready = Object.keys(settingsProblems(settings, services.cloud)).length === 0;
  // What was published since is in `done`.
  const known = useMemo(
    () => publishView(live.cases, companions, publishing.revisions),
    [live.cases, companions, publishing, done],
  );
  const publish = (scope: string, documents: readonly Publishable[]) =>
    void publishing.publish(
      issuedOrder(scope, documents, {
        pane,
        shown: live.cases,
        cases: async () => {
          const read = await session.tracker?.refresh();
          return read && !read.ok ? read : ok((read?.value ?? live).cases);
        },
        onDone: async () => {
          await session.tracker?.refresh();
          await again();
        },
      }),
    );
  return (
    <Stack>
      {ready ? (
        <Ready view={view} known={known} settings={settings} change={change} publish={publish} />
      ) : (
        <Stack>
          <strong>{t('setUpTitle')}</strong>
          <Quiet>{t('setUpText')}</Quiet>
        </Stack>
      )}
      <Fold title={t('settings')} open={!ready}>
        <PublishSettings settings={settings} change={change} one={view.one} />
      </Fold>
    </Stack>
  );
}

interface ReadyProps {
  readonly view: CaseView;
  readonly known: PublishView;
  readonly settings: KeptPublishing;
  readonly change: (changed: Partial<KeptPublishing>) => void;
  readonly publish: (scope: string, documents: readonly Publishable[]) => void;
}

function Ready({ view, known, settings, change, publish }: ReadyProps) {
  const { t } = useTranslation('publish');
  const scope = `case ${view.one.rowId}`;
  return (
    <Stack>
      <ResumeBar documents={known.documents} publish={publish} />
      <PublishCase
        settings={settings}
        one={view.one}
        documents={known.documents.filter(({ one }) => one.rowId === view.one.rowId)}
        publish={(documents) => publish(scope, documents)}
      />
      <Field hint={t('hideHint')}>
        <Checkbox
          label={t('hide')}
          checked={!settings.withContacts}
          onChange={(_, { checked }) => change({ withContacts: checked !== true })}
        />
      </Field>
      <Field hint={t('pdfHint')}>
        <Checkbox
          label={t('pdf')}
          checked={settings.withPdf}
          onChange={(_, { checked }) => change({ withPdf: checked === true })}
        />
      </Field>
      <PublishOutcome scope={scope} />
      <Fold title={t('many')}>
        <Stack>
          <PublishMany known={known} publish={(documents) => publish('many', documents)} />
          <PublishOutcome scope="many" />
        </Stack>
      </Fold>
    </Stack>
  );
}
