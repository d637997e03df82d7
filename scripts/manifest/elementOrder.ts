import type { Report } from './manifestProblem';
import type { XmlElement } from './xmlTree';

interface ElementRule {
  /** Children in the order they must stand in; `+` may repeat, `?` may be missing, bare ones must stand once. */
  readonly children: string;
}

/**
 * Children of the elements we use, by element name (and `xsi:type` or parent where they differ).
 * Sources: learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering; [MS-OWEMXML] Host, Runtimes,
 * VersionOverrides; OfficeDev/office-js-docs-reference docs/manifest (control-button, group, customtab).
 */
const rules: Readonly<Record<string, ElementRule>> = {
  OfficeApp: {
    children:
      'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides? ExtendedOverrides?',
  },
  VersionOverrides: {
    children: 'Description? Requirements? Hosts Resources WebApplicationInfo? EquivalentAddins?',
  },
  'Host Workbook': { children: 'Runtimes? AllFormFactors? DesktopFormFactor?' },
  'ExtensionPoint CustomFunctions': { children: 'Script Page Metadata Namespace' },
  DesktopFormFactor: { children: 'GetStarted? FunctionFile? ExtensionPoint+' },
  GetStarted: { children: 'Title Description LearnMoreUrl' },
  CustomTab: { children: 'OverriddenByRibbonApi? Group+ Label InsertAfter? InsertBefore?' },
  Group: { children: 'OverriddenByRibbonApi? Label Icon Control+' },
  'Control Button': { children: 'OverriddenByRibbonApi? Label Supertip Icon Action Enabled?' },
  Supertip: { children: 'Title Description' },
  Resources: { children: 'Images Urls ShortStrings LongStrings' },
};

export function checkOrder(elements: readonly XmlElement[], report: Report): void {
  for (const element of elements) {
    const type = element.attributes['type'];
    const rule = rules[`${element.name} ${type ?? ''}`] ?? rules[element.name];
    if (rule) checkChildren(element, rule, report);
  }
}

function checkChildren(element: XmlElement, { children }: ElementRule, report: Report): void {
  let at = 0;
  for (const part of children.split(' ')) {
    const name = part.replace(/[?+]$/, '');
    const most = part.endsWith('+') ? Infinity : 1;
    let seen = 0;
    while (seen < most && element.children[at]?.name === name) {
      at += 1;
      seen += 1;
    }
    if (seen > 0 || part.endsWith('?')) continue;
    report('element.missing', element.children[at] ?? element, `<${element.name}> needs <${name}> here`);
    return;
  }
  const extra = element.children[at];
  if (extra) report('element.order', extra, `<${extra.name}> cannot stand here in <${element.name}>`);
}
