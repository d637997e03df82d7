import { panePages, type PanePage, type PaneRequests } from '../panePages';

const titles: Readonly<Record<PanePage, { readonly zh: string; readonly en: string }>> = {
  build: { zh: '建立跟踪台账', en: 'Build tracker' },
  todo: { zh: '待办', en: 'To do' },
  case: { zh: '当前投诉', en: 'Selected case' },
  new: { zh: '新增投诉', en: 'New case' },
  procedure: { zh: '制度与参数', en: 'Procedure' },
  findings: { zh: '检查结果', en: 'Findings' },
};

/** Shows the pages as tabs and turns to the one that is asked for. */
export function mountPane(root: HTMLElement, requests: PaneRequests): void {
  const language = Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const heading = document.createElement('h1');
  const tabs = document.createElement('nav');
  const show = (page: PanePage) => {
    heading.textContent = titles[page][language];
    for (const tab of tabs.children)
      tab.setAttribute('aria-current', tab.id === `tab-${page}` ? 'page' : 'false');
  };
  for (const page of panePages) {
    const tab = document.createElement('button');
    tab.id = `tab-${page}`;
    tab.textContent = titles[page][language];
    tab.addEventListener('click', () => show(page));
    tabs.append(tab);
  }
  root.replaceChildren(tabs, heading);
  show('build');
  requests.listen(({ page }) => show(page));
}
