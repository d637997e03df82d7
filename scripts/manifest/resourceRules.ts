import type { Report } from './manifestProblem';
import { childrenNamed, type XmlElement } from './xmlTree';

/** Kinds of resources with the length their values may have. */
const kinds = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250 } as const;
type ResourceKind = keyof typeof kinds;

const RESID_LENGTH = 32;

/** Which kind of resource the `resid` of an element must be (docs/manifest/resources). */
function wantedKind(element: XmlElement, parent: XmlElement | undefined): ResourceKind | undefined {
  switch (element.name) {
    case 'Image':
      return 'Images';
    case 'SourceLocation':
    case 'FunctionFile':
    case 'Runtime':
    case 'LearnMoreUrl':
      return 'Urls';
    case 'Description':
      return 'LongStrings';
    case 'Label':
    case 'Namespace':
      return 'ShortStrings';
    case 'Title':
      return parent?.name === 'GetStarted' || parent?.name === 'Supertip' || parent?.name === 'Action'
        ? 'ShortStrings'
        : undefined;
    default:
      return undefined;
  }
}

/** Every `resid` exists and is of the right kind, no resource is left over, values fit and locales make sense. */
export function checkResources(
  root: XmlElement,
  resources: XmlElement,
  defaultLocale: string,
  report: Report,
): void {
  const byId = new Map<string, ResourceKind>();
  const used = new Set<string>();
  for (const kind of Object.keys(kinds) as ResourceKind[])
    for (const list of childrenNamed(resources, kind))
      for (const entry of list.children) {
        const id = entry.attributes['id'] ?? '';
        if (byId.has(id)) report('resource.twice', entry, `two resources have the id ${id}`);
        if (id.length > RESID_LENGTH)
          report('resource.idLength', entry, `${id} has ${id.length} characters, ${RESID_LENGTH} at most`);
        byId.set(id, kind);
        checkValues(entry, kind, defaultLocale, report);
      }
  const visit = (element: XmlElement, parent: XmlElement | undefined): void => {
    const resid = element.attributes['resid'];
    if (resid !== undefined) {
      used.add(resid);
      const found = byId.get(resid);
      const wanted = wantedKind(element, parent);
      if (found === undefined)
        report('resource.missing', element, `<${element.name}> asks for ${resid}, which is not in Resources`);
      else if (wanted !== undefined && found !== wanted)
        report('resource.kind', element, `<${element.name}> needs one of ${wanted}; ${resid} is in ${found}`);
    }
    for (const child of element.children) visit(child, element);
  };
  visit(root, undefined);
  for (const list of resources.children)
    for (const entry of list.children)
      if (!used.has(entry.attributes['id'] ?? ''))
        report('resource.unused', entry, `nothing uses ${entry.attributes['id'] ?? ''}`);
}

function checkValues(entry: XmlElement, kind: ResourceKind, defaultLocale: string, report: Report): void {
  checkOverrides(entry, defaultLocale, report);
  const values = [
    entry.attributes['DefaultValue'],
    ...entry.children.map((child) => child.attributes['Value']),
  ];
  for (const value of values) {
    const length = value?.length ?? 0;
    if (length === 0) report('resource.empty', entry, `${entry.attributes['id'] ?? ''} has an empty value`);
    if (length > kinds[kind])
      report('resource.length', entry, `“${value ?? ''}” has ${length} characters, ${kinds[kind]} at most`);
  }
}

/** Overrides name another locale than the default one, by its full tag, once. */
export function checkOverrides(element: XmlElement, defaultLocale: string, report: Report): void {
  const seen = new Set<string>();
  for (const override of childrenNamed(element, 'Override')) {
    const locale = override.attributes['Locale'] ?? '';
    if (locale.toLowerCase() === defaultLocale.toLowerCase())
      report('locale.default', override, `${locale} is the default locale; its value stands in DefaultValue`);
    if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/.test(locale))
      report('locale.tag', override, `write the locale in full, such as en-US, not “${locale}”`);
    if (seen.has(locale)) report('locale.twice', override, `${locale} is overridden twice`);
    seen.add(locale);
  }
}
