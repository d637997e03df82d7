import type { Report } from './manifestProblem';
import { childrenNamed, type XmlElement } from './xmlTree';

const ID_LENGTH = 125;
const MOST_CONTROLS = 6;
const ICON_SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];
const NEEDED_SIZES = ['16', '32', '80'];

/** Ids are unique and short, groups are not too full, icons have the sizes Excel asks for (docs/manifest/icon, group). */
export function checkRibbon(elements: readonly XmlElement[], report: Report): void {
  const ids = new Set<string>();
  for (const element of elements) {
    const { id } = element.attributes;
    if (id !== undefined && ['CustomTab', 'Group', 'Control', 'Item'].includes(element.name)) {
      if (ids.has(id)) report('id.twice', element, `two elements of the ribbon have the id ${id}`);
      if (id.length > ID_LENGTH)
        report('id.length', element, `the id has ${id.length} characters, ${ID_LENGTH} at most`);
      ids.add(id);
    }
    if (element.name === 'Icon') checkIcon(element, report);
    if (element.name === 'Group') {
      const { length } = childrenNamed(element, 'Control');
      if (length > MOST_CONTROLS)
        report('group.full', element, `the group has ${length} controls, ${MOST_CONTROLS} at most`);
    }
  }
  const tabs = elements.filter(({ name }) => name === 'CustomTab');
  if (tabs.length > 1) report('tab.many', tabs[1]!, 'an add-in has one custom tab at most');
}

function checkIcon(icon: XmlElement, report: Report): void {
  const sizes = childrenNamed(icon, 'Image').map(({ attributes }) => attributes['size'] ?? '');
  for (const size of NEEDED_SIZES)
    if (!sizes.includes(size)) report('icon.missing', icon, `the icon needs size ${size}`);
  for (const size of sizes) {
    if (!ICON_SIZES.includes(size)) report('icon.size', icon, `Excel knows no icon of size ${size}`);
    if (sizes.filter((other) => other === size).length > 1)
      report('icon.twice', icon, `size ${size} stands twice`);
  }
}
