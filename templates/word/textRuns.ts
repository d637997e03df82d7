import { TextRun } from 'docx';

/**
 * Runs for a text with line breaks. The library writes `\n` and tabs as they are and Word shows a blank,
 * so breaks become elements; everything else is text, whatever it looks like.
 */
export function textRuns(text: string): TextRun[] {
  if (text === '') return [];
  return text.split('\n').map((line, index) => {
    const shown = line.replaceAll('\t', '    ');
    return index === 0 ? new TextRun(shown) : new TextRun({ text: shown, break: 1 });
  });
}
