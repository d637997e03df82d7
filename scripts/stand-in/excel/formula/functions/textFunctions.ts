import { format } from 'numfmt';
import { asBoolean, asNumber, asText, textOf, wildcard } from '../coerce';
import type { FunctionTable } from '../formulaFunction';
import { each, whole } from '../formulaFunction';
import { Fault, matrixOf, singleOf } from '../operand';
import { displayText } from '../../model/valueType';

const many = 255;
const count = (value: number): number => {
  if (value < 0) throw new Fault('#VALUE!');
  return Math.trunc(value);
};

function place(at: number, from: number): number {
  if (at < 0 || from < 1) throw new Fault('#VALUE!');
  return at + 1;
}

/** Where a pattern with `*` and `?` begins in a text. */
function search(wanted: string, text: string, from: number): number {
  if (!/[*?~]/.test(wanted)) return text.toLowerCase().indexOf(wanted.toLowerCase(), from);
  const matches = wildcard(`${wanted}*`);
  for (let i = from; i <= text.length; i++) if (matches(text.slice(i))) return i;
  return -1;
}

export const textFunctions: FunctionTable = {
  LEN: each(1, 1, ([t]) => asText(t!).length),
  LEFT: each(1, 2, ([t, n = 1]) => asText(t!).slice(0, count(asNumber(n)))),
  RIGHT: each(1, 2, ([t, n = 1]) => {
    const length = count(asNumber(n));
    return length === 0 ? '' : asText(t!).slice(-length);
  }),
  MID: each(3, 3, ([t, at, n]) => {
    const start = count(asNumber(at!) - 1);
    return asText(t!).slice(start, start + count(asNumber(n!)));
  }),
  FIND: each(2, 3, ([wanted, text, from = 1]) =>
    place(asText(text!).indexOf(asText(wanted!), asNumber(from) - 1), asNumber(from)),
  ),
  SEARCH: each(2, 3, ([wanted, text, from = 1]) =>
    place(search(asText(wanted!), asText(text!), asNumber(from) - 1), asNumber(from)),
  ),
  SUBSTITUTE: each(3, 4, ([text, old, by, nth]) => {
    const [t, o, b] = [asText(text!), asText(old!), asText(by!)];
    if (o === '') return t;
    if (nth === undefined) return t.replaceAll(o, b);
    const parts = t.split(o);
    const at = count(asNumber(nth));
    if (at < 1 || at >= parts.length) return t;
    return parts.slice(0, at).join(o) + b + parts.slice(at).join(o);
  }),
  REPLACE: each(4, 4, ([text, at, n, by]) => {
    const [t, start] = [asText(text!), count(asNumber(at!) - 1)];
    return t.slice(0, start) + asText(by!) + t.slice(start + count(asNumber(n!)));
  }),
  TRIM: each(1, 1, ([t]) => asText(t!).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: each(1, 1, ([t]) => asText(t!).replace(/[\u0000-\u001f]/g, '')),
  UPPER: each(1, 1, ([t]) => asText(t!).toUpperCase()),
  LOWER: each(1, 1, ([t]) => asText(t!).toLowerCase()),
  EXACT: each(2, 2, ([a, b]) => asText(a!) === asText(b!)),
  REPT: each(2, 2, ([t, n]) => asText(t!).repeat(count(asNumber(n!)))),
  CHAR: each(1, 1, ([n]) => String.fromCharCode(asNumber(n!))),
  UNICHAR: each(1, 1, ([n]) => String.fromCodePoint(asNumber(n!))),
  CODE: each(1, 1, ([t]) => asText(t!).charCodeAt(0)),
  UNICODE: each(1, 1, ([t]) => asText(t!).codePointAt(0) ?? 0),
  VALUE: each(1, 1, ([t]) => asNumber(t!)),
  TEXT: each(2, 2, ([value, pattern], { workbook }) => {
    const code = asText(pattern!);
    if (typeof value === 'string') return format(code, value, { throws: false, locale: 'zh-CN' });
    return displayText(value === null ? 0 : value!, code, workbook.dateSystem);
  }),
  CONCATENATE: each(1, many, (args) => args.map(asText).join('')),
  CONCAT: whole(1, many, (args, sight) =>
    args.map((a) => matrixOf(a, sight).flat().map(asText).join('')).join(''),
  ),
  TEXTJOIN: whole(3, many, ([between, skip, ...texts], sight) => {
    const leavesOut = asBoolean(singleOf(skip!, sight));
    const all = texts.flatMap((t) => matrixOf(t, sight).flat().map(asText));
    return all.filter((t) => !leavesOut || t !== '').join(textOf(between!, sight));
  }),
};
