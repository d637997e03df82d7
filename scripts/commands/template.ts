import { fields as registerFields, isFieldKey } from '../../functions/core/complaint/fields';
import { describeTemplateProblem } from '../../functions/core/messages/templateMessages';
import { checkTemplate, isFatal, type Placeholder } from '../../functions/core/report/template/checkTemplate';
import { formFieldNames } from '../../functions/core/report/template/formFieldNames';
import { proposeTemplateMap } from '../../functions/core/report/template/proposeTemplateMap';
import {
  cellNames,
  findTemplateName,
  templateNames,
} from '../../functions/core/report/template/templateNames';
import { readProfile, shippedProfileIds } from '../files/procedures';
import { templateCells, templatePlaceholders } from '../../templates/word/template/fillTemplate';
import { mapPathOf, readTemplateFile, templateError } from '../documents/templateFile';
import { CommandError, exitCode } from '../shell/exit';
import { writeNew } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** `template check FILE`, `map FILE`, `names`: a company's or a customer's own form. */
export const run: Run = async (shell, [verb, file], options) => {
  switch (verb) {
    case 'check':
      return check(shell, required(shell, file), options['form']);
    case 'map':
      return map(shell, required(shell, file), options['out']);
    case 'names':
      return names(shell);
    default:
      throw new CommandError(`template ${String(verb)}: check | map | names`);
  }
};

function required(shell: Shell, file: unknown): string {
  if (typeof file === 'string') return file;
  throw new CommandError(shell.say('请给出模板文件（.docx）', 'name a template file (.docx)'));
}

/** Lists what a template asks for, what of it is unknown, and what the form has that it does not ask for. */
async function check(shell: Shell, path: string, form: unknown): Promise<number | undefined> {
  const { bytes, map } = await readTemplateFile(shell, path);
  const read = templatePlaceholders(bytes, map);
  if (!read.ok) throw templateError(shell, path, read.problem);
  const problems = checkTemplate(read.value, form === undefined ? [] : await formFields(shell, String(form)));
  if (shell.json) shell.out(JSON.stringify({ placeholders: read.value, problems }));
  else {
    for (const one of read.value) shell.out(placeholderLine(one, shell));
    if (read.value.length === 0)
      shell.tell(
        '模板中没有占位符。客户的空白表可以先运行：kesu template map {path}',
        'the template has no placeholders; for a blank form run: kesu template map {path}',
        { path },
      );
    for (const problem of problems) shell.out(describeTemplateProblem(problem, shell.lang));
  }
  return problems.some(isFatal) ? exitCode.unusableInput : undefined;
}

async function formFields(shell: Shell, form: string): Promise<readonly string[]> {
  const known = formFieldNames(form, undefined);
  if (known !== undefined) return known;
  for (const id of shippedProfileIds) {
    const { forms } = await readProfile(shell, id);
    const names = formFieldNames(
      form,
      forms.find((one) => one.id === form),
    );
    if (names !== undefined) return names;
  }
  throw new CommandError(shell.say('没有表单“{form}”', 'there is no form “{form}”', { form }));
}

function placeholderLine({ part, text, kind, within }: Placeholder, shell: Shell): string {
  const sign = kind === 'section' ? '#' : kind === 'inverted' ? '^' : '';
  const found = findTemplateName(text);
  const name = found === undefined ? '' : (found[shell.lang] ?? '');
  return [`{{${sign}${text}}}`, name, [part, ...within].join(' › ')].filter((one) => one !== '').join('\t');
}

/** Proposes where answers belong in a form without placeholders and keeps the proposal beside it for a person to look at. */
async function map(shell: Shell, path: string, out: unknown): Promise<undefined> {
  const { bytes } = await readTemplateFile(shell, path);
  const proposal = proposeTemplateMap(templateCells(bytes));
  const target = out === undefined ? mapPathOf(path) : String(out);
  await writeNew(shell, target, `${JSON.stringify(proposal, null, 2)}\n`);
  if (shell.json) {
    shell.out(JSON.stringify({ file: target, ...proposal }));
    return undefined;
  }
  for (const entry of proposal.cells) {
    const other = (entry.alternatives ?? []).map((name) => nameOf(name, shell));
    const doubt =
      other.length === 0
        ? ''
        : shell.say('（也可能是：{other}）', ' (or {other})', { other: other.join('、') });
    shell.out(`${entry.label.replace(/\s+/g, ' ')}\t→ ${nameOf(entry.field, shell)}${doubt}`);
  }
  shell.tell(
    '已写入 {target}：{count} 处。请核对，改错的 field，不要的删去；之后 report --template 会自动使用它。',
    'wrote {target}: {count} places. Look it through, correct fields, delete what is not wanted; report --template uses it from now on.',
    { target, count: proposal.cells.length },
  );
  return undefined;
}

const nameOf = (key: string, { lang }: Shell): string =>
  `${isFieldKey(key) ? registerFields[key][lang] : (findTemplateName(key)?.[lang] ?? '')} ${key}`.trim();

const allNames = [...templateNames, ...cellNames];

function names(shell: Shell): undefined {
  if (shell.json) shell.out(JSON.stringify({ names: allNames }));
  else
    for (const { key, kind, zh, en, columns = {} } of allNames)
      shell.out(
        [key, shell.lang === 'zh' ? zh : en, kind === 'text' ? '' : kind, Object.keys(columns).join(', ')]
          .join('\t')
          .trimEnd(),
      );
  return undefined;
}
