import type { DocumentContext } from '../../functions/core/report/documentContext';
import type { FormDefinition, FormField } from '../../functions/core/report/formDefinition';
import type { FormModel, FormPart, Line } from '../../functions/core/report/formModel';

/** A context with invented company and numbers; give what the test is about. */
export const aContext = (given: Partial<DocumentContext> = {}): DocumentContext => ({
  language: 'zh',
  company: '苏州精塑科技有限公司',
  number: '240703',
  revision: '0',
  profile: 'P14',
  fingerprint: '7G2K-9QXW-4T0M-3',
  draft: false,
  ...given,
});

/** A form with fields by name, required unless marked with a star. */
export const aForm = (names: readonly string[], given: Partial<FormDefinition> = {}): FormDefinition => ({
  id: '样表',
  name: { zh: '样表', en: 'Sample form' },
  profiles: ['P14'],
  fields: names.map((name): FormField => ({ name: name.replace('*', ''), required: !name.endsWith('*') })),
  copies: [],
  signatures: [],
  ...given,
});

/** All text of a part, cell by cell. */
export const partText = (part: FormPart | undefined): readonly string[] =>
  (part?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph'
      ? block.lines.map(lineText)
      : block.rows.flatMap((row) => row.cells.map((cell) => cell.lines.map(lineText).join('\n'))),
  );

/** The text of every cell that follows a caption in its row. */
export const valueBeside = (model: FormModel, caption: string): string | undefined => {
  const rows = (model.parts[0]?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  for (const { cells } of rows) {
    const at = cells.findIndex((cell) => cell.look === 'label' && lineText(cell.lines[0]) === caption);
    if (at >= 0) return cells[at + 1]?.lines.map(lineText).join('\n');
  }
  return undefined;
};

function lineText(line: Line | undefined): string {
  switch (line?.kind) {
    case 'text':
      return line.text;
    case 'choices':
      return line.options.map(({ chosen, text }) => `${chosen ? '☑' : '□'}${text}`).join(' ');
    case 'picture':
      return `[${line.picture.alt}]`;
    case undefined:
      return '';
  }
}
