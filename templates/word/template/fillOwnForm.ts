import type { FormModel } from '../../../functions/core/report/formModel';
import { templateData, type TemplateSource } from '../../../functions/core/report/template/templateData';
import type { TemplateMap } from '../../../functions/core/report/template/templateMap';
import { cellNames, findTemplateName } from '../../../functions/core/report/template/templateNames';
import { ok, type Result } from '../../../functions/core/shared/result';
import { fillTemplate, type FilledTemplate, type TemplateProblems } from './fillTemplate';

/** A form of the company's or the customer's own and, where it has no placeholders, where its answers belong. */
export interface OwnForm {
  readonly bytes: Uint8Array;
  readonly map?: TemplateMap;
}

/**
 * Fills the own form of the company or the customer with the identity our document would have. What the case has no
 * value for is told by its Chinese name, as our own documents tell it.
 *
 * @param source - Its model is the document in whose place the own form stands.
 */
export async function fillOwnForm(
  { bytes, map }: OwnForm,
  { model, ...source }: Omit<TemplateSource, 'keepEmptyRow' | 'model'> & { readonly model: FormModel },
): Promise<Result<FilledTemplate, TemplateProblems>> {
  const data = templateData({ ...source, model, keepEmptyRow: map !== undefined });
  const filled = await fillTemplate(bytes, data, {
    properties: model.properties,
    ...(model.watermark === undefined ? {} : { watermark: model.watermark }),
    ...(map === undefined ? {} : { map }),
  });
  if (!filled.ok) return filled;
  const blank = filled.value.blank
    // Like a row that repeats, a fixed one may have empty cells.
    .map((name) => findTemplateName(name) ?? { key: name, zh: name })
    .filter(({ key }) => !cellNames.some((cell) => cell.key === key))
    .map(({ zh }) => zh);
  return ok({ ...filled.value, blank: [...new Set(blank)] });
}
