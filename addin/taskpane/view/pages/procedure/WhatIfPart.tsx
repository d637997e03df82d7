import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseChange } from '../../../../../functions/core/actions/compareProcedures';
import type { Procedure } from '../../../../../functions/core/procedure';
import { ok } from '../../../../../functions/core/shared/result';
import type { TrackerHead } from '../../../pane/trackerHead';
import { Actions, Card, CardList, Quiet, Stack } from '../../layout';
import { usePane } from '../../paneContext';
import { ProcedureChoice } from '../../ProcedureChoice';
import { useProcedureGallery } from '../../useProcedureGallery';
import { CaseChangeCard } from './CaseChangeCard';

const labels = {
  comparing: { zh: '正在比较', en: 'Comparing' },
  changing: { zh: '正在按新制度重建', en: 'Rebuilding under the new procedure' },
};
const mostShown = 50;

interface Comparison {
  readonly other: Procedure;
  readonly changes: readonly CaseChange[];
}

/** Shows what another procedure would change for the open cases, and changes to it if that is wanted. */
export function WhatIfPart({ tracker }: { readonly tracker: TrackerHead }) {
  const { t } = useTranslation('procedure');
  const pane = usePane();
  const gallery = useProcedureGallery();
  const [chosen, choose] = useState('');
  const [comparison, show] = useState<Comparison>();
  const other = chosen === '' ? undefined : gallery?.find(chosen);
  const compare = async (procedure: Procedure) => {
    const changes = await pane.run(labels.comparing, async () => {
      const cases = await pane.cases();
      if (!cases.ok) return cases;
      const { whatIf } = await procedureWork();
      return ok(whatIf(cases.value, procedure));
    });
    if (changes) show({ other: procedure, changes });
  };
  const change = async (procedure: Procedure) => {
    const changed = await pane.run(
      labels.changing,
      async (control) => (await procedureWork()).changeProcedure(pane, tracker, procedure, control),
      { cancellable: true },
    );
    if (!changed) return;
    show(undefined);
    choose('');
    await pane.refreshTracker();
    const { id } = procedure.profile;
    pane.tell({
      zh: `已改用 ${id}，可在“建账”页撤销。`,
      en: `Now using ${id}; it can be undone on the Build page.`,
    });
  };
  return (
    <Stack>
      <Quiet>{t('whatIfHint')}</Quiet>
      <ProcedureChoice
        gallery={gallery}
        chosen={chosen}
        label={t('otherProcedure')}
        leaveOut={tracker.procedure.profile.id}
        onChoose={(id) => {
          choose(id);
          show(undefined);
        }}
      />
      <Actions>
        <Button disabledFocusable={!other} onClick={() => other && void compare(other)}>
          {t('compare')}
        </Button>
      </Actions>
      {comparison && <Changes {...comparison} />}
      {comparison && (
        <Card>
          <Quiet>{t('changeHint')}</Quiet>
          <Actions>
            <Button appearance="primary" onClick={() => void change(comparison.other)}>
              {t('change', { profile: comparison.other.profile.id })}
            </Button>
          </Actions>
        </Card>
      )}
    </Stack>
  );
}

const procedureWork = () =>
  import(/* webpackChunkName: "procedure-work" */ '../../../pane/procedure/procedureWork');

function Changes({ other, changes }: Comparison) {
  const { t } = useTranslation('procedure');
  const profile = other.profile.id;
  return (
    <Stack role="status">
      <div>
        {changes.length === 0 ? t('noChange', { profile }) : t('changes', { profile, count: changes.length })}
      </div>
      <CardList>
        {changes.slice(0, mostShown).map((change, at) => (
          <CaseChangeCard key={at} change={change} />
        ))}
      </CardList>
      {changes.length > mostShown && <Quiet>{t('moreChanges', { count: changes.length - mostShown })}</Quiet>}
    </Stack>
  );
}
