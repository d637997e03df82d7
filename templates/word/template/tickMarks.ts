/* Boxes that Word knows as such are ticked by a setting, which has to follow the sign that was printed. */

/** Stand before the check box of a form field until it is set; noncharacters, as in `guardBraces`. */
export const tickMarks = { on: '\ufdd2', off: '\ufdd3' } as const;

const field =
  /<w:r><w:t xml:space="preserve">([\ufdd2\ufdd3])<\/w:t><\/w:r>((?:(?!<w:checkBox|<w:p[ >]).)*?)<w:checkBox(?:\/>|>(.*?)<\/w:checkBox>)/gs;
const control = /(<w14:checked w14:val=")([^"]*)("\/>(?:(?!<\/w:sdt>).)*?<w:t(?: [^>]*)?>)([☐☑])/gs;

/** Sets the check boxes of form fields (ECMA-376 part 1, 17.16.8) and of content controls (MS-DOCX 2.6.1.4). */
export const withTicks = (xml: string): string =>
  xml
    .replace(field, (_all, mark: string, between: string, settings = '') => {
      const own = settings.replace(/<w:checked\b[^>]*\/>/, '');
      return `${between}<w:checkBox>${own}<w:checked w:val="${mark === tickMarks.on ? '1' : '0'}"/></w:checkBox>`;
    })
    .replace(control, (all: string, before: string, value: string, between: string, sign: string) =>
      /^(?:1|true|on)$/.test(value) === (sign === '☑')
        ? all
        : `${before}${sign === '☑' ? '1' : '0'}${between}${sign}`,
    );
