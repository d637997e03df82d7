import type { SaxesTagPlain } from 'saxes';
import type { Range } from './templateTables';

interface OpenControl {
  /** Shows what to enter, nothing entered yet (ECMA-376 part 1, 17.5.2.39). */
  isShowing: boolean;
  /** That it does, and the data it would be filled from again. */
  readonly tags: Range[];
}

/** Runs that only say where to write, of content controls nobody has filled and of empty form fields. */
export class HintReader {
  readonly #controls: OpenControl[] = [];
  readonly #fields: { code: string; isResult: boolean }[] = [];
  #run: { readonly start: number; text: string; isText: boolean } | undefined;
  #inCode = false;

  /** Whether the text that is read now is no text of the form. */
  get isPlaceholder(): boolean {
    return this.#controls.some(({ isShowing }) => isShowing);
  }

  open({ name, attributes }: SaxesTagPlain, tag: Range): void {
    const control = this.#controls.at(-1);
    switch (name) {
      case 'w:sdt':
        this.#controls.push({ isShowing: false, tags: [] });
        break;
      case 'w:showingPlcHdr':
        if (control) control.isShowing = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
        control?.tags.push(tag);
        break;
      case 'w:dataBinding':
      case 'w15:dataBinding':
        control?.tags.push(tag);
        break;
      case 'w:fldChar':
        this.#fieldMark(attributes['w:fldCharType']);
        break;
      case 'w:instrText':
        this.#inCode = true;
        break;
      case 'w:r':
        this.#run = { start: tag.start, text: '', isText: false };
        break;
      case 'w:t':
        if (this.#run) this.#run.isText = true;
        break;
    }
  }

  /** A run that is such a hint, once it has been read whole. */
  close(
    { name }: SaxesTagPlain,
    end: number,
  ): { readonly run: Range; readonly tags: readonly Range[] } | undefined {
    if (name === 'w:sdt') this.#controls.pop();
    if (name === 'w:instrText') this.#inCode = false;
    if (name !== 'w:r' || this.#run === undefined) return undefined;
    const { start, text, isText } = this.#run;
    this.#run = undefined;
    const field = this.#fields.at(-1);
    const isBlank = field?.isResult === true && /\bFORMTEXT\b/.test(field.code) && text.trim() === '';
    if (!isText || !(this.isPlaceholder || isBlank)) return undefined;
    const tags = this.#controls.filter(({ isShowing }) => isShowing).flatMap((control) => control.tags);
    return { run: { start, end }, tags };
  }

  text(text: string): void {
    const field = this.#fields.at(-1);
    if (this.#inCode && field) field.code += text;
    else if (this.#run) this.#run.text += text;
  }

  #fieldMark(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ code: '', isResult: false });
    const field = this.#fields.at(-1);
    if (type === 'separate' && field) field.isResult = true;
    if (type === 'end') this.#fields.pop();
  }
}
