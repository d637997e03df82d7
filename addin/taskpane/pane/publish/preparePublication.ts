import type { CaseMaterial } from '../../../../functions/core/actions/caseDocument';
import { dataName } from '../../../../functions/core/actions/documentList/issueDocument';
import { reprint } from '../../../../functions/core/actions/publishing/issuedDocuments';
import type { CaseFacts } from '../../../../functions/core/actions/publishing/caseFacts';
import type { Procedure } from '../../../../functions/core/procedure';
import type { Bilingual } from '../../../../functions/core/shared/language';
import type { PaneDocument } from '../../../sharepoint/publishFromPane';
import type { WorkControl } from '../pane';
import { recallIssued } from './issuedFiles';
import type { Publishable } from './publishables';
import type { SentenceParts } from './publishTexts';

/** A document on its way to the library. */
export interface PreparedDocument extends PaneDocument {
  /** Names it in the page, so that one of them can be tried again. */
  readonly id: string;
  readonly rowId: string;
  /** Revision of the list of documents, for what was issued. */
  readonly revision?: number;
  /** Who signed it and when, for scans. */
  readonly signature?: { readonly by: string; readonly on: string };
}

/** Something that does not go to the library, and why. */
export interface HeldDocument {
  readonly id: string;
  readonly label: string;
  readonly code: string;
  readonly parts: SentenceParts;
}

export interface Prepared {
  readonly documents: readonly PreparedDocument[];
  readonly held: readonly HeldDocument[];
}

export interface PrepareOptions {
  readonly procedure: Procedure;
  readonly facts: CaseFacts;
  /** What belongs to a case beside its row: 8D data and photographs. */
  readonly material: (caseNo: string) => CaseMaterial;
  readonly company: string;
  /** Leaves contact details in. */
  readonly withContacts: boolean;
}

/**
 * Takes issued documents as they were handed out, or prints them anew as they were issued where another machine did
 * it, with contact details hidden unless asked for. All before the first one leaves, so that what cannot go is known in
 * time.
 */
export async function preparePublication(
  wanted: readonly Publishable[],
  options: PrepareOptions,
  { progress, signal }: WorkControl,
): Promise<Prepared> {
  const documents: PreparedDocument[] = [];
  const held: HeldDocument[] = [];
  for (const [at, one] of wanted.entries()) {
    progress((at / wanted.length) * PREPARING);
    await pause();
    const prepared = signal.aborted ? cancelled(one) : await prepare(one, options);
    if ('code' in prepared) held.push(prepared);
    else documents.push(prepared);
  }
  return { documents, held };
}

const cancelled = ({ id, issued }: Publishable): HeldDocument => ({
  id,
  label: issued.file,
  code: 'store.cancelled',
  parts: {},
});

/** Share of the work that printing is. */
export const PREPARING = 0.2;

async function prepare(
  { id, issued, one, form, hindrance, changed }: Publishable,
  { procedure, facts, material, company, withContacts }: PrepareOptions,
): Promise<PreparedDocument | HeldDocument> {
  const label = issued.file;
  const hold = (code: string, parts: SentenceParts = {}): HeldDocument => ({
    id,
    label,
    code,
    parts: { file: label, form: issued.form, changed: changedNames(changed), ...parts },
  });
  const printAnew = async (): Promise<Uint8Array | undefined> => {
    const model = reprint(procedure, issued, one.fields, material(one.caseNo), company);
    if (!model) return undefined;
    const { renderForm } = await import(
      /* webpackChunkName: "word" */ '../../../../templates/word/renderForm'
    );
    return renderForm(model);
  };
  if (hindrance !== undefined) return hold(hindrance);
  const printed = (await recallIssued(issued)) ?? (await printAnew());
  if (!printed) return hold('formGone');
  const { ContactLeftError, maskDocument } = await import(
    /* webpackChunkName: "word" */ '../../../../templates/word/maskDocument'
  );
  try {
    const bytes = withContacts ? printed : maskDocument(printed, facts.contact(one.caseNo));
    return {
      id,
      rowId: one.rowId,
      revision: issued.revision,
      facts: {
        ...facts.of(one.caseNo),
        caseNo: one.caseNo,
        form,
        status: facts.isSigned(form) ? 'toSign' : 'published',
        revision: String(issued.revision),
        fingerprint: issued.fingerprint,
        profile: procedure.profile.id,
      },
      received: facts.received(one.caseNo) ?? '',
      fileName: label,
      render: () => Promise.resolve(bytes),
    };
  } catch (error) {
    if (error instanceof ContactLeftError) return hold('mask.left');
    throw error;
  }
}

/** Names said before they are only counted. */
const MOST = 6;

/** What people call the data that changed. */
export const changedNames = (keys: readonly string[]): Bilingual => ({
  zh: `${keys
    .slice(0, MOST)
    .map((key) => dataName(key).zh)
    .join('、')}${keys.length > MOST ? ` 等 ${String(keys.length)} 项` : ''}`,
  en: `${keys
    .slice(0, MOST)
    .map((key) => dataName(key).en)
    .join(', ')}${keys.length > MOST ? ` and ${String(keys.length - MOST)} more` : ''}`,
});

/** Lets the pane draw its progress and hear the button. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
