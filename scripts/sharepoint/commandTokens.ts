import { readFileSync } from 'node:fs';
import type { TokenSource } from '../../functions/core/publish/graph/clientSend';
import { isGraphRights, leastRights } from '../../functions/core/publish/graph/graphRights';
import type { GraphCloud } from '../../functions/core/publish/graph/graphCloud';
import { CommandError } from '../shell/exit';
import { reasonOf } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import { certificateTokens, deviceCodeTokens } from './signIn';

type Options = Readonly<Record<string, unknown>>;

/**
 * Tokens for the command line: an app's certificate where one is named (nights, servers), otherwise a person with a
 * device code. Options win over the environment (`KESU_TENANT`, `KESU_CLIENT_ID`, `KESU_CERTIFICATE`, `KESU_RIGHTS`).
 *
 * @throws CommandError where tenant or client id is missing, the rights are unknown, or the certificate cannot be read
 */
export function commandTokens(shell: Shell, options: Options, cloud: GraphCloud): TokenSource {
  const setting = (option: string, variable: string): string | undefined => {
    const value = options[option] ?? process.env[variable];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const tenant = setting('tenant', 'KESU_TENANT');
  const clientId = setting('clientId', 'KESU_CLIENT_ID');
  if (tenant === undefined || clientId === undefined)
    throw new CommandError(
      shell.say(
        '发布到 SharePoint 需要租户和应用编号：--tenant、--client-id（或环境变量 KESU_TENANT、KESU_CLIENT_ID）',
        'publishing to SharePoint needs a tenant and an app id: --tenant and --client-id (or KESU_TENANT, KESU_CLIENT_ID)',
      ),
    );
  const rights = setting('rights', 'KESU_RIGHTS') ?? leastRights;
  if (!isGraphRights(rights)) throw new CommandError(`--rights ${rights}: selectedSites | allSites`);
  const app = { clientId, authority: `${cloud.authority}/${tenant}`, graph: cloud.graph, rights };
  const certificate = setting('certificate', 'KESU_CERTIFICATE');
  if (certificate !== undefined) return certificateTokens(app, readPem(shell, certificate));
  return deviceCodeTokens(app, (code) => {
    // Said also under --quiet: without it nobody could sign in.
    const sentence = shell.say(
      '请在浏览器打开 {page}，输入代码 {code} 登录。',
      'Open {page} in a browser and enter the code {code} to sign in.',
      { ...code },
    );
    process.stderr.write(`${sentence}\n`);
  });
}

function readPem(shell: Shell, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandError(
      shell.say('无法读取证书 {path}：{reason}', 'cannot read the certificate {path}: {reason}', {
        path,
        reason: reasonOf(shell, error),
      }),
    );
  }
}
