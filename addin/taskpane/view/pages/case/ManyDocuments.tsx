import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueOrder } from '../../../../../functions/core/actions/documentList/issueDocument';
import type { TrackerCase, TrackerCases } from '../../../../../functions/core/actions/trackerCases';
import { toStoreName } from '../../../../../functions/core/publish/storeName';
import { isOpen } from '../../../../../functions/core/report/summary/summaryFigures';
import { makeDocument } from '../../../pane/case/caseDocuments';
import type { PrintDocument } from '../../../pane/case/printDocument';
import { Quiet, Stack } from '../../layout';
import { usePane } from '../../paneContext';
import { caseTexts } from './caseTexts';
import { Choice } from './Choice';
import { handOutMany, type ManyOrder } from './handOutMany';

const scopes = ['open', 'all'] as const;

export interface ManyDocumentsProps {
  readonly cases: TrackerCases;
  /** As for the one case, without its reason: that is not the reason of the others. */
  readonly order: IssueOrder;
  readonly print: PrintDocument;
  readonly onDone: () => Promise<void>;
}

/** Makes the same document for many cases. */
export function ManyDocuments(props: ManyDocumentsProps) {
  const { cases, order } = props;
  const { t } = useTranslation('case');
  const [scope, setScope] = useState<(typeof scopes)[number]>('open');
  const [draftsToo, setDraftsToo] = useState(false);
  const of = { open: cases.cases.filter(({ fields }) => isOpen(fields)), all: cases.cases };
  const chosen = of[scope];
  const save = useSaveMany(props, chosen, draftsToo);
  return (
    <Stack>
      <Quiet>{t('manyHint')}</Quiet>
      <Choice
        label={t('manyScope')}
        value={scope}
        options={scopes.map((id) => [id, t(`many_${id}`, { number: of[id].length })])}
        onChoose={setScope}
      />
      {!order.draft && (
        <Checkbox
          label={t('manyDrafts')}
          checked={draftsToo}
          onChange={(_, { checked }) => setDraftsToo(checked === true)}
        />
      )}
      <Button disabled={chosen.length === 0} onClick={() => void save()}>
        {t('downloadMany', { number: chosen.length })}
      </Button>
    </Stack>
  );
}

/** Makes them with progress and a way to stop, and hands them out in one file. */
function useSaveMany(
  { cases, order, print, onDone }: ManyDocumentsProps,
  chosen: readonly TrackerCase[],
  draftsToo: boolean,
): () => Promise<void> {
  const pane = usePane();
  return async () => {
    const many: ManyOrder = {
      cases: chosen,
      make: ({ fields }, companions) => makeDocument(cases.input.procedure, fields, companions, order),
      print,
      draftsToo,
      fileName: toStoreName(`${order.form} ${order.today}`, '.zip').name,
      language: cases.language,
    };
    const said = await pane.run(
      caseTexts.makingMany,
      (control) => handOutMany(pane.services, many, control),
      { cancellable: true },
    );
    await onDone();
    if (said) pane.tell(said);
  };
}
