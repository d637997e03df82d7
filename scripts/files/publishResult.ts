import { publishSentence } from '../../functions/core/messages/publishMessages';
import type { StoreProblem } from '../../functions/core/publish/documentStore';
import type { PublishReport } from '../../functions/core/publish/publishDocuments';
import type { PublishNotice } from '../../functions/core/publish/publishNotice';
import type { Shell } from '../shell/shell';

/** What was published and what was not (contract section 6). */
export interface PublishResult {
  readonly published: readonly {
    readonly file: string;
    readonly webUrl: string;
    readonly action: string;
    readonly path: string;
  }[];
  readonly failed: readonly {
    readonly file: string;
    readonly code: string;
    readonly message: string;
    readonly resumable: boolean;
    readonly requestId?: string;
  }[];
  readonly notices: readonly string[];
}

/** A report in the words of the contract and the person's language. */
export function resultOf(
  shell: Shell,
  { published, failed }: PublishReport,
  planned: readonly PublishNotice[],
): PublishResult {
  const sentence = ({ code, parts }: PublishNotice) => publishSentence(code, shell.lang, parts);
  const notices = [...planned, ...published.flatMap((one) => one.notices)].map(sentence);
  return {
    published: published.map(({ label, webUrl, action, path }) => ({ file: label, webUrl, action, path })),
    failed: failed.map((problem) => failedFile(shell, problem)),
    notices: [...new Set(notices)],
  };
}

/** One failure as the contract names it. */
export const failedFile = (
  shell: Shell,
  { label, code, resumable, parts, requestId }: StoreProblem & { readonly label: string },
): PublishResult['failed'][number] => ({
  file: label,
  code,
  message: publishSentence(code, shell.lang, parts),
  resumable,
  ...(requestId === undefined ? {} : { requestId }),
});

/** Says what was done on the screen. */
export function tellResult(shell: Shell, { published, failed, notices }: PublishResult): void {
  const words: Readonly<Record<string, readonly [string, string]>> = {
    created: ['新建', 'created'],
    versioned: ['更新', 'new version'],
    unchanged: ['无变化', 'unchanged'],
  };
  for (const { webUrl, action, path } of published) {
    const [zh, en] = words[action] ?? [action, action];
    shell.out(`${shell.say(zh, en)}\t${path}\t${webUrl.startsWith('file:') ? decodeURI(webUrl) : webUrl}`);
  }
  for (const notice of notices) shell.tell('注意：{notice}', 'Note: {notice}', { notice });
  for (const { file, message, requestId } of failed)
    shell.tell('失败 {file}：{message}{request}', 'failed {file}: {message}{request}', {
      file,
      message,
      request: requestId === undefined ? '' : ` (${requestId})`,
    });
}
