/** A defined name; `formula` starts with `=`. */
export interface DefinedName {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

/** Letters (Chinese too), digits, `_`, `.`, `\`, not shaped like a cell reference. */
export function isValidName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\d_.\\?]{0,254}$/u.test(name)) return false;
  return !/^[A-Z]{1,3}\d{1,7}$/i.test(name) && !/^(R|C|R\d*C\d*)$/i.test(name);
}
