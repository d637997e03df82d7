import type { Bilingual } from '../shared/language';

/** Sheets a tracker carries beside its rows, in the words of either language: a tracker may have been written in the other. */
export const companionSheets = {
  eightD: { zh: '8D数据', en: '8D data' },
  documents: { zh: '文件清单', en: 'Documents issued' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CompanionSheet = keyof typeof companionSheets;

/** Whether a sheet of a tracker is such a sheet, and which. */
export function companionOf(sheet: string): CompanionSheet | undefined {
  return (Object.keys(companionSheets) as CompanionSheet[]).find((key) => {
    const { zh, en } = companionSheets[key];
    return sheet === zh || sheet === en;
  });
}
