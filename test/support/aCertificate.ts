import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate and its key as PEM, made when it is needed: no key lies in the repository. */
export function aCertificate(folder: string): { readonly key: string; readonly cert: string } {
  const home = mkdtempSync(join(folder, 'certificate-'));
  const [key, cert] = [join(home, 'key.pem'), join(home, 'cert.pem')];
  const about = ['-days', '1', '-subj', '/CN=localhost', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...about], { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
