import type { PageLanguage } from './pageTexts';

export interface RibbonButton {
  readonly id: string;
  readonly functionName: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: string;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What a host reads in an add-in's manifest. */
export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  readonly namespace: string;
  /** Addresses on this page's server. */
  readonly taskpane: string;
  readonly metadata: string;
}

const locales: Readonly<Record<PageLanguage, string>> = { zh: 'zh-CN', en: 'en-US' };

/** Reads the shipped manifest; its addresses are looked up below `base`, whatever host it was built for. */
export function readManifest(text: string, base: string, language: PageLanguage): AddinManifest {
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  const first = (parent: Document | Element, name: string): Element => {
    const found = parent.getElementsByTagNameNS('*', name)[0];
    if (!found) throw new Error(`the manifest has no ${name}`);
    return found;
  };
  const resources = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String'])
    for (const item of xml.getElementsByTagNameNS('*', kind)) {
      const override = [...item.children].find((c) => c.getAttribute('Locale') === locales[language]);
      resources.set(
        item.getAttribute('id') ?? '',
        (override ?? item).getAttribute(override ? 'Value' : 'DefaultValue') ?? '',
      );
    }
  const resource = (element: Element): string => resources.get(element.getAttribute('resid') ?? '') ?? '';
  const local = (address: string): string => base + new URL(address).pathname.split('/').slice(1).join('/');
  const child = (parent: Element, name: string): Element => {
    const found = [...parent.children].find((c) => c.localName === name);
    if (!found) throw new Error(`${parent.localName} has no ${name}`);
    return found;
  };
  const button = (control: Element): RibbonButton => ({
    id: control.getAttribute('id') ?? '',
    functionName: first(control, 'FunctionName').textContent.trim(),
    label: resource(child(control, 'Label')),
    hint: resource(first(child(control, 'Supertip'), 'Description')),
    icon: local(
      resource(
        [...control.getElementsByTagNameNS('*', 'Image')].find((i) => i.getAttribute('size') === '32') ??
          control,
      ),
    ),
  });
  const tab = first(xml, 'CustomTab');
  const displayName = first(xml, 'DisplayName');
  const localName = [...displayName.children].find((c) => c.getAttribute('Locale') === locales[language]);
  return {
    id: first(xml, 'Id').textContent.trim(),
    name: (localName ?? displayName).getAttribute(localName ? 'Value' : 'DefaultValue') ?? '',
    tab: resource(child(tab, 'Label')),
    groups: [...tab.children]
      .filter((c) => c.localName === 'Group')
      .map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: resource(child(group, 'Label')),
        buttons: [...group.children].filter((c) => c.localName === 'Control').map(button),
      })),
    namespace: resource(first(xml, 'Namespace')),
    taskpane: local(resource(first(first(xml, 'Page'), 'SourceLocation'))),
    metadata: local(resource(first(first(xml, 'Metadata'), 'SourceLocation'))),
  };
}
