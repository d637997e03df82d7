import sparticuz from '@sparticuz/chromium';

/**
 * Puts the browser that comes with the npm package into the temporary folder before any test starts: two test files
 * that unpack it at the same time would find half of it.
 */
export default async function setup(): Promise<void> {
  await sparticuz.executablePath();
}
