import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/*
 * The package expects a browser; outside Office it must at least load and say so. What it does inside Office is seen
 * in the end-to-end tests.
 */
beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('window', {
    location: { href: 'https://kesu.example.com/taskpane.html', origin: 'https://kesu.example.com' },
    screen: { width: 1920, height: 1080 },
    addEventListener: () => undefined,
    localStorage: new Map(),
    sessionStorage: new Map(),
  });
  vi.stubGlobal('location', { origin: 'https://kesu.example.com', href: 'https://kesu.example.com/' });
});
afterEach(() => vi.unstubAllGlobals());

describe('officeHelpers', () => {
  it('says where it runs', async () => {
    const { describeOfficeHost } = await import('../../../addin/office/officeHelpers');
    expect(await describeOfficeHost()).toEqual({ host: 'WEB', platform: 'WEB' });
  });

  it('prints an error with what is inside it', async () => {
    const printed: unknown[] = [];
    const keep = (...args: unknown[]) => void printed.push(...args);
    for (const method of ['error', 'log', 'info', 'warn', 'group', 'groupCollapsed', 'groupEnd'] as const)
      vi.spyOn(console, method).mockImplementation(keep);
    const { printError } = await import('../../../addin/office/officeHelpers');
    await printError(new Error('the sheet is protected'), 'build');
    expect(JSON.stringify(printed.map(String))).toContain('the sheet is protected');
  });
});
