import { Checkbox } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eightDFindings } from '../../../../../functions/core/actions/companions';
import type { TrackerCases } from '../../../../../functions/core/actions/trackerCases';
import type { Procedure } from '../../../../../functions/core/procedure';
import { makeDocument, type CaseDocument } from '../../../pane/case/caseDocuments';
import type { CaseView } from '../../../pane/case/caseView';
import type { CaseCompanions } from '../../../pane/eightD/caseMaterial';
import { Fold, Quiet, Stack } from '../../layout';
import { Choice } from './Choice';
import { DocumentChoices } from './DocumentChoices';
import { DocumentGate } from './DocumentGate';
import { MissingAnswers } from './DocumentPreview';
import { IssueDocument } from './IssueDocument';
import { ManyDocuments } from './ManyDocuments';
import { PagePreview } from './preview/PagePreview';
import { useTemplateWords } from './template/useTemplateWords';
import { useCompanions } from './useCompanions';
import { useDocumentOrder, type DocumentOrder } from './useDocumentOrder';
import { layouts, useLayout, type ChosenLayout } from './useLayout';

// What reads and fills .docx files is loaded with the first template.
const OwnTemplatePart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "template" */ './template/OwnTemplatePart')).OwnTemplatePart,
}));

export interface MakeDocumentProps {
  readonly view: CaseView;
  readonly cases: TrackerCases;
}

/** Makes a Word document of the case as it may leave the house: past the gate, with its revision, kept in the list. */
export function MakeDocument(props: MakeDocumentProps) {
  const { t } = useTranslation('case');
  const [companions, again] = useCompanions();
  return companions ? (
    <DocumentOfCase {...props} companions={companions} again={again} />
  ) : (
    <Quiet>{t('reading')}</Quiet>
  );
}

interface DocumentOfCaseProps extends MakeDocumentProps {
  readonly companions: CaseCompanions;
  readonly again: () => Promise<void>;
}

function DocumentOfCase({ view: { one, explained }, cases, companions, again }: DocumentOfCaseProps) {
  const { t } = useTranslation('case');
  const { procedure } = cases.input;
  const chosen = useDocumentOrder(cases, explained);
  const { order } = chosen;
  const layout = useLayout();
  const { print } = layout;
  const [reason, setReason] = useState('');
  const own = useMemo(
    () => (reason.trim() === '' ? order : { ...order, reason: reason.trim() }),
    [order, reason],
  );
  const document = useMemo(
    () => makeDocument(procedure, one.fields, companions, own),
    [procedure, one, companions, own],
  );
  const preview = useCallback(() => document.model, [document]);
  const draft = order.draft || document.blocked;
  const make = (now: CaseCompanions) => makeDocument(procedure, one.fields, now, { ...own, draft });
  const issue = { document, draft, reason, onReason: setReason, make, language: cases.language };
  return (
    <Stack>
      <DocumentChoices {...chosen} />
      <LayoutChoice {...layout} procedure={procedure} formId={order.form} document={document} />
      <GateAndDraft {...chosen} {...{ document, companions, cases, again }} no={one.caseNo} />
      {layout.layout === 'standard' && (
        <>
          <MissingAnswers missing={document.model.missing} />
          <PagePreview make={preview} />
        </>
      )}
      {print && (
        <>
          <IssueDocument {...issue} print={print} onDone={again} />
          <Fold title={t('many')}>
            <ManyDocuments cases={cases} order={order} print={print} onDone={again} />
          </Fold>
        </>
      )}
    </Stack>
  );
}

interface LayoutChoiceProps extends ChosenLayout {
  readonly procedure: Procedure;
  readonly formId: string;
  readonly document: CaseDocument;
}

/** In our layout or in a form of the company's own, and which. */
function LayoutChoice({ layout, setLayout, onPrint, procedure, formId, document }: LayoutChoiceProps) {
  const { t } = useTemplateWords();
  return (
    <>
      <Choice
        label={t('layout')}
        value={layout}
        options={layouts.map((id) => [id, t(`layout_${id}`)])}
        onChoose={setLayout}
      />
      {layout === 'own' && (
        <Suspense fallback={<Quiet>{t('reading')}</Quiet>}>
          <OwnTemplatePart procedure={procedure} formId={formId} document={document} onPrint={onPrint} />
        </Suspense>
      )}
    </>
  );
}

interface GateAndDraftProps extends DocumentOrder {
  readonly document: CaseDocument;
  readonly companions: CaseCompanions;
  readonly cases: TrackerCases;
  /** Number of the case. */
  readonly no: string;
  readonly again: () => Promise<void>;
}

/** What the gate says of the document, and the choice of a draft where it is not the only way. */
function GateAndDraft(props: GateAndDraftProps) {
  const { document, companions, cases, no, again, isEightD, choice, choose } = props;
  const { t } = useTranslation('case');
  const { eightD } = companions;
  const numbers = useMemo(() => cases.cases.map(({ caseNo }) => caseNo), [cases]);
  return (
    <>
      {document.gate && (
        <DocumentGate
          gate={document.gate}
          findings={isEightD ? eightDFindings(eightD, numbers) : []}
          unanswered={isEightD && !eightD.byCase.has(no) ? no : undefined}
          onAgain={() => void again()}
        />
      )}
      {!document.blocked && (
        <Checkbox
          label={t('draft')}
          checked={choice.draft}
          onChange={(_, { checked }) => choose({ draft: checked === true })}
        />
      )}
    </>
  );
}
