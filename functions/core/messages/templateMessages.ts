import type { TemplateProblem } from '../report/template/checkTemplate';
import type { TemplateFileProblem } from '../report/template/templateFileProblem';
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
  'template.stray': {
    zh: '{part}：占位符 “{seen}” 写在不能填写的地方（链接地址、域代码、图表、形状说明），请改写到普通文字里',
    en: '{part}: “{seen}” stands where nothing can be filled (address of a link, field code, chart, description of a shape); move it into plain text',
  },
  'template.unused': { zh: '模板没有用到“{name}”', en: 'the template does not ask for “{name}”' },
  'template.syntax': { zh: '{part}：“{seen}”：{detail}', en: '{part}: “{seen}”: {detail}' },
  'template.moved': {
    zh: '对应表第 {entry} 条：表格 {table} 第 {row} 行第 {cell} 格现在是“{seen}”，不再是“{label}”。模板改过了，请重新对应。',
    en: 'mapping entry {entry}: table {table}, row {row}, cell {cell} now reads “{seen}”, no longer “{label}”. The template has changed; map it again.',
  },
  'template.noCell': {
    zh: '对应表第 {entry} 条：模板中没有表格 {table} 第 {row} 行第 {cell} 格',
    en: 'mapping entry {entry}: the template has no table {table}, row {row}, cell {cell}',
  },
};

const insideAndOutside: Bilingual = {
  zh: '一段在表格里开始、在表格外结束（或相反），请放在同一行或同一段落层次',
  en: 'a section begins inside a table and ends outside it, or the other way round; keep both in one row or among the paragraphs',
};

/** What the library that reads templates finds wrong; anything else is told in its own words. */
const syntax: Readonly<Record<string, Bilingual>> = {
  unclosed_tag: { zh: '有 {{ 而没有对应的 }}', en: '{{ without its }}' },
  unopened_tag: { zh: '有 }} 而没有对应的 {{', en: '}} without its {{' },
  duplicate_open_tag: { zh: '{{ 多写了一次', en: '{{ stands twice' },
  duplicate_close_tag: { zh: '}} 多写了一次', en: '}} stands twice' },
  unclosed_loop: { zh: '这一段没有结束，缺少 {{/}}', en: 'the section never ends; {{/}} is missing' },
  unopened_loop: {
    zh: '有 {{/}}，但前面没有对应的 {{#}} 或 {{^}}',
    en: '{{/}} without a {{#}} or {{^}} before it',
  },
  closing_tag_does_not_match_opening_tag: {
    zh: '一段以前一个名称开始，却以后一个名称结束',
    en: 'a section begins with the one name and ends with the other',
  },
  unbalanced_loop_tags: {
    zh: '两段互相交叉，请让一段整个在另一段里面',
    en: 'two sections cross each other; put the one wholly inside the other',
  },
  loop_position_invalid: insideAndOutside,
  no_xml_tag_found_at_left: insideAndOutside,
  no_xml_tag_found_at_right: insideAndOutside,
};

const kinds: Readonly<Record<'text' | 'rows' | 'picture', Bilingual>> = {
  text: { zh: '一个值，写作 {{名称}}', en: 'a value: {{name}}' },
  rows: { zh: '一张表，写作 {{#名称}}…{{/名称}}', en: 'a table: {{#name}}…{{/name}}' },
  picture: {
    zh: '一张图片，写在占位图片的替代文字里',
    en: 'a picture: write it as the alternative text of a picture',
  },
};

const fileMessages: Readonly<Record<TemplateFileProblem['code'], Bilingual>> = {
  'template.tooLarge': { zh: '模板 {file} 超过 {most} MB', en: 'template {file} is larger than {most} MB' },
  'template.notDocx': {
    zh: '{file} 不是 .docx 文档。旧格式 .doc 请在 Word 中另存为 .docx',
    en: '{file} is no .docx document; save an old .doc as .docx in Word',
  },
  'template.protected': {
    zh: '{file} 设有打开密码。请在 Word 中打开，在“文件 → 信息 → 保护文档”里清除密码并另存后重试',
    en: '{file} is protected by a password; clear it in Word under File > Info > Protect Document, save, and try again',
  },
  'template.macros': {
    zh: '{file} 含有宏。请在 Word 中另存为不含宏的“Word 文档 (*.docx)”后重试',
    en: '{file} contains macros; save it in Word as “Word Document (*.docx)” without them and try again',
  },
  'template.damaged': {
    zh: '{file} 已损坏，无法读取（{reason}）。请从原处重新复制，或在 Word 中用“打开并修复”后另存',
    en: '{file} is damaged and cannot be read ({reason}); copy it again from its source, or use Open and Repair in Word and save it',
  },
};

/** One sentence for a person about a file that cannot be a template. */
export function describeTemplateFile(
  { code, file, most = 0, reason = '' }: TemplateFileProblem,
  language: Language,
): string {
  return fillSentence(fileMessages[code][language], { file, most, reason });
}

/** Parts of a Word file as people call them. */
function partName(part: string, language: Language): string {
  const kind =
    /^(?:word|docProps)\/(document|header|footer|footnotes|endnotes|comments|core|app|custom)\d*\.xml$/.exec(
      part,
    )?.[1];
  if (part.endsWith('.rels')) return parts['links']![language];
  return kind === undefined ? part : parts[kind]![language];
}

const parts: Readonly<Record<string, Bilingual>> = {
  document: { zh: '正文', en: 'body' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  footnotes: { zh: '脚注', en: 'footnotes' },
  endnotes: { zh: '尾注', en: 'endnotes' },
  comments: { zh: '批注', en: 'comments' },
  core: { zh: '文件属性', en: 'file properties' },
  app: { zh: '文件属性', en: 'file properties' },
  custom: { zh: '文件属性', en: 'file properties' },
  links: { zh: '链接地址', en: 'addresses of links' },
};

/** One sentence for a person about a company template. */
export function describeTemplateProblem(problem: Problem, language: Language): string {
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(problem))
    if (typeof value === 'string' || typeof value === 'number') values[key] = value;
  if (problem.code === 'template.kind') values['is'] = kinds[problem.is][language];
  if ('part' in problem) values['part'] = partName(problem.part, language);
  if (problem.code === 'template.syntax')
    values['detail'] = syntax[problem.id ?? '']?.[language] ?? problem.detail;
  const said = fillSentence(messages[problem.code][language], values);
  if (problem.code !== 'template.unknown' || problem.like.length === 0) return said;
  const like = problem.like.join(language === 'zh' ? '、' : ', ');
  return language === 'zh' ? `${said}，是否指：${like}？` : `${said}; did you mean ${like}?`;
}
