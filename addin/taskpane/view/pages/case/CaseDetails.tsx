import { Badge, Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeGrade, describeLimit } from '../../../../../functions/core/messages/explainMessages';
import { describeLiveFinding } from '../../../../../functions/core/messages/liveCheckMessages';
import { caseView, type CaseView } from '../../../pane/case/caseView';
import type { LiveState } from '../../../pane/live/liveServices';
import type { LiveSession } from '../../../pane/live/liveSession';
import { Actions, Card, Fold, PartHeading, Quiet, Stack } from '../../layout';
import { useLanguage, useSay } from '../../paneContext';
import { CaseNow } from './CaseNow';
import { CasePapers } from './CasePapers';
import { CaseStages } from './CaseStages';
import { RecordStep } from './RecordStep';
import { Regrade } from './Regrade';

export interface CaseDetailsProps {
  readonly rowId: string;
  readonly live: LiveState;
  readonly session: LiveSession;
}

export function CaseDetails({ rowId, live, session }: CaseDetailsProps) {
  const { t } = useTranslation('case');
  const view = useMemo(() => caseView(live, rowId), [live, rowId]);
  if (!view) return null;
  return (
    <Stack>
      <CaseHead view={view} session={session} />
      <CaseNow view={view} />
      <CaseFindings view={view} />
      <Missing view={view} />
      <CaseStages timeline={view.timeline} />
      <CaseReasons view={view} />
      <Fold title={t('record')}>
        <RecordStep view={view} live={live} session={session} />
      </Fold>
      {view.explained.grade && (
        <Fold title={t('regrade')}>
          <Regrade view={view} live={live} session={session} />
        </Fold>
      )}
      <CasePapers view={view} live={live} session={session} />
    </Stack>
  );
}

interface ViewProps {
  readonly view: CaseView;
}

function CaseHead({ view: { one, explained }, session }: ViewProps & { readonly session: LiveSession }) {
  const { t } = useTranslation('case');
  const say = useSay();
  const { customerName, productName, description } = one.fields;
  const about = [customerName, productName].filter(Boolean).map(String).join(' · ');
  return (
    <Card>
      <Actions style={{ justifyContent: 'space-between' }}>
        <PartHeading>{one.caseNo === '' ? t('noNumber') : one.caseNo}</PartHeading>
        <Badge appearance="tint" color="brand">
          {explained.grade ? say(explained.grade.name) : t('ungraded')}
        </Badge>
      </Actions>
      {about !== '' && <div>{about}</div>}
      {typeof description === 'string' && description !== '' && <Quiet>{description}</Quiet>}
      <Actions style={{ justifyContent: 'space-between' }}>
        <Quiet>{t('asOf', { time: explained.asOf.slice(0, 16).replace('T', ' ') })}</Quiet>
        <Button size="small" appearance="transparent" onClick={() => void session.select(one.rowId)}>
          {t('goTo')}
        </Button>
      </Actions>
    </Card>
  );
}

/** Cells to put right, in the words of the row check. */
function CaseFindings({ view: { findings } }: ViewProps) {
  const { t } = useTranslation('case');
  const language = useLanguage();
  if (findings.length === 0) return null;
  return (
    <Card role="status">
      <PartHeading>{t('toFix')}</PartHeading>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.columnId}`}>{describeLiveFinding(finding, language)}</li>
        ))}
      </ul>
    </Card>
  );
}

function Missing({ view: { explained } }: ViewProps) {
  const { t } = useTranslation('case');
  const say = useSay();
  const { missing, closed } = explained;
  return (
    <Card>
      <PartHeading>{t(closed && missing.length > 0 ? 'missingClosed' : 'missing')}</PartHeading>
      {missing.length === 0 ? (
        <Quiet>{t('nothingMissing')}</Quiet>
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {missing.map(({ name, clause }) => (
            <li key={name.zh}>{t('gate', { name: say(name), clause })}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Why the grade and every due time are what they are. */
function CaseReasons({ view: { explained } }: ViewProps) {
  const { t } = useTranslation('case');
  const language = useLanguage();
  const parts = [
    describeGrade(explained.grade, language),
    ...explained.limits.map((limit) => describeLimit(limit, language)),
  ];
  return (
    <Fold title={t('why')}>
      <Stack>
        {parts.map(([first = '', ...rest]) => (
          <div key={first}>
            <div>{first.trim()}</div>
            {rest.map((line) => (
              <Quiet key={line}>{line.trim()}</Quiet>
            ))}
          </div>
        ))}
      </Stack>
    </Fold>
  );
}
