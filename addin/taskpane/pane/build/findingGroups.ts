import type { Finding, Severity } from '../../../../functions/core/shared/finding';

/** Findings of one kind, in the order of the sheets. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Findings by kind, the gravest and then the most frequent first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return [...groups]
    .map(([code, found]) => ({ code, severity: found[0]!.severity, findings: found }))
    .sort((a, b) => rank[a.severity] - rank[b.severity] || b.findings.length - a.findings.length);
}
