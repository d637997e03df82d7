import type { Language } from '../../shared/language';
import { cell, labelCell, labelSpan, rowHeight, textLine, valueCell } from '../cells';
import type { DocumentContext } from '../documentContext';
import { documentWords } from '../documentWords';
import { gridUnits, type DocumentLanguage, type Row } from '../formModel';
import { toLabel } from '../label';
import { plainText } from '../plainText';
import type { ContainmentCoverage } from './containmentCoverage';

/* Rows of an 8D nobody fills in. */

/** The sum under the containment table, in words; a remainder nobody has located is printed in red. */
export function coverageRow(coverage: ContainmentCoverage, { language }: DocumentContext): Row {
  const { unlocated, unchecked } = coverage;
  const sums = language === 'zh-en' ? (['zh', 'en'] as const) : [language];
  const look = (unlocated ?? 0) !== 0 || (unchecked ?? 0) !== 0 ? 'alert' : 'normal';
  return {
    height: rowHeight,
    cells: [
      labelCell(toLabel({ zh: '数量核对', en: 'Figures checked' }, language), labelSpan(language)),
      cell(
        'value',
        gridUnits - labelSpan(language),
        sums.map((one) => textLine(sumInWords(coverage, one), look)),
      ),
    ],
  };
}

function sumInWords(
  { suspect, listed, checked, unlocated, unchecked }: ContainmentCoverage,
  language: Language,
): string {
  const show = (figure: number | undefined): string => (figure === undefined ? '____' : String(figure));
  return language === 'en'
    ? `Produced − consumed = ${show(suspect)};  listed by location ${show(listed)};  not located ${show(unlocated)};  checked ${show(checked)};  still to check ${show(unchecked)}`
    : `生产 − 耗用 = ${show(suspect)}；  各地点合计 ${show(listed)}；  未落实 ${show(unlocated)}；  已检 ${show(checked)}；  待检 ${show(unchecked)}`;
}

const languageNames: Readonly<Record<DocumentLanguage, string>> = {
  zh: '中文',
  en: 'English',
  'zh-en': '中文 / English',
};

/** Which revision this is, why it was issued anew, and in what language. */
export function identityRow({ revision, reason = '', language }: DocumentContext): Row {
  const caption = labelSpan(language);
  const room = gridUnits / 2 - caption;
  const why = plainText(reason);
  return {
    height: rowHeight,
    cells: [
      labelCell(toLabel(documentWords.revision, language), caption),
      valueCell(why === '' ? revision : `${revision} · ${why}`, room),
      labelCell(toLabel({ zh: '报告语言', en: 'Language' }, language), caption),
      valueCell(languageNames[language], room),
    ],
  };
}
