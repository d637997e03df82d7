import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { describeTemplateProblem } from '../../functions/core/messages/templateMessages';
import type { TemplateProblem } from '../../functions/core/report/template/checkTemplate';
import { readTemplateMap } from '../../functions/core/report/template/readTemplateMap';
import type { TemplateMap, TemplateMapProblem } from '../../functions/core/report/template/templateMap';
import { readPackage } from '../../templates/word/template/fillTemplate';
import { readJsonFile } from '../files/jsonFile';
import { CommandError } from '../shell/exit';
import { reasonOf } from '../shell/localFile';
import type { Shell } from '../shell/shell';

/** A company's own .docx and, for a form without placeholders, where its answers belong. */
export interface TemplateFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly map?: TemplateMap;
}

const mostMegabytes = 20;

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
    const { size } = await stat(path);
    if (size > mostMegabytes * 1_000_000)
      throw new CommandError(
        shell.say('模板 {path} 超过 {most} MB', 'template {path} is larger than {most} MB', {
          path,
          most: mostMegabytes,
        }),
      );
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      shell.say('无法读取模板 {path}：{reason}', 'cannot read template {path}: {reason}', {
        path,
        reason: reasonOf(shell, error),
      }),
    );
  }
  if (!/\.docx$/i.test(path) || readPackage(bytes) === undefined)
    throw new CommandError(
      shell.say(
        '{path} 不是 .docx 文档。旧格式 .doc 请在 Word 中另存为 .docx',
        '{path} is no .docx document; save an old .doc as .docx in Word',
        { path },
      ),
    );
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
  return new CommandError([head, ...said].join('\n'));
}
