import { Badge, Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../../functions/core/shared/finding';
import type { FindingGroup } from '../../../pane/build/findingGroups';
import { Actions, Card, CardList, Fold, Quiet, Stack } from '../../layout';
import { useLanguage } from '../../paneContext';
import { useGoTo } from '../../useGoTo';
import type { StepProps } from './BuildSteps';
import { ReadingSummary } from './ReadingSummary';

/** Findings shown of one kind; the sheet of findings has them all. */
const mostShown = 12;

/** What was unclear while reading, by kind, each with the way to its cell. */
export function FindingStep({ state }: StepProps) {
  const { t } = useTranslation('build');
  const { work, reading } = state;
  const groups = useMemo(
    () => (work && reading ? work.groupFindings(reading.findings) : []),
    [work, reading],
  );
  const card = (group: FindingGroup) => <GroupCard key={group.code} group={group} state={state} />;
  const inferred = groups.filter(({ severity }) => severity === 'info');
  const open = groups.filter(({ severity }) => severity !== 'info');
  return (
    <Stack>
      <div>{groups.length === 0 && reading ? t('findingsNone') : t('findingsLead')}</div>
      <ReadingSummary state={state} />
      <CardList>{open.map(card)}</CardList>
      {inferred.length > 0 && (
        <Fold title={t('infoFindings', { n: reading?.bySeverity.info ?? 0 })}>
          <CardList>{inferred.map(card)}</CardList>
        </Fold>
      )}
    </Stack>
  );
}

const colours = { error: 'danger', warning: 'warning', info: 'informative' } as const;
const severityWord = { error: 'severity_error', warning: 'severity_warning', info: 'severity_info' } as const;

interface GroupProps {
  readonly group: FindingGroup;
  readonly state: StepProps['state'];
}

/** One kind of finding; what is said of several cells alike is said once. */
function GroupCard({ group, state }: GroupProps) {
  const { t } = useTranslation('build');
  const language = useLanguage();
  const byMessage = new Map<string, Finding[]>();
  for (const finding of group.findings) {
    const message = state.work?.describeFinding(finding, language).message ?? '';
    byMessage.set(message, [...(byMessage.get(message) ?? []), finding]);
  }
  const shown = [...byMessage].slice(0, mostShown);
  const left = group.findings.length - shown.reduce((sum, [, found]) => sum + found.length, 0);
  return (
    <li style={{ listStyle: 'none' }}>
      <Card>
        <Actions>
          <Badge appearance="tint" color={colours[group.severity]}>
            {t(severityWord[group.severity])} {group.findings.length}
          </Badge>
        </Actions>
        {shown.map(([message, found]) => (
          <div key={message}>
            {message} <Cells findings={found.slice(0, mostShown)} state={state} />
            {found.length > mostShown && ` +${String(found.length - mostShown)}`}
          </div>
        ))}
        {left > 0 && <Quiet>{t('more', { count: left })}</Quiet>}
      </Card>
    </li>
  );
}

/** The ways to the cells; with the sheet's name where several registers are read. */
function Cells({
  findings,
  state,
}: {
  readonly findings: readonly Finding[];
  readonly state: StepProps['state'];
}) {
  const goTo = useGoTo();
  const registers = state.reading?.inspection.sheets.filter(({ role }) => role === 'register').length ?? 0;
  return (
    <>
      {findings.map(({ sheet, cell }, at) =>
        cell === undefined ? null : (
          <span key={at}>
            <Link as="button" onClick={() => void goTo(sheet, cell)}>
              {registers > 1 ? `${sheet}!${cell}` : cell}
            </Link>{' '}
          </span>
        ),
      )}
    </>
  );
}
