import { posix } from 'node:path';
import type { ZipPackage } from './zipPackage';
import { walkXml } from './walkXml';

export interface Relationship {
  /** Last word of the type address, for example `worksheet`; Transitional and Strict files agree in it. */
  readonly type: string;
  /** Part name, or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part by id; none where it has no relationships part. `''` is the package itself. */
export async function readRelationships(
  zip: ZipPackage,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const folder = posix.dirname(part);
  const relationships = new Map<string, Relationship>();
  const relsPart = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!zip.has(relsPart)) return relationships;
  walkXml(await zip.bytes(relsPart), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      const external = TargetMode === 'External';
      const target = external ? Target : partName(folder, Target);
      relationships.set(Id, { type: (Type ?? '').split('/').pop()!, target, external });
    },
  });
  return relationships;
}

/** Targets are relative to the folder of their source unless they begin with `/`. */
function partName(folder: string, target: string): string {
  const clean = target.replace(/\\/g, '/');
  return clean.startsWith('/') ? posix.normalize(clean).slice(1) : posix.join(folder, clean);
}
