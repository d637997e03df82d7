import { checkOrder } from './elementOrder';
import type { ManifestProblem, Report } from './manifestProblem';
import { checkOverrides, checkResources } from './resourceRules';
import { checkRibbon } from './ribbonRules';
import { checkRequirements, checkSharedRuntime } from './runtimeRules';
import { allElements, find, parseXml, type XmlElement } from './xmlTree';

export { describeManifestProblem, type ManifestProblem } from './manifestProblem';

const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LENGTHS: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250, ProviderName: 125 };

/**
 * What Excel asks of a manifest and no schema says: that names exist and fit together. The order of elements is
 * checked too, so that a test needs no schema.
 *
 * @param xml - The manifest of a task pane add-in for Excel.
 * @returns Everything that is wrong, in the order of the file; empty when nothing is.
 */
export function checkManifest(xml: string): readonly ManifestProblem[] {
  const problems: ManifestProblem[] = [];
  const report: Report = (rule, { line }, message) => problems.push({ rule, line, message });
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (problem) {
    return [{ rule: 'xml', line: 1, message: problem instanceof Error ? problem.message : String(problem) }];
  }
  const elements = allElements(root);
  const defaultLocale = find(root, 'DefaultLocale')?.text.trim() ?? '';
  checkOrder(elements, report);
  checkHead(root, defaultLocale, report);
  checkAddresses(elements, report);
  checkRequirements(elements, report);
  checkSharedRuntime(root, elements, report);
  const overrides = find(root, 'VersionOverrides');
  const resources = overrides && find(overrides, 'Resources');
  if (overrides && resources) {
    checkResources(overrides, resources, defaultLocale, report);
    checkRibbon(elements, report);
  }
  return problems.sort((a, b) => a.line - b.line);
}

function checkHead(root: XmlElement, defaultLocale: string, report: Report): void {
  const text = (name: string) => find(root, name)?.text.trim() ?? '';
  if (!GUID.test(text('Id'))) report('head.id', find(root, 'Id') ?? root, 'Id must be a GUID');
  if (!VERSION.test(text('Version')))
    report(
      'head.version',
      find(root, 'Version') ?? root,
      'Version has one to four numbers of up to five digits',
    );
  for (const [name, most] of Object.entries(LENGTHS)) {
    const element = find(root, name);
    if (!element) continue;
    checkOverrides(element, defaultLocale, report);
    const values = [
      element.attributes['DefaultValue'] ?? element.text,
      ...element.children.map((child) => child.attributes['Value'] ?? ''),
    ];
    for (const value of values)
      if (value.length > most || value.trim() === '')
        report('head.length', element, `${name} has ${value.length} characters, 1 to ${most} are allowed`);
  }
}

/** Attributes that hold addresses everywhere in a manifest are those that start like one. */
function checkAddresses(elements: readonly XmlElement[], report: Report): void {
  const holders = [
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'Image',
    'Url',
    'AppDomain',
  ];
  for (const element of elements) {
    const given = [element.attributes['DefaultValue'], element.attributes['Value'], element.text.trim()];
    const addresses = given.filter((value) => value !== undefined && value !== '');
    const isHolder = holders.includes(element.name) && element.attributes['resid'] === undefined;
    for (const address of addresses)
      if (isHolder || /^[a-z]+:\/\//i.test(address!))
        if (!/^https:\/\/[^\s/]+/.test(address!))
          report('address.https', element, `<${element.name}> needs an https address, not “${address!}”`);
    if (element.name === 'AppDomain' && !/^https:\/\/[^/]+$/.test(element.text.trim()))
      report('address.domain', element, 'an AppDomain is an origin without a path');
  }
}
