import { Button, Select } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveState } from '../../../pane/live/liveServices';
import type { LiveSession } from '../../../pane/live/liveSession';
import { todoGroups, todoKinds, todoLists, type TodoKind } from '../../../pane/todo/todoLists';
import { EmptyState } from '../../EmptyState';
import { Actions, CardList, PartHeading, Quiet, Stack } from '../../layout';
import { useLanguage } from '../../paneContext';
import { useDraft } from '../../useDraft';
import { OpenedFold } from '../case/eightD/OpenedFold';
import { KindTabs } from './KindTabs';
import { TodoCard } from './TodoCard';

// Forms and their layout are loaded when a document is wanted.
const ListDocuments = lazy(async () => ({
  default: (await import(/* webpackChunkName: "documents" */ './ListDocuments')).ListDocuments,
}));

interface TodoChoice {
  readonly kind: TodoKind;
  readonly by: 'department' | 'person';
  /** Only this department or person; empty for all. */
  readonly only: string;
}

const firstChoice: TodoChoice = { kind: 'overdue', by: 'department', only: '' };

function readChoice(kept: unknown): TodoChoice {
  const choice = kept as Partial<TodoChoice> | undefined;
  return {
    kind: todoKinds.find((kind) => kind === choice?.kind) ?? firstChoice.kind,
    by: choice?.by === 'person' ? 'person' : 'department',
    only: typeof choice?.only === 'string' ? choice.only : '',
  };
}

export interface TodoViewProps {
  readonly live: LiveState;
  readonly session: LiveSession;
}

/** The lists with their counts, grouped by who has to act. */
export function TodoView({ live, session }: TodoViewProps) {
  const { t } = useTranslation('todo');
  const language = useLanguage();
  const [choice, choose] = useDraft('todo', readChoice);
  const lists = useMemo(() => todoLists(live.cases), [live.cases]);
  const everything = todoKinds.flatMap((kind) => lists[kind]);
  const names = todoGroups(everything, choice.by, language)
    .map(({ name }) => name)
    .filter((name) => name !== '');
  const groups = todoGroups(lists[choice.kind], choice.by, language);
  const shown = choice.only === '' ? groups : groups.filter(({ name }) => name === choice.only);
  return (
    <Stack>
      <KindTabs lists={lists} chosen={choice.kind} onChoose={(kind) => choose({ ...choice, kind })} />
      <Actions>
        <Select
          size="small"
          aria-label={t('groupBy')}
          value={choice.by}
          onChange={(_, { value }) =>
            choose({ ...choice, by: value === 'person' ? 'person' : 'department', only: '' })
          }
        >
          <option value="department">{t('byDepartment')}</option>
          <option value="person">{t('byPerson')}</option>
        </Select>
        <Select
          size="small"
          aria-label={t('show')}
          value={names.includes(choice.only) ? choice.only : ''}
          onChange={(_, { value }) => choose({ ...choice, only: value })}
        >
          <option value="">{t('everyone')}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwise20Regular />}
          onClick={() => void session.refresh()}
        >
          {t('refresh')}
        </Button>
      </Actions>
      <Quiet>{t('asOf', { time: live.cases.input.asOf.slice(0, 16).replace('T', ' ') })}</Quiet>
      <div role="tabpanel" id="todo-list" aria-labelledby={`todo-${choice.kind}`}>
        {lists[choice.kind].length === 0 ? (
          <EmptyState title={t(`none_${choice.kind}`)} text={t('noneText')} />
        ) : shown.length === 0 ? (
          <EmptyState title={t(`none_${choice.kind}`)} text={t('noneHere')} />
        ) : (
          <Stack>
            {shown.map(({ name, items }) => (
              <Stack key={name} style={{ gap: 6 }}>
                <PartHeading>
                  {t('groupCount', { name: name === '' ? t('nobody') : name, n: items.length })}
                </PartHeading>
                <CardList>
                  {items.map((item) => (
                    <TodoCard
                      key={`${item.rowId} ${item.rule}`}
                      item={item}
                      kind={choice.kind}
                      session={session}
                    />
                  ))}
                </CardList>
              </Stack>
            ))}
          </Stack>
        )}
      </div>
      <OpenedFold title={t('listDocuments')}>
        {() => (
          <Suspense fallback={<Quiet>{t('reading')}</Quiet>}>
            <ListDocuments cases={live.cases} />
          </Suspense>
        )}
      </OpenedFold>
    </Stack>
  );
}
