interface Substitute {
  readonly name: string;
  /** Names of the same or a like font on other systems, in order of preference. */
  readonly alternatives: string;
  readonly family: 'roman' | 'swiss' | 'auto';
  readonly charset: '86' | '00';
}

/** What replaces the Windows fonts on macOS, Linux and in WPS (ECMA-376 part 1, 17.8.3.1 altName). */
const fonts: readonly Substitute[] = [
  {
    name: 'SimSun',
    alternatives: '宋体,Songti SC,STSong,Noto Serif CJK SC,Source Han Serif SC',
    family: 'roman',
    charset: '86',
  },
  {
    name: 'SimHei',
    alternatives: '黑体,Heiti SC,STHeiti,Microsoft YaHei,Noto Sans CJK SC,Source Han Sans SC',
    family: 'swiss',
    charset: '86',
  },
  { name: 'Times New Roman', alternatives: 'Liberation Serif', family: 'roman', charset: '00' },
  { name: 'Arial', alternatives: 'Liberation Sans', family: 'swiss', charset: '00' },
  {
    name: 'Segoe UI Symbol',
    alternatives: 'Apple Symbols,Noto Sans Symbols2',
    family: 'auto',
    charset: '00',
  },
];

/** The font table part of every document. */
export const fontTable: string = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...fonts.map(
    ({ name, alternatives, family, charset }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="${charset}"/>` +
      `<w:family w:val="${family}"/></w:font>`,
  ),
  '</w:fonts>',
].join('');
