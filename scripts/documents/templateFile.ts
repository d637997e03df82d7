import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  describeTemplateFile,
  describeTemplateProblem,
} from '../../functions/core/messages/templateMessages';
import type { TemplateProblem } from '../../functions/core/report/template/checkTemplate';
import { readTemplateMap } from '../../functions/core/report/template/readTemplateMap';
import type { TemplateMap, TemplateMapProblem } from '../../functions/core/report/template/templateMap';
import type { OwnForm } from '../../templates/word/template/fillOwnForm';
import { readTemplatePackage } from '../../templates/word/template/readTemplatePackage';
import { readJsonFile } from '../files/jsonFile';
import { CommandError } from '../shell/exit';
import { reasonOf } from '../shell/localFile';
import type { Shell } from '../shell/shell';

/** An own form as a file. */
export interface TemplateFile extends OwnForm {
  readonly path: string;
}

/** Where the mapping of a template is kept: beside it, under its name. */
export const mapPathOf = (template: string): string => template.replace(/\.docx$/i, '.fields.json');

/**
 * Reads a template with the mapping beside it, if there is one.
 *
 * @throws CommandError where the file is no .docx, or its mapping cannot be read
 */
export async function readTemplateFile(shell: Shell, path: string): Promise<TemplateFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new CommandError(
      shell.say('无法读取模板 {path}：{reason}', 'cannot read template {path}: {reason}', {
        path,
        reason: reasonOf(shell, error),
      }),
    );
  }
  const zip = readTemplatePackage(path, bytes);
  if (!zip.ok) throw new CommandError(describeTemplateFile(zip.problem, shell.lang));
  const map = await readMap(shell, mapPathOf(path));
  return { path, bytes, ...(map === undefined ? {} : { map }) };
}

async function readMap(shell: Shell, path: string): Promise<TemplateMap | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  const map = readTemplateMap(await readJsonFile(shell, path));
  if (map.ok) return map.value;
  throw new CommandError(
    shell.say('对应表 {path}：{place} 不对', 'mapping {path}: {place} is not as it should be', {
      path,
      place: map.problem,
    }),
  );
}

/** A template that cannot be filled, with everything that is wrong with it. */
export function templateError(
  shell: Shell,
  path: string,
  problems: readonly (TemplateProblem | TemplateMapProblem)[],
): CommandError {
  const said = problems.map((problem) => `  ${describeTemplateProblem(problem, shell.lang)}`);
  const head = shell.say('模板 {file} 不能填写：', 'template {file} cannot be filled:', {
    file: basename(path),
  });
  const moved = problems.some(({ code }) => code === 'template.moved' || code === 'template.noCell');
  const advice = moved ? [`  kesu template map ${basename(path)}`] : [];
  return new CommandError([head, ...said, ...advice].join('\n'));
}
