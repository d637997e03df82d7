import type { XmlElement } from './xmlTree';

/** What is wrong with a manifest, and where. */
export interface ManifestProblem {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

export type Report = (rule: string, at: XmlElement, message: string) => void;

export function describeManifestProblem({ rule, line, message }: ManifestProblem): string {
  return `line ${line}: ${message} (${rule})`;
}
