// Lists in package-lock.json every optional package that the locked packages name, also those a registry mirror
// does not carry for other systems. Without them `npm ci` refuses the lock on such a mirror ("Missing: … from lock
// file"). Run it after every `npm install`: npm run lock.
import { readFileSync, writeFileSync } from 'node:fs';

/** System and processor are told by the name: `…-darwin-arm64`, `…-linux-x64-musl`. */
export function platformOf(name) {
  const words = name.split('-');
  const os = words.find((word) => ['android', 'darwin', 'freebsd', 'linux', 'win32'].includes(word));
  const cpu = words.find((word) =>
    ['arm', 'arm64', 'ia32', 'x64', 'riscv64', 's390x', 'ppc64'].includes(word),
  );
  const libc = words.includes('musl') ? ['musl'] : undefined;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc }) };
}

/** The lock with an entry for each optional package it lacks; what it had is unchanged. */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const [path, entry] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const nested = `${path}/node_modules/${name}`;
      const hoisted = `node_modules/${name}`;
      if (packages[nested] || packages[hoisted] || !/^\d/.test(version)) continue;
      packages[hoisted] = { version, ...platformOf(name), ...(entry.dev && { dev: true }), optional: true };
    }
  return { ...lock, packages };
}

if (process.argv[1] === import.meta.filename) {
  const file = 'package-lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
}
