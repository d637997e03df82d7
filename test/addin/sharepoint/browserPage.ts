import { publishFromPane, type PaneDocument } from '../../../addin/sharepoint/publishFromPane';
import type { PublishSettings } from '../../../addin/sharepoint/publishSettings';
import { paneTokens, type SignInApp } from '../../../addin/sharepoint/signIn';

/** What the test does in the browser, with the pane's own code and the real MSAL and Graph client. */
const page = window as unknown as Record<string, unknown>;
let dialogs = 0;

page['signIn'] = (app: SignInApp) => {
  const tokens = paneTokens(app, {
    loginHint: () => Promise.resolve('wangfang@contoso.invalid'),
    askInDialog: () => {
      dialogs += 1;
      return Promise.resolve('token from the dialog');
    },
  });
  page['token'] = (fresh: boolean) =>
    tokens(fresh).then(
      (token) => ({ token, dialogs }),
      (error: unknown) => ({ error: error instanceof Error ? error.constructor.name : '' }),
    );
  page['publish'] = async (numbers: readonly string[], settings: PublishSettings, stopAfter: number) => {
    const stop = new AbortController();
    const report = await publishFromPane(numbers.map(documentOf), settings, {
      tokens,
      signal: stop.signal,
      onProgress: (done) => {
        if (done >= stopAfter) stop.abort();
      },
    });
    return {
      published: report.published.map(({ action, webUrl, path }) => ({ action, webUrl, path })),
      failed: report.failed.map(({ code }) => code),
    };
  };
};

const documentOf = (caseNo: string): PaneDocument => ({
  rowId: caseNo,
  facts: { caseNo, form: '8D报告', status: 'toSign' },
  received: '2026-03-09',
  fileName: `${caseNo} 8D报告.docx`,
  render: () => Promise.resolve(new TextEncoder().encode(`document ${caseNo}`)),
});
