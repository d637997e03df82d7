import sparticuz from '@sparticuz/chromium';

/**
 * In one process the browser ends with its first page, and pages keep to the rules of the web here. A graphics card
 * played by the processor costs a third of its time for nothing.
 */
export function chromiumArguments(): string[] {
  const unwanted =
    /^--(single-process|disable-web-security|in-process-gpu|ignore-gpu-blocklist|use-gl=|use-angle=|enable-unsafe-swiftshader)/;
  return [...sparticuz.args.filter((arg) => !unwanted.test(arg)), '--disable-gpu'];
}
