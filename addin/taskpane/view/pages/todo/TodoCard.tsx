import { Badge, Button, Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { LiveSession } from '../../../pane/live/liveSession';
import type { TodoItem, TodoKind } from '../../../pane/todo/todoLists';
import { Actions, Card, Quiet } from '../../layout';
import { usePane, useSay } from '../../paneContext';
import { useTimeLeft } from '../../useTimeLeft';

const colours = { overdue: 'danger', today: 'warning', soon: 'informative' } as const;

export interface TodoCardProps {
  readonly item: TodoItem;
  readonly kind: TodoKind;
  readonly session: LiveSession;
}

/** One limit: whose complaint, what is due and when, who has to do it. */
export function TodoCard({ item, kind, session }: TodoCardProps) {
  const { t } = useTranslation('todo');
  const pane = usePane();
  const say = useSay();
  const timeLeft = useTimeLeft();
  const caseNo = item.caseNo === '' ? t('noNumber') : item.caseNo;
  return (
    <li style={{ listStyle: 'none' }}>
      <Card>
        <Actions style={{ justifyContent: 'space-between' }}>
          <Link
            as="button"
            aria-label={t('goTo', { caseNo })}
            onClick={() => void session.select(item.rowId)}
          >
            <strong>{caseNo}</strong>
          </Link>
          <Badge appearance="tint" color={colours[kind]}>
            {timeLeft(item.daysLeft)}
          </Badge>
        </Actions>
        <div>
          {say(item.name)}
          {item.owner ? ` · ${say(item.owner)}` : ''}
        </div>
        {item.customer !== '' && <Quiet>{item.customer}</Quiet>}
        <Actions style={{ justifyContent: 'space-between' }}>
          <Quiet>
            {t('due', { due: item.due.slice(0, 16).replace('T', ' ') })} ·{' '}
            {t('clause', { clause: item.clause })}
          </Quiet>
          <Button
            size="small"
            appearance="transparent"
            aria-label={t('openCase', { caseNo })}
            onClick={() => {
              void session.select(item.rowId).then(() => pane.open('case'));
            }}
          >
            {t('open')}
          </Button>
        </Actions>
        {item.provisional && <Quiet>{t('provisional')}</Quiet>}
      </Card>
    </li>
  );
}
