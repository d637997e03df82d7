import type { TemplateProblem } from '../report/template/checkTemplate';
import type { TemplateMapProblem } from '../report/template/templateMap';
import { fillSentence } from '../shared/fillSentence';
import type { Bilingual, Language } from '../shared/language';

type Problem = TemplateProblem | TemplateMapProblem;

const messages: Readonly<Record<Problem['code'], Bilingual>> = {
  'template.unknown': {
    zh: '{part}：不认识占位符 “{seen}”',
    en: '{part}: unknown placeholder “{seen}”',
  },
  'template.kind': {
    zh: '{part}：“{seen}” 的用法不对，它是{is}',
    en: '{part}: “{seen}” is used for something else; it is {is}',
  },
  'template.unused': { zh: '模板没有用到“{name}”', en: 'the template does not ask for “{name}”' },
  'template.syntax': { zh: '{part}：占位符 {seen} 不配对：{detail}', en: '{part}: {seen}: {detail}' },
  'template.moved': {
    zh: '对应表第 {entry} 条：表格 {table} 第 {row} 行第 {cell} 格现在是“{seen}”，不再是“{label}”。模板改过了，请重新对应：kesu template map',
    en: 'mapping entry {entry}: table {table}, row {row}, cell {cell} now reads “{seen}”, no longer “{label}”. The template has changed; map it again: kesu template map',
  },
  'template.noCell': {
    zh: '对应表第 {entry} 条：模板中没有表格 {table} 第 {row} 行第 {cell} 格',
    en: 'mapping entry {entry}: the template has no table {table}, row {row}, cell {cell}',
  },
};

const kinds: Readonly<Record<'text' | 'rows' | 'picture', Bilingual>> = {
  text: { zh: '一个值，写作 {{名称}}', en: 'a value: {{name}}' },
  rows: { zh: '一张表，写作 {{#名称}}…{{/名称}}', en: 'a table: {{#name}}…{{/name}}' },
  picture: {
    zh: '一张图片，写在占位图片的替代文字里',
    en: 'a picture: write it as the alternative text of a picture',
  },
};

/** One sentence for a person about a company template. */
export function describeTemplateProblem(problem: Problem, language: Language): string {
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(problem))
    if (typeof value === 'string' || typeof value === 'number') values[key] = value;
  if (problem.code === 'template.kind') values['is'] = kinds[problem.is][language];
  if ('seen' in problem && (problem.code === 'template.unknown' || problem.code === 'template.kind'))
    values['seen'] = problem.seen;
  const said = fillSentence(messages[problem.code][language].replaceAll('“{seen}”', '“{seen}”'), values);
  if (problem.code !== 'template.unknown' || problem.like.length === 0) return said;
  const like = problem.like.join(language === 'zh' ? '、' : ', ');
  return language === 'zh' ? `${said}，是否指：${like}？` : `${said}; did you mean ${like}?`;
}
