import type { Report } from './manifestProblem';
import { childrenNamed, find, type XmlElement } from './xmlTree';

/** Sets that may stand in a manifest, with the versions Excel has for them (docs/requirement-sets). */
const sets: Readonly<Record<string, string>> = {
  ExcelApi: '1.20',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.5',
  DialogApi: '1.1',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
  IdentityAPI: '1.3',
  OpenBrowserWindowApi: '1.1',
};

/**
 * Functions, ribbon and pane share one runtime: they all name the same page, the requirement is declared, and no pane
 * has an id of its own (develop/configure-your-add-in-to-use-a-shared-runtime).
 */
export function checkSharedRuntime(root: XmlElement, elements: readonly XmlElement[], report: Report): void {
  const runtime = elements.find(({ name }) => name === 'Runtime');
  if (!runtime) return;
  const page = runtime.attributes['resid'];
  if (runtime.attributes['lifetime'] !== 'long')
    report('runtime.lifetime', runtime, 'a shared runtime has lifetime="long"');
  const same = elements.filter(
    ({ name, attributes, children }) =>
      name === 'FunctionFile' ||
      name === 'Page' ||
      (name === 'Action' && attributes['type'] === 'ShowTaskpane' && children.length > 0),
  );
  for (const element of same) {
    const resid = element.attributes['resid'] ?? find(element, 'SourceLocation')?.attributes['resid'];
    if (resid !== page)
      report(
        'runtime.page',
        element,
        `<${element.name}> names ${resid ?? 'no page'}, the runtime ${page ?? 'none'}`,
      );
  }
  for (const element of elements)
    if (element.name === 'TaskpaneId')
      report('runtime.taskpaneId', element, 'a shared runtime has one pane and no <TaskpaneId>');
  const declared = find(root, 'Requirements', 'Sets');
  if (
    !declared ||
    !childrenNamed(declared, 'Set').some(({ attributes }) => attributes['Name'] === 'SharedRuntime')
  )
    report('runtime.requirement', runtime, 'Requirements must list SharedRuntime 1.1');
}

/** Requirement sets exist, may be declared and have a version Excel knows. */
export function checkRequirements(elements: readonly XmlElement[], report: Report): void {
  for (const set of elements.filter(({ name }) => name === 'Set')) {
    const name = set.attributes['Name'] ?? '';
    const version = set.attributes['MinVersion'] ?? '1.1';
    const newest = Object.hasOwn(sets, name) ? sets[name] : undefined;
    if (newest === undefined) report('set.unknown', set, `${name} cannot be required in a manifest`);
    else if (!/^\d+\.\d+$/.test(version) || order(version) > order(newest))
      report('set.version', set, `${name} ${version} does not exist; the newest is ${newest}`);
  }
}

function order(version: string): number {
  const [major, minor] = version.split('.').map(Number);
  return major! * 1000 + minor!;
}
