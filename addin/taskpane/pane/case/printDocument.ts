import type { Bilingual } from '../../../../functions/core/shared/language';
import { ok, type Result } from '../../../../functions/core/shared/result';
import { renderDocument, type CaseDocument } from './caseDocuments';

/** Makes the Word file of a document, in our layout or in a form of the company's own. */
export type PrintDocument = (document: CaseDocument) => Promise<Result<Uint8Array, Bilingual>>;

export const printInOurLayout = async ({
  model,
}: Pick<CaseDocument, 'model'>): Promise<Result<Uint8Array, Bilingual>> => ok(await renderDocument(model));
