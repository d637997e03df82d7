import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import type { Placeholder, TemplateProblem } from '../../../functions/core/report/template/checkTemplate';
import { failed, ok, type Result } from '../../../functions/core/shared/result';
import { conditionHolds, parseCondition } from '../../../functions/core/report/template/condition';
import type { TemplateData, TemplateRow } from '../../../functions/core/report/template/templateData';
import { writtenText } from '../xmlText';
import { boundNames, fillBoundData } from './boundData';
import { guardBraces } from './guardBraces';
import { emptyContent, keepAsWritten, restoreWriting } from './keepAsWritten';
import { strayPlaceholders } from './strayPlaceholders';
import { pictureNames } from './templatePictures';
import { textParts } from './templateParts';
import { withUniqueIds } from './uniqueIds';

/** A template that was read: what it asks for, and a way to answer. */
export interface OpenTemplate {
  readonly placeholders: readonly Placeholder[];
  /** Fills every placeholder; those without a value become empty. */
  fill(data: TemplateData, told: FillListener): PizZip;
}

export interface FillListener {
  /** The case has no value for a name. */
  blank(name: string): void;
  /** A field has the value a condition asks for. */
  met(name: string): void;
}

type Part = Docxtemplater.DXT.Part;
type Scope = TemplateData | TemplateRow | string | boolean;

/**
 * Reads the placeholders `{{name}}`, `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}` of a .docx, headers, footers and
 * notes included, wherever Word has split them. Everything outside them stays as it is, byte for byte.
 */
export function openTemplate(zip: PizZip): Result<OpenTemplate, readonly TemplateProblem[]> {
  const read = new ReadParts();
  let listener: FillListener = { blank: () => undefined, met: () => undefined };
  let template: Docxtemplater;
  for (const path of textParts(zip)) zip.file(path, keepAsWritten(zip.file(path)?.asText() ?? ''));
  try {
    template = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' },
      syntax: { changeDelimiterPrefix: null },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      modules: [read],
      parser: (tag: string) => ({
        get: (_scope: Scope, context: { scopeList: readonly Scope[]; meta: { part: Part } }) =>
          answer(tag.trim(), context.scopeList, context.meta.part, listener),
      }),
      nullGetter: () => '',
    });
  } catch (error) {
    return failed(syntaxProblems(error));
  }
  return ok({
    placeholders: placeholdersOf(zip, read.parts),
    fill: (data, told) => {
      listener = told;
      const before = new Map(textParts(zip).map((path) => [path, zip.file(path)?.asText() ?? '']));
      if (read.parts.size > 0) template.render(data);
      const filled = template.getZip() as PizZip;
      for (const [path, xml] of before)
        filled.file(path, restoreWriting(withUniqueIds(filled.file(path)?.asText() ?? '', xml)));
      fillBoundData(filled, data, (name) => told.blank(name));
      return filled;
    },
  });
}

const outermost = { within: [] } as const;

function placeholdersOf(zip: PizZip, read: ReadonlyMap<string, readonly Part[]>): readonly Placeholder[] {
  return [
    ...[...read].flatMap(([part, parts]) => tagsOf(parts, part, [])),
    ...boundNames(zip).map((one): Placeholder => ({ ...one, kind: 'value', ...outermost })),
    ...textParts(zip).flatMap((part) =>
      pictureNames(zip.file(part)?.asText() ?? '').map((text): Placeholder => ({
        part,
        text,
        kind: 'picture',
        ...outermost,
      })),
    ),
    ...strayPlaceholders(zip, (part) => read.has(part) || boundNames(zip, part).length > 0).map(
      ({ part, seen }): Placeholder => ({ part, text: seen, kind: 'stray', ...outermost }),
    ),
  ];
}

/** Keeps what the library has read of each part; its own module for that needs a package it does not bring along. */
class ReadParts implements Docxtemplater.DXT.Module {
  readonly name = 'KesuReadParts';
  readonly parts = new Map<string, readonly Part[]>();
  #path = '';

  /** The library knows footnotes, but neither endnotes nor that a part without braces is best left alone. */
  getFileType({ doc }: { readonly doc: { targets: string[]; readonly zip: PizZip } }): void {
    doc.targets = [
      ...doc.targets,
      ...textParts(doc.zip).filter((path) => /\/endnotes\d*\.xml$/.test(path)),
    ].filter((path) => /[{}]/.test(doc.zip.file(path)?.asText() ?? ''));
  }

  /**
   * Equations are content too: without this the library puts a paragraph into the control around one. And a bookmark
   * that ends inside a placeholder still has to end.
   */
  optionsTransformer(options: Docxtemplater.DXT.Options, doc: unknown): Docxtemplater.DXT.Options {
    const config = (doc as { readonly fileTypeConfig: FileTypeConfig }).fileTypeConfig;
    config.tagShouldContain
      .find(({ tag }) => tag === 'w:sdtContent')
      ?.shouldContain.push('m:oMath', 'm:oMathPara', emptyContent);
    config.droppedTagsInsidePlaceholder = config.droppedTagsInsidePlaceholder.filter(
      (tag) => !tag.startsWith('w:bookmark'),
    );
    return options;
  }

  set({ inspect }: { inspect?: { filePath?: string; postparsed?: readonly Part[] } }): void {
    if (inspect?.filePath !== undefined) this.#path = inspect.filePath;
    if (inspect?.postparsed !== undefined) this.parts.set(this.#path, inspect.postparsed);
  }
}

interface FileTypeConfig {
  droppedTagsInsidePlaceholder: readonly string[];
  readonly tagShouldContain: readonly { readonly tag: string; readonly shouldContain: string[] }[];
}

/** Looks a name up from the innermost row outwards. */
function answer(
  tag: string,
  scopes: readonly Scope[],
  part: Part,
  told: FillListener,
): string | boolean | readonly TemplateRow[] {
  const inside = scopes
    .filter((scope): scope is TemplateData | TemplateRow => typeof scope === 'object')
    .reverse();
  if (part.module === 'loop') {
    for (const scope of inside) {
      const condition = parseCondition(tag);
      const holds = conditionHolds(condition, scope);
      if (holds === true && condition.values) told.met(condition.name);
      if (holds !== undefined) return holds;
      const rows = 'rows' in scope ? scope.rows(tag) : undefined;
      if (rows !== undefined) return rows;
    }
    throw new Error(`section '${tag}' passed the check but has no answer`);
  }
  for (const scope of inside) {
    const text = scope.text(tag);
    if (text === undefined) continue;
    // A row may have empty cells.
    if (text === '' && 'rows' in scope) told.blank(tag);
    return guardBraces(writtenText(text));
  }
  throw new Error(`placeholder '${tag}' passed the check but has no answer`);
}

function tagsOf(parts: readonly Part[], file: string, within: readonly string[]): readonly Placeholder[] {
  return parts.flatMap((part): readonly Placeholder[] => {
    if (part.type !== 'placeholder') return [];
    // `{{@name}}` would put a value into the document as XML.
    if (part.module === 'rawxml') return [{ part: file, text: `@${part.value}`, kind: 'value', within }];
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
    readonly id?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly file?: string;
  };
}

function syntaxProblems(error: unknown): readonly TemplateProblem[] {
  const { properties, message = '' } = error as LibraryError;
  const all = properties?.errors ?? [error as LibraryError];
  return all.map(({ properties: found, message: said }) => ({
    code: 'template.syntax',
    part: found?.file ?? '',
    seen:
      found?.xtag ?? [found?.openingtag, found?.closingtag].filter((tag) => tag !== undefined).join(' … '),
    ...(found?.id === undefined ? {} : { id: found.id }),
    detail: found?.explanation ?? said ?? message,
  }));
}
