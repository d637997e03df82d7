import type { TrackerCases } from '../../../../../functions/core/actions/trackerCases';
import { failed, ok, type Result } from '../../../../../functions/core/shared/result';
import type { ExcelProblem } from '../../../../excel/excelProblem';
import { readCaseCompanions } from '../../../pane/case/readCaseCompanions';
import { caseMaterial } from '../../../pane/eightD/caseMaterial';
import { excelText } from '../../../pane/excelText';
import type { Pane } from '../../../pane/pane';
import { recallPublishing } from '../../../pane/publish/keptSettings';
import { preparePublication } from '../../../pane/publish/preparePublication';
import { publishView, type Publishable } from '../../../pane/publish/publishables';
import type { PublishOrder } from '../../../pane/publish/publishSession';
import { publishTexts } from '../../../pane/publish/publishTexts';

export interface IssuedOrderOptions {
  readonly pane: Pane;
  /** The tracker as the page shows it. */
  readonly shown: TrackerCases;
  /** Reads the tracker as it stands at that moment. */
  readonly cases: () => Promise<Result<TrackerCases, ExcelProblem>>;
  readonly onDone: () => Promise<void>;
}

/** The order to publish documents that were issued; every try reads anew what the tracker says of them. */
export function issuedOrder(
  scope: string,
  documents: readonly Publishable[],
  { pane: { services }, shown, cases, onDone }: IssuedOrderOptions,
): PublishOrder {
  const { sheet, language } = shown;
  return {
    scope,
    label: publishTexts.publishing,
    ids: documents.map(({ id }) => id),
    resumes: true,
    tracker: { sheet: sheet.name, language },
    async prepare(ids, control) {
      const companions = await readCaseCompanions(services.workbook, services.drafts);
      if (!companions.ok) return failed(companions.problem);
      const read = await cases();
      if (!read.ok) return failed(excelText(read.problem));
      const open = read.value;
      const { facts, documents: now } = publishView(open, companions.value, {});
      const prepared = await preparePublication(
        now.filter(({ id }) => ids.includes(id)),
        {
          procedure: open.input.procedure,
          facts,
          material: (caseNo) => caseMaterial(companions.value, caseNo),
          company: String(services.settings.recall('company') ?? open.previous.company ?? ''),
          withContacts: recallPublishing(services).withContacts,
        },
        control,
      );
      return ok(prepared);
    },
    onDone,
  };
}
