/** The words of the page around the add-in; the add-in brings its own. */
export const pageTexts = {
  zh: {
    title: '客诉 Kesu · 试用（模拟 Excel）',
    notExcel: '这不是 Excel，而是用于试用与测试的替身；与 Excel 的差别见 scripts/stand-in。',
    open: '打开…',
    samples: '示例台账',
    save: '保存 .xlsx',
    language: 'English',
    home: '开始',
    rows: '行',
    insertRow: '插入行',
    deleteRow: '删除行',
    others: '同事',
    asOther: '以同事身份修改',
    asOtherHint: '开启后，您输入的内容视为另一位同事的修改',
    pane: '任务窗格',
    showPane: '显示窗格',
    hidePane: '关闭窗格',
    saved: '已保存：{path}',
    lost: '文件中未能保存：{what}',
    opening: '正在打开 {name}…',
    cannotOpen: '无法打开：{reason}',
    cannotSave: '无法保存：{reason}',
    refused: '不能这样修改：{reason}',
    protected: '工作表受保护，此处不能修改。',
    invalid: '输入的内容不符合此单元格的数据验证。',
    notHere: '此试用页不支持该操作。',
    notReady: '加载项还在启动，请稍后再试。',
    cell: '单元格',
    formula: '公式',
  },
  en: {
    title: 'Kesu complaints · try-out (stand-in Excel)',
    notExcel:
      'This is not Excel but a stand-in to try and test with; scripts/stand-in says where they differ.',
    open: 'Open…',
    samples: 'Sample registers',
    save: 'Save .xlsx',
    language: '中文',
    home: 'Home',
    rows: 'Rows',
    insertRow: 'Insert row',
    deleteRow: 'Delete row',
    others: 'Colleague',
    asOther: 'Edit as a colleague',
    asOtherHint: 'While this is on, what you type counts as a colleague’s edit',
    pane: 'Task pane',
    showPane: 'Show pane',
    hidePane: 'Close pane',
    saved: 'Saved: {path}',
    lost: 'The file does not keep: {what}',
    opening: 'Opening {name}…',
    cannotOpen: 'Cannot be opened: {reason}',
    cannotSave: 'Cannot be saved: {reason}',
    refused: 'This cannot be changed: {reason}',
    protected: 'The sheet is protected; this cell cannot be changed.',
    invalid: 'The entry does not keep to the data validation of this cell.',
    notHere: 'The try-out page does not do this.',
    notReady: 'The add-in is still starting; try again in a moment.',
    cell: 'Cell',
    formula: 'Formula',
  },
} as const satisfies Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>>;

export type PageLanguage = keyof typeof pageTexts;
export type PageText = keyof (typeof pageTexts)['zh'];

export type Say = (text: PageText, parts?: Readonly<Record<string, string>>) => string;

export const sayIn =
  (language: PageLanguage): Say =>
  (text, parts = {}) =>
    pageTexts[language][text].replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
