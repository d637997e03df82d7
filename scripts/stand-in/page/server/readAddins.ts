import { readRelationships } from '../../../excel/read/relationships';
import { walkXml } from '../../../excel/read/walkXml';
import type { ZipPackage } from '../../../excel/read/zipPackage';
import type { Json } from '../../excel/protocol/batch';
import type { WireAddin } from '../wire/rulesWire';

/** The settings add-ins left in a file, from its web extension parts ([MS-OWEXML] 2.2). */
export async function readAddins(zip: ZipPackage): Promise<readonly WireAddin[]> {
  const addins: WireAddin[] = [];
  for (const { type, target: panes } of (await readRelationships(zip, '')).values()) {
    if (type !== 'webextensiontaskpanes') continue;
    for (const { target } of (await readRelationships(zip, panes)).values())
      if (zip.has(target)) addins.push(readWebExtension(await zip.bytes(target)));
  }
  return addins;
}

function readWebExtension(xml: Buffer): WireAddin {
  let id = '';
  const settings: (readonly [string, Json])[] = [];
  walkXml(xml, {
    open(element, attributes) {
      if (element === 'reference') id ||= attributes['id'] ?? '';
      const { name, value } = attributes;
      if (element === 'property' && name !== undefined && value !== undefined)
        settings.push([name, jsonOf(value)]);
    },
  });
  return { id, settings };
}

/** Settings are stored as JSON; what another program wrote there is kept as the text it is. */
function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (problem) {
    if (problem instanceof SyntaxError) return text;
    throw problem;
  }
}
