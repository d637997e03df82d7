import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import type { Placeholder, TemplateProblem } from '../../../functions/core/report/template/checkTemplate';
import { failed, ok, type Result } from '../../../functions/core/shared/result';
import { conditionHolds, parseCondition } from '../../../functions/core/report/template/condition';
import type { TemplateData, TemplateRow } from '../../../functions/core/report/template/templateData';
import { pictureNames } from './templatePictures';

/** A template that was read: what it asks for, and a way to answer. */
export interface OpenTemplate {
  readonly placeholders: readonly Placeholder[];
  /** Fills every placeholder; those without a value become empty and are told to `blank`. */
  fill(data: TemplateData, blank: (name: string) => void): PizZip;
}

type Part = Docxtemplater.DXT.Part;
type Scope = TemplateData | TemplateRow | string | boolean;

/**
 * Reads the placeholders `{{name}}`, `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}` of a .docx, headers and footers
 * included, wherever Word has split them. Everything outside them stays as it is, byte for byte.
 */
export function openTemplate(zip: PizZip): Result<OpenTemplate, readonly TemplateProblem[]> {
  const read = new ReadParts();
  let blank: (name: string) => void = () => undefined;
  let template: Docxtemplater;
  try {
    template = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      modules: [read],
      parser: (tag: string) => ({
        get: (_scope: Scope, context: { scopeList: readonly Scope[]; meta: { part: Part } }) =>
          answer(tag.trim(), context.scopeList, context.meta.part, (name) => blank(name)),
      }),
      nullGetter: () => '',
    });
  } catch (error) {
    return failed(syntaxProblems(error));
  }
  const parts = Object.keys(zip.files).filter((path) => /^word\/[^/]+\.xml$/.test(path));
  return ok({
    placeholders: [
      ...parts.flatMap((part) => tagsOf(read.parts.get(part) ?? [], part, [])),
      ...parts.flatMap((part) =>
        pictureNames(zip.file(part)?.asText() ?? '').map((text): Placeholder => ({
          part,
          text,
          kind: 'picture',
          within: [],
        })),
      ),
    ],
    fill: (data, told) => {
      blank = told;
      template.render(data);
      return template.getZip() as PizZip;
    },
  });
}

/** Keeps what the library has read of each part; its own module for that needs a package it does not bring along. */
class ReadParts implements Docxtemplater.DXT.Module {
  readonly name = 'KesuReadParts';
  readonly parts = new Map<string, readonly Part[]>();
  #path = '';

  set({ inspect }: { inspect?: { filePath?: string; postparsed?: readonly Part[] } }): void {
    if (inspect?.filePath !== undefined) this.#path = inspect.filePath;
    if (inspect?.postparsed !== undefined) this.parts.set(this.#path, inspect.postparsed);
  }
}

/** Looks a name up from the innermost row outwards. */
function answer(
  tag: string,
  scopes: readonly Scope[],
  part: Part,
  blank: (name: string) => void,
): string | boolean | readonly TemplateRow[] {
  const inside = scopes
    .filter((scope): scope is TemplateData | TemplateRow => typeof scope === 'object')
    .reverse();
  if (part.module === 'loop') {
    for (const scope of inside) {
      const holds = conditionHolds(parseCondition(tag), scope);
      if (holds !== undefined) return holds;
      const rows = 'rows' in scope ? scope.rows(tag) : undefined;
      if (rows !== undefined) return rows;
    }
    throw new Error(`section '${tag}' passed the check but has no answer`);
  }
  for (const scope of inside) {
    const text = scope.text(tag);
    if (text === undefined) continue;
    if (text === '') blank(tag);
    return text;
  }
  throw new Error(`placeholder '${tag}' passed the check but has no answer`);
}

function tagsOf(parts: readonly Part[], file: string, within: readonly string[]): readonly Placeholder[] {
  return parts.flatMap((part): readonly Placeholder[] => {
    if (part.type !== 'placeholder') return [];
    const isSection = part.module === 'loop';
    const own: Placeholder = {
      part: file,
      text: part.value,
      kind: !isSection ? 'value' : part.inverted === true ? 'inverted' : 'section',
      within,
    };
    return [own, ...(isSection ? tagsOf(part.subparsed ?? [], file, [...within, part.value]) : [])];
  });
}

interface LibraryError {
  readonly message?: string;
  readonly properties?: {
    readonly errors?: readonly LibraryError[];
    readonly explanation?: string;
    readonly xtag?: string;
    readonly file?: string;
  };
}

function syntaxProblems(error: unknown): readonly TemplateProblem[] {
  const { properties, message = '' } = error as LibraryError;
  const all = properties?.errors ?? [error as LibraryError];
  return all.map(({ properties: found, message: said }) => ({
    code: 'template.syntax',
    part: found?.file ?? '',
    seen: found?.xtag ?? '',
    detail: found?.explanation ?? said ?? message,
  }));
}
