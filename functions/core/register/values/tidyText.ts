import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

// line feed and tab are written by people; the rest of C0 and C1 and the byte order mark come from other systems
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const edges = /^[\s\u200b-\u200f\u2060]+|[\s\u200b-\u200f\u2060]+$/g;

// Nearly every text is free of these: white space but blanks, controls, zero-width letters, and _x000D_.
const untidy = /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u206f\u3000\ufeff\ufffe\uffff_]/;
const none: readonly ValueIssue[] = [];

/** A text as the contract wants it: trimmed, line breaks kept as `\n`, control characters removed and reported. */
export function tidyText(text: string): { readonly text: string; readonly issues: readonly ValueIssue[] } {
  if (!untidy.test(text) && !text.startsWith(' ') && !text.endsWith(' ')) return { text, issues: none };
  const lines = text.replace(/_x000[Dd]_/g, '').replace(/\r\n?/g, '\n');
  const clean = lines.replace(control, '');
  const issues =
    clean.length === lines.length
      ? []
      : [issue('text.controlCharacters', { params: { count: lines.length - clean.length } })];
  return { text: clean.replace(edges, ''), issues };
}
