import {
  checkTemplate,
  isFatal,
  type Placeholder,
} from '../../../../functions/core/report/template/checkTemplate';
import {
  carryTemplateMap,
  proposeTemplateMap,
  undecidedPlaces,
} from '../../../../functions/core/report/template/proposeTemplateMap';
import {
  placeKey,
  type TemplateCell,
  type TemplateMap,
  type TemplateMapEntry,
} from '../../../../functions/core/report/template/templateMap';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import { fillOwnForm, type OwnForm } from '../../../../templates/word/template/fillOwnForm';
import {
  templateCells,
  templatePlaceholders,
  type TemplateProblems,
} from '../../../../templates/word/template/fillTemplate';
import { readTemplatePackage } from '../../../../templates/word/template/readTemplatePackage';
import type { PrintDocument } from '../case/printDocument';
import { templateTexts } from './templateTexts';

/* The whole of `pane/template` is loaded with the first template: what reads and fills .docx is no part of the first load. */

/** A form of the company's or a customer's own. */
export interface OwnTemplate extends OwnForm {
  /** Its file name; there is one template of a name. */
  readonly name: string;
  /** Whether a person has looked its mapping through; templates with placeholders need none. */
  readonly accepted: boolean;
}

/** A file somebody chose. */
export interface TemplateUpload {
  /** Its own name; the template may be kept under another. */
  readonly file: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TakenTemplate {
  readonly template: OwnTemplate;
  /** What the person is told. */
  readonly told: Bilingual;
}

/**
 * Takes in a file somebody chose. A form without placeholders gets a proposal of where answers belong.
 *
 * @param before - The template it takes the place of: decisions that still fit are kept.
 */
export function readOwnTemplate(
  { file, name, bytes }: TemplateUpload,
  before?: OwnTemplate,
): Result<TakenTemplate, Bilingual> {
  const read = readTemplatePackage(file, bytes);
  if (!read.ok) return failed(templateTexts.refused(read.problem));
  const told = before ? templateTexts.replaced(name) : templateTexts.taken(name);
  const own = templatePlaceholders(bytes);
  if (!own.ok || own.value.length > 0) return ok({ template: { name, bytes, accepted: true }, told });
  const cells = templateCells(bytes);
  if (!before?.map) {
    const map = wholeMap(proposeTemplateMap(cells), cells);
    return ok({ template: { name, bytes, map, accepted: false }, told });
  }
  const { map, lost } = carryTemplateMap(before.map, cells);
  const accepted = before.accepted && lost.length === 0;
  const labels = lost.map(({ label }) => label);
  return ok({
    template: { name, bytes, map: wholeMap(map, cells), accepted },
    told: lost.length === 0 ? told : templateTexts.lost(name, labels),
  });
}

/** A mapping with the places nobody has decided yet, in the order of the form. */
export function wholeMap(map: TemplateMap, cells: readonly TemplateCell[]): TemplateMap {
  const order = new Map(cells.map((cell, at) => [placeKey(cell), at]));
  const at = (entry: TemplateMapEntry): number => order.get(placeKey(entry)) ?? cells.length;
  return { cells: [...map.cells, ...undecidedPlaces(cells, map)].sort((a, b) => at(a) - at(b)) };
}

export interface CheckedTemplate {
  readonly placeholders: readonly Placeholder[];
  /** Why it cannot be filled. */
  readonly fatal: TemplateProblems;
  /** Chinese names of what the form has and the template does not ask for. */
  readonly unused: readonly string[];
}

/**
 * What a template asks for, and what is wrong with it.
 *
 * @param wanted - Chinese names of the fields of the form it stands for.
 */
export function checkOwnTemplate({ bytes, map }: OwnForm, wanted: readonly string[]): CheckedTemplate {
  const read = templatePlaceholders(bytes, map);
  if (!read.ok) return { placeholders: [], fatal: read.problem, unused: [] };
  const problems = checkTemplate(read.value, wanted);
  return {
    placeholders: read.value,
    fatal: problems.filter(isFatal),
    unused: problems.flatMap((one) => (one.code === 'template.unused' ? [one.name] : [])),
  };
}

/** Fills the template in place of our own layout; anything left in braces is a problem. */
export const printInTemplate =
  (template: OwnTemplate): PrintDocument =>
  async ({ model, source }) => {
    const filled = await fillOwnForm(template, { ...source, model });
    return filled.ok
      ? ok(filled.value.bytes)
      : failed(templateTexts.cannotFill(template.name, filled.problem));
  };
