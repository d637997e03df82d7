import { readTemplateMap } from '../../../../functions/core/report/template/readTemplateMap';
import { checkTemplateMap, type TemplateMap } from '../../../../functions/core/report/template/templateMap';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import { templateCells } from '../../../../templates/word/template/fillTemplate';
import { wholeMap, type OwnTemplate } from './ownTemplate';
import { templateTexts } from './templateTexts';

/** A mapping as a file beside its template, as the command line reads and writes it. */
export const mapFileName = (template: string): string => template.replace(/\.docx$/i, '.fields.json');

/** What nobody has decided is left out. */
export function writeMapFile({ cells }: TemplateMap): Uint8Array {
  const decided: TemplateMap = { cells: cells.filter(({ field }) => field !== '') };
  return new TextEncoder().encode(`${JSON.stringify(decided, null, 2)}\n`);
}

/** Takes in a mapping for a template; it must fit its cells. */
export function readMapFile(
  file: string,
  text: string,
  template: OwnTemplate,
): Result<OwnTemplate, Bilingual> {
  const json = parse(text);
  if (!json.ok) return failed(templateTexts.notJson(file, json.problem));
  const map = readTemplateMap(json.value);
  if (!map.ok) return failed(templateTexts.wrongMap(file, map.problem));
  const cells = templateCells(template.bytes);
  const moved = checkTemplateMap(map.value, cells);
  if (moved.length > 0) return failed(templateTexts.cannotFill(template.name, moved));
  return ok({ ...template, map: wholeMap(map.value, cells), accepted: false });
}

function parse(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The reason quotes the file, whatever it is.
    return failed(reason.replace(/\p{Cc}|\ufffd/gu, ''));
  }
}
