import { toComparable } from '../headings/simplified';

const legalForms =
  /(股份|集团|控股|实业|有限责任公司|有限公司|责任公司|公司|厂|分公司)+$|\b(co|ltd|limited|inc|corp|corporation|gmbh|ag|ab|sa|bv|nv|llc|plc|kg|oy|as|srl|spa|pte|pty|company)\b\.?/g;

/** A customer name without what tells nothing apart: width, case, spaces, punctuation and the legal form. */
export function customerKey(name: string): string {
  let key = known.get(name);
  if (key === undefined) {
    if (known.size > 20_000) known.clear();
    known.set(name, (key = bareName(name)));
  }
  return key;
}

/** The same customers come again on every page. */
const known = new Map<string, string>();

function bareName(name: string): string {
  const plain = toComparable(name).toLowerCase();
  const bare = plain
    .replace(/[.,，。、&'’"“”-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = bare.replace(legalForms, ' ').replace(/[^\p{L}\p{N}]/gu, '');
  return short === '' ? bare.replace(/[^\p{L}\p{N}]/gu, '') : short;
}
