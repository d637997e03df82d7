// Runs the command line from its TypeScript sources.
import { setFlagsFromString } from 'node:v8';
import { importBundled } from './bundled.mjs';

// V8 lets the heap of a large register grow fourfold before it looks for what is no longer needed.
setFlagsFromString('--heap-growing-percent=50');

await importBundled('scripts/kesu.ts');
