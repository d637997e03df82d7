import { Badge, Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingList, ListedFinding } from '../../../pane/findings/findingWork';
import type { CellEdit } from '../../../../excel/tableRows';
import { Actions, Card, Quiet } from '../../layout';
import { usePane, usePaneState } from '../../paneContext';
import { useGoTo } from '../../useGoTo';
import { useGoToRow } from '../../useGoToRow';
import { ReasonForm } from './ReasonForm';

const work = () => import(/* webpackChunkName: "finding-work" */ '../../../pane/findings/findingWork');

const labels = {
  accepting: { zh: '正在采纳', en: 'Accepting' },
  settingAside: { zh: '正在记录', en: 'Writing it down' },
  reopening: { zh: '正在撤回', en: 'Taking it back' },
  accepted: { zh: '已采纳建议，可在“已处理”中撤回。', en: 'Accepted; it can be taken back under Settled.' },
  aside: {
    zh: '已忽略，理由记在“检查结果”工作表中。',
    en: 'Set aside; the reason stands on the sheet of findings.',
  },
};

const colours = { error: 'danger', warning: 'warning', info: 'informative' } as const;

export interface FindingCardProps {
  readonly line: ListedFinding;
  readonly list: FindingList;
  /** Reads the list again. */
  readonly again: () => Promise<void>;
}

/** One finding: what it says, where it is, and what can be done about it. */
export function FindingCard({ line, list, again }: FindingCardProps) {
  const { t } = useTranslation('findings');
  const pane = usePane();
  const [asking, ask] = useState(false);
  const { drafts } = pane.services;
  const key = `accepted.${line.rowId}.${line.code}.${line.field}`;
  const accepted = drafts.recall(key) as CellEdit | undefined;
  const accept = async () => {
    const done = await pane.run(labels.accepting, async () => (await work()).accept(pane, list, line));
    if (done) {
      drafts.keep(key, done.edit);
      pane.tell(labels.accepted);
    }
    await again();
  };
  const setAside = async (reason: string) => {
    const done = await pane.run(labels.settingAside, async () =>
      (await work()).setAside(pane, list, line, reason),
    );
    if (done) pane.tell(labels.aside);
    await again();
  };
  const reopen = async () => {
    const done = await pane.run(labels.reopening, async () =>
      (await work()).reopen(pane, list, line, accepted),
    );
    if (done) drafts.keep(key, undefined);
    await again();
  };
  return (
    <li style={{ listStyle: 'none' }}>
      <Card>
        <Actions>
          <Badge appearance="tint" color={colours[line.severity]}>
            {t(line.severity)}
          </Badge>
          <strong>{line.caseNo === '' ? t('noCase') : t('caseNo', { no: line.caseNo })}</strong>
          {line.field !== '' && <Quiet>{line.field}</Quiet>}
        </Actions>
        <div>{line.message}</div>
        {line.seen !== '' && <Quiet>{t('seen', { seen: line.seen })}</Quiet>}
        {line.suggestion !== '' && <Quiet>{t('suggestion', { suggestion: line.suggestion })}</Quiet>}
        {line.settled !== '' && <div>{line.settled}</div>}
        <Places line={line} />
        {asking ? (
          <ReasonForm
            draftKey={key}
            onCancel={() => ask(false)}
            onReason={(reason) => {
              ask(false);
              void setAside(reason);
            }}
          />
        ) : line.settled !== '' ? (
          <Actions>
            <Button size="small" onClick={() => void reopen()}>
              {accepted ? t('undoAccept') : t('reopen')}
            </Button>
          </Actions>
        ) : (
          <Actions>
            {line.acceptance && (
              <Button size="small" appearance="primary" onClick={() => void accept()}>
                {t('accept')}
              </Button>
            )}
            <Button size="small" onClick={() => ask(true)}>
              {t('ignore')}
            </Button>
          </Actions>
        )}
      </Card>
    </li>
  );
}

function Places({ line }: { readonly line: ListedFinding }) {
  const { t } = useTranslation('findings');
  const goTo = useGoTo();
  const goToRow = useGoToRow();
  const originals = usePaneState(({ tracker }) => (tracker.kind === 'open' ? tracker.meta.originals : none));
  const { sheet, cell } = line.place;
  const there = originals.find(([, original]) => original === sheet)?.[0] ?? sheet;
  return (
    <Actions>
      {cell !== '' && (
        <Link as="button" onClick={() => void goTo(there, cell)}>
          {t('toCell', { place: `${sheet}!${cell}` })}
        </Link>
      )}
      {line.rowId !== '' && (
        <Link as="button" onClick={() => void goToRow(line.rowId)}>
          {t('toRow')}
        </Link>
      )}
    </Actions>
  );
}

const none: readonly (readonly [string, string])[] = [];
