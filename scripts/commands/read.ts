import { describeFinding } from '../../functions/core/messages/findingMessages';
import type { RegisterLine } from '../../functions/core/register';
import { isComplaint } from '../../functions/core/register';
import type { Finding } from '../../functions/core/shared/finding';
import { exitCode } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { adoptRegister } from '../files/adoptRegister';
import type { Run } from './index';

/** Complaints first, then the rows that are none: together every non-empty row (contract section 4). */
export const run: Run = async (shell, [path], options) => {
  const { inspection, lines } = await adoptRegister(shell, String(path), options);
  for (const finding of inspection.findings) tellFinding(shell, finding);
  let errors = inspection.findings.filter(({ severity }) => severity === 'error').length;
  const others: RegisterLine[] = [];
  for (const line of lines) {
    if (!isComplaint(line)) {
      others.push(line);
      continue;
    }
    errors += line.findings.filter(({ severity }) => severity === 'error').length;
    shell.out(JSON.stringify(withMessages(line, shell)));
  }
  for (const line of others) shell.out(JSON.stringify(withMessages(line, shell)));
  return options.strict && errors > 0 ? exitCode.strictFindings : exitCode.done;
};

function withMessages(line: RegisterLine, shell: Shell): object {
  const { findings } = line;
  return findings ? { ...line, findings: findings.map((finding) => toContract(finding, shell)) } : line;
}

/** A finding in the shape of contract section 3. */
export function toContract({ suggest = null, ...finding }: Finding, shell: Shell): object {
  const { code, severity, sheet, cell, field, seen } = finding;
  const { message } = describeFinding({ ...finding, suggest }, shell.lang);
  return { code, severity, sheet, cell, field, seen, suggest, message };
}

function tellFinding(shell: Shell, finding: Finding): void {
  const { message } = describeFinding(finding, shell.lang);
  const place = [finding.sheet, finding.cell].filter((part) => part !== undefined && part !== '').join('!');
  shell.tell('{place}：{message}', '{place}: {message}', { place, message });
}
