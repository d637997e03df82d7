import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../build/root';

/**
 * Runs a measurement of the add-in, which needs a browser or Excel's client around it; it writes its figures itself.
 *
 * @param path - From the root of the checkout.
 * @throws Error where it fails
 */
export function benchScript(path: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, path), ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${path} ended with ${String(code)}`));
    });
  });
}
