import { Button, Link, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DocumentOutcome, RunReport } from '../../../pane/publish/publishPrepared';
import { Actions, Card, Fold, PartHeading, Quiet, Stack } from '../../layout';
import { useSay } from '../../paneContext';
import { namesOf } from './namesOf';
import { usePublishing } from './usePublishing';

type Failed = Extract<DocumentOutcome, { readonly action: 'failed' }>;
type Published = Exclude<DocumentOutcome, Failed>;

const counted = ['created', 'versioned', 'unchanged', 'failed'] as const;
/** More published documents than this are folded away. */
const FEW = 5;

/** What is under way, and how the last run came out; for the part of the page it was asked in. */
export function PublishOutcome({ scope }: { readonly scope: string }) {
  const { t } = useTranslation('publish');
  const [, { running, done }] = usePublishing();
  return (
    <div role="status">
      {running?.scope === scope && (
        <Stack>
          <Spinner
            size="tiny"
            labelPosition="after"
            label={running.label === '' ? t('preparing') : t('running', { label: running.label })}
          />
          {running.waiting !== undefined && <Quiet>{t('waiting', { seconds: running.waiting })}</Quiet>}
        </Stack>
      )}
      {done?.order.scope === scope && <Report report={done.report} />}
    </div>
  );
}

function Report({
  report: { outcomes, notices, missingColumns, rowTrouble },
}: {
  readonly report: RunReport;
}) {
  const { t } = useTranslation('publish');
  const say = useSay();
  const [session] = usePublishing();
  const failures = outcomes.filter((one): one is Failed => one.action === 'failed');
  const published = outcomes.filter((one): one is Published => one.action !== 'failed');
  const counts = counted.flatMap((action) => {
    const number = outcomes.filter((one) => one.action === action).length;
    return number === 0 ? [] : [t(`count_${action}`, { number })];
  });
  return (
    <Card>
      <PartHeading>{t('outcome')}</PartHeading>
      <div>{counts.join(' · ')}</div>
      {groups(failures).map((group) => (
        <Failures key={group[0]!.sentence.zh} group={group} />
      ))}
      {rowTrouble.map((reason) => (
        <div key={reason.zh}>{say(reason)}</div>
      ))}
      <Actions>
        {failures.length > 0 && (
          <Button onClick={() => void session.again(failures.map(({ id }) => id))}>
            {t('tryAgain', { number: failures.length })}
          </Button>
        )}
        {rowTrouble.length > 0 && published.length > 0 && (
          <Button onClick={() => void session.again(published.map(({ id }) => id))}>{t('linkAgain')}</Button>
        )}
      </Actions>
      {missingColumns.length > 0 && (
        <div>
          {t('columnsTitle')}
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {missingColumns.map((column) => (
              <li key={column}>{column}</li>
            ))}
          </ul>
        </div>
      )}
      {notices.map((notice) => (
        <Quiet key={notice.zh}>{say(notice)}</Quiet>
      ))}
      {published.length > FEW ? (
        <Fold title={t('list', { number: published.length })}>
          <PublishedList published={published} />
        </Fold>
      ) : (
        <PublishedList published={published} />
      )}
    </Card>
  );
}

/** Failures for the same reason are said once. */
function groups(failures: readonly Failed[]): readonly (readonly Failed[])[] {
  const bySentence = new Map<string, Failed[]>();
  for (const one of failures)
    bySentence.set(one.sentence.zh, [...(bySentence.get(one.sentence.zh) ?? []), one]);
  return [...bySentence.values()];
}

/** One reason, the documents it held back, and what a person may decide about them. */
function Failures({ group }: { readonly group: readonly Failed[] }) {
  const { t } = useTranslation('publish');
  const say = useSay();
  const [session] = usePublishing();
  const { code, sentence, requestId } = group[0]!;
  const ids = group.map(({ id }) => id);
  return (
    <div>
      <strong>
        {namesOf(
          group.map(({ label }) => label),
          t,
        )}
      </strong>
      <div>{say(sentence)}</div>
      {requestId !== undefined && <Quiet>{t('requestId', { id: requestId })}</Quiet>}
      <Actions style={{ marginTop: 4 }}>
        {code === 'store.locked' && (
          <Button size="small" onClick={() => void session.again(ids, { onLocked: 'newName' })}>
            {t('newName')}
          </Button>
        )}
        {code === 'store.changedInStore' && (
          <Button size="small" onClick={() => void session.again(ids, { onForeignChange: 'newVersion' })}>
            {t('newVersion')}
          </Button>
        )}
      </Actions>
    </div>
  );
}

function PublishedList({ published }: { readonly published: readonly Published[] }) {
  const { t } = useTranslation('publish');
  if (published.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {published.map(({ id, label, action, webUrl }) => (
        <li key={`${id} ${label}`}>
          {isWebAddress(webUrl) ? (
            <Link href={webUrl} target="_blank" rel="noreferrer" inline>
              {label}
            </Link>
          ) : (
            label
          )}{' '}
          {t(`action_${action}`)}
        </li>
      ))}
    </ul>
  );
}

/** Only addresses a browser opens as a page, whatever the service answered. */
const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);
