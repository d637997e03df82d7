import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { EightDStage } from '../../functions/core/report/eightD/eightD';

/** Facts Kesu writes into a document's custom properties; absent for documents of other origin. */
export interface WrittenFacts {
  readonly caseNo?: string;
  readonly form?: string;
  readonly revision?: string;
  readonly profile?: string;
  readonly fingerprint?: string;
  readonly language?: string;
  /** Month or quarter of a summary. */
  readonly period?: string;
  /** How far an 8D report goes. */
  readonly stage?: EightDStage;
  /** Day a document over many cases was made on, `yyyy-mm-dd`. */
  readonly issuedOn?: string;
  /** `true` on drafts. */
  readonly draft?: string;
  /** From `dataMarks`: what the document was made from, field by field. */
  readonly marks?: string;
  /** Day the complaint came in, `yyyy-mm-dd`. */
  readonly received?: string;
}

const names = {
  'Kesu.Case': 'caseNo',
  'Kesu.Form': 'form',
  'Kesu.Revision': 'revision',
  'Kesu.Profile': 'profile',
  'Kesu.Fingerprint': 'fingerprint',
  'Kesu.Received': 'received',
  'Kesu.Language': 'language',
  'Kesu.Draft': 'draft',
  'Kesu.Period': 'period',
  'Kesu.Stage': 'stage',
  'Kesu.Issued': 'issuedOn',
} as const;

/** Reads the facts out of a .docx; none for anything that is no Word document of ours. */
export function readDocumentFacts(bytes: Uint8Array): WrittenFacts {
  const part = customProperties(bytes);
  if (part === undefined) return {};
  const facts: Record<string, string> = {};
  const parser = new SaxesParser();
  let current: string | undefined;
  parser.on('opentag', (tag) => {
    if (tag.name === 'property') current = factOf(String(tag.attributes['name']));
  });
  parser.on('text', (text) => {
    if (current !== undefined && text.trim() !== '') facts[current] = (facts[current] ?? '') + text;
  });
  parser.on('closetag', (tag) => {
    if (tag.name === 'property') current = undefined;
  });
  parser.write(part).close();
  return facts;
}

/** Marks are long and stand in several properties, in order. */
const factOf = (property: string): string | undefined =>
  property.startsWith('Kesu.Marks.') ? 'marks' : names[property as keyof typeof names];

function customProperties(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined; // no zip, so no Word document
  const parts = unzipSync(bytes, {
    filter: (file) => file.name === 'docProps/custom.xml' && file.originalSize < 1_000_000,
  });
  const part = parts['docProps/custom.xml'];
  return part && new TextDecoder().decode(part);
}
