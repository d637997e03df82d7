import { walkXml } from './walkXml';

/** Notes (the yellow boxes) by A1 address of their cell. */
export function readNotes(xml: Buffer): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let ref = '';
  let text = '';
  let depth = 0; // inside <t>, outside phonetic guides
  let phonetic = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'comment') [ref, text] = [attributes['ref'] ?? '', ''];
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') depth++;
    },
    text(part) {
      if (depth > 0 && !phonetic) text += part;
    },
    close(name) {
      if (name === 't') depth--;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'comment') notes.set(ref, text.trim());
    },
  });
  return notes;
}

/** Comment threads by A1 address, the answers below each other; they replace the placeholder note Excel keeps. */
export function readThreadedComments(xml: Buffer): ReadonlyMap<string, string> {
  const threads = new Map<string, string>();
  let ref = '';
  let text = '';
  let inText = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'threadedComment') [ref, text] = [attributes['ref'] ?? '', ''];
      else if (name === 'text') inText = true;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      if (name === 'text') inText = false;
      else if (name === 'threadedComment')
        threads.set(ref, threads.has(ref) ? `${threads.get(ref)!}\n${text.trim()}` : text.trim());
    },
  });
  return threads;
}
