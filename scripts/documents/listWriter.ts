import { basename, join } from 'node:path';
import { documentFileName } from '../../functions/core/actions/documentList/documentFileName';
import {
  issueListDocument,
  type ListOrder,
} from '../../functions/core/actions/documentList/issueListDocument';
import { summaryCases } from '../../functions/core/actions/summaryCases';
import { periodText } from '../../functions/core/report/summary/period';
import { renderForm } from '../../templates/word/renderForm';
import type { OpenedTracker } from '../files/trackerFile';
import { writeWhole } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import { addToList } from './addToList';
import { nodePng } from './nodePng';
import type { WrittenDocument } from './reportWriter';

/**
 * Writes a document over all cases – a register, or the summary of a month or a quarter – and enters it in the
 * tracker's list.
 *
 * @throws CommandError for a file that cannot be written
 */
export async function writeListDocument(
  shell: Shell,
  tracker: OpenedTracker,
  order: ListOrder & { readonly out: string },
): Promise<WrittenDocument> {
  const cases = summaryCases(tracker.prepared, tracker.cases);
  const { model, revision, record } = issueListDocument(
    tracker.procedure,
    cases,
    tracker.companions.documents,
    order,
  );
  const period = order.period && periodText(order.period);
  const file = join(order.out, documentFileName(period ?? '', model));
  await writeWhole(shell, file, await renderForm(model, nodePng));
  if (record) await addToList(shell, tracker, [{ ...record, file: basename(file) }]);
  return {
    case: '',
    form: order.form,
    file,
    revision,
    missing: model.missing,
    ...(period === undefined ? {} : { period }),
  };
}
