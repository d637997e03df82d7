import { Button, Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../functions/core/shared/language';
import type { CaseCompanions } from '../../../pane/eightD/caseMaterial';
import type { PrintDocument } from '../../../pane/case/printDocument';
import { Quiet } from '../../layout';
import { usePane } from '../../paneContext';
import { caseTexts } from './caseTexts';
import { handOut, type HandedOut } from './handOut';

/** The revision a document gets, and whether the list gets a line for it. */
export interface ForeseenIssue {
  readonly revision: number;
  readonly record?: object;
}

export interface IssueDocumentProps<Document extends HandedOut> {
  /** What it would be issued as. */
  readonly document: ForeseenIssue;
  readonly draft: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Makes it from what the workbook says at that moment. */
  readonly make: (companions: CaseCompanions) => Document;
  readonly print: (document: Document) => ReturnType<PrintDocument>;
  /** Of the tracker. */
  readonly language: Language;
  /** After an attempt, whether it went through or not. */
  readonly onDone: () => Promise<void>;
}

/** What becomes of the document in the list of documents, and the button that hands it out. */
export function IssueDocument<Document extends HandedOut>(props: IssueDocumentProps<Document>) {
  const { document, draft, reason, onReason, make, print, language, onDone } = props;
  const { t } = useTranslation('case');
  const pane = usePane();
  const save = async () => {
    const said = await pane.run(caseTexts.making, () => handOut(pane.services, make, print, language));
    await onDone();
    if (!said) return;
    onReason('');
    pane.tell(said);
  };
  return (
    <>
      {!draft && (
        <Field label={t('issueReason')}>
          <Input value={reason} onChange={(_, { value }) => onReason(value)} />
        </Field>
      )}
      <Quiet>{t(issueWord(document, draft), { revision: document.revision })}</Quiet>
      <Button appearance="primary" onClick={() => void save()}>
        {t(draft ? 'downloadDraft' : 'download')}
      </Button>
    </>
  );
}

function issueWord({ record, revision }: ForeseenIssue, draft: boolean) {
  if (draft) return 'asDraft';
  if (!record) return 'asBefore';
  return revision === 0 ? 'asFirst' : 'asNext';
}
