import type { Page } from 'playwright-core';

/** Notes what goes wrong unseen: script errors, failed requests, requests that left this machine. */
export function noteTroubles(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => {
    const said = error.stack ?? error.message;
    // Univer goes on checking the entries of a workbook in whose place another was opened.
    if (!/cannot find current worksheet[\s\S]*validatorRanges/.test(said)) troubles.push(`script: ${said}`);
  });
  page.on('crash', () => troubles.push('the page has crashed'));
  page.on('console', (message) => {
    const { url, lineNumber } = message.location();
    // Univer measures its hidden editor before it has a width.
    if (message.type() === 'error' && !message.text().startsWith('The column width is less than 0'))
      troubles.push(`console: ${message.text()} (${url}:${String(lineNumber)})`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(http:\/\/127\.0\.0\.1:|blob:|data:)/.test(url))
      troubles.push(`left this machine: ${request.method()} ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      troubles.push(`${String(response.status())} ${response.request().method()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What a closed pane was still loading is called off.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`${reason} ${request.method()} ${request.url()}`);
  });
}
