import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  shippedCalendarFile,
  shippedCalendarIds,
  shippedProfile,
  shippedProfileIds,
} from '../../functions/shippedTables';
import { root } from './root';

/**
 * Writes the module that takes the place of `functions/shippedTables.ts` in the bundle: the same answers as data.
 * A table is parsed when a cell first asks for it, so that loading the add-in does not read all of them.
 *
 * @returns Path of the module, for webpack to alias.
 */
export function writeShippedTables(): string {
  const path = join(root, 'node_modules/.cache/kesu/shippedTables.js');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, shippedTablesModule());
  return path;
}

/** Source text of the module. */
export function shippedTablesModule(): string {
  const calendars = jsonById(shippedCalendarIds, shippedCalendarFile);
  const profiles = jsonById(shippedProfileIds, shippedProfile);
  return [
    `const calendars = ${JSON.stringify(calendars)};`,
    `const profiles = ${JSON.stringify(profiles)};`,
    'const parse = (tables, id) => (Object.hasOwn(tables, id) ? JSON.parse(tables[id]) : undefined);',
    'export const shippedCalendarIds = Object.keys(calendars);',
    'export const shippedProfileIds = Object.keys(profiles);',
    'export const shippedCalendarFile = (id) => parse(calendars, id);',
    'export const shippedProfile = (id) => parse(profiles, id);',
    '',
  ].join('\n');
}

function jsonById(ids: readonly string[], read: (id: string) => unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [id, JSON.stringify(read(id))]));
}
