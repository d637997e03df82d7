import PizZip from 'pizzip';
import {
  checkTemplate,
  isFatal,
  type Placeholder,
  type TemplateProblem,
} from '../../../functions/core/report/template/checkTemplate';
import type { TemplateData } from '../../../functions/core/report/template/templateData';
import {
  checkTemplateMap,
  placeOf,
  type TemplateCell,
  type TemplateMap,
  type TemplateMapProblem,
} from '../../../functions/core/report/template/templateMap';
import { failed, ok, type Result } from '../../../functions/core/shared/result';
import { releaseBraces } from './guardBraces';
import { openTemplate } from './openTemplate';
import { placeFields } from './placeFields';
import { strayPlaceholders } from './strayPlaceholders';
import { markDraft, markProperties } from './templateMarks';
import { mainPartOf, textParts, xmlParts } from './templateParts';
import { placePictures } from './templatePictures';
import { templateTables, type CellInXml } from './templateTables';
import { withTicks } from './tickMarks';

/** Why a template cannot be filled. */
export type TemplateProblems = readonly (TemplateProblem | TemplateMapProblem)[];

/** What is done to a template beside filling it. */
export interface TemplateIssue {
  /** Custom properties that tell what the document was made from. */
  readonly properties: Readonly<Record<string, string>>;
  /** 草稿 or DRAFT behind every page. */
  readonly watermark?: string;
  /** For forms without placeholders. */
  readonly map?: TemplateMap;
}

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Placeholders the case has no value for. */
  readonly blank: readonly string[];
}

/** The cells of the tables of a template, for proposing a mapping. */
export const templateCells = (template: Uint8Array): readonly TemplateCell[] =>
  cellsByPart(new PizZip(template))
    .flatMap(({ cells }) => cells)
    .map(({ column, text, continued, hasRoom, hasTable, ...cell }) => ({
      ...placeOf(cell),
      column,
      text,
      continued,
      ...(hasRoom === true ? { hasRoom } : {}),
      ...(hasTable === true ? { hasTable } : {}),
    }));

/** What a template asks for, after its mapping was put in; or why it cannot be read. */
export function templatePlaceholders(
  template: Uint8Array,
  map?: TemplateMap,
): Result<readonly Placeholder[], TemplateProblems> {
  const zip = new PizZip(template);
  const problems = map === undefined ? [] : mapInto(zip, map);
  if (problems.length > 0) return failed(problems);
  const opened = openTemplate(zip);
  return opened.ok ? ok(opened.value.placeholders) : opened;
}

/**
 * Fills a company's own .docx. Nothing is filled by guess: an unknown placeholder, a mapping that no longer fits and
 * braces that do not match are problems, and so is anything in braces that is left afterwards.
 */
export async function fillTemplate(
  template: Uint8Array,
  data: TemplateData,
  issue: TemplateIssue,
): Promise<Result<FilledTemplate, TemplateProblems>> {
  const zip = new PizZip(template);
  const moved = issue.map === undefined ? [] : mapInto(zip, issue.map);
  if (moved.length > 0) return failed(moved);
  const opened = openTemplate(zip);
  if (!opened.ok) return opened;
  const problems = checkTemplate(opened.value.placeholders).filter(isFatal);
  if (problems.length > 0) return failed(problems);
  const blank = new Set<string>();
  const met = new Set<string>();
  const filled = opened.value.fill(data, { blank: (name) => blank.add(name), met: (name) => met.add(name) });
  for (const { how, field } of issue.map?.cells ?? [])
    // None of its boxes says what the case says.
    if (how === 'tick' && field !== '' && !met.has(field)) blank.add(field);
  placePictures(filled, data.picture, (name) => blank.add(name));
  const left = strayPlaceholders(filled, () => false);
  if (left.length > 0) return failed(left.map((one) => ({ code: 'template.stray', ...one })));
  releaseAll(filled);
  tickControls(filled);
  markProperties(filled, issue.properties);
  if (issue.watermark !== undefined) await markDraft(filled, issue.watermark);
  return ok({ bytes: filled.generate({ type: 'uint8array', compression: 'DEFLATE' }), blank: [...blank] });
}

function mapInto(zip: PizZip, map: TemplateMap): readonly TemplateMapProblem[] {
  const parts = cellsByPart(zip);
  const problems = checkTemplateMap(
    map,
    parts.flatMap(({ cells }) => cells),
  );
  if (problems.length > 0) return problems;
  for (const { path, part, xml, cells } of parts) {
    const own = map.cells.filter((entry) => entry.part === part);
    if (own.length > 0) zip.file(path, placeFields(xml, cells, { cells: own }));
  }
  return [];
}

interface PartWithCells {
  readonly path: string;
  /** As mappings name it; the body has no name. */
  readonly part: string | undefined;
  readonly xml: string;
  readonly cells: readonly CellInXml[];
}

/** The tables of the body, then of headers and footers. */
function cellsByPart(zip: PizZip): readonly PartWithCells[] {
  const main = mainPartOf(zip);
  const others = textParts(zip).filter((path) => /\/(?:header|footer)\d*\.xml$/.test(path));
  return [...(main === undefined ? [] : [main]), ...others].map((path) => {
    const xml = zip.file(path)?.asText() ?? '';
    const part = path === main ? undefined : path;
    return { path, part, xml, cells: templateTables(xml, part) };
  });
}

function releaseAll(zip: PizZip): void {
  for (const path of xmlParts(zip)) {
    const guarded = zip.file(path)?.asText() ?? '';
    const released = releaseBraces(guarded);
    if (released !== guarded) zip.file(path, released);
  }
}

function tickControls(zip: PizZip): void {
  for (const path of textParts(zip)) {
    const xml = zip.file(path)?.asText() ?? '';
    const ticked = withTicks(xml);
    if (ticked !== xml) zip.file(path, ticked);
  }
}
