/** Writes the text for the box of a number; different boxes get different texts, so that none stands in for another. */
export type TrialText = (box: number) => string;

/** Texts that run over: Chinese, one unbroken word, English, many lines. */
const long = [
  '产品表面多处缩水与流痕，客户要求全部更换并承担挑选费用；',
  'UNBROKEN-SERIAL-NUMBER-WITHOUT-ANY-BLANK/0123456789_',
  'Please replace all defective parts and send the report. ',
  '第一行\n第二行\n',
] as const;

/** A text far longer than its box was made for. */
export const overlongText: TrialText = (box) =>
  `${String(box)}. ${long[box % long.length]!.repeat(4 + (box % 5))}`;

/** What a cell may hold to break a document or to make Word, Excel or a mail program do something. */
const hostile = [
  '</w:t></w:r></w:p><w:p><w:r><w:t>',
  '"/><w:hyperlink r:id="rId1" w:anchor="x">',
  ']]> & &amp; &#0; &lt; <!-- <?xml version="9"?> <!ENTITY x SYSTEM "file:///etc/passwd">',
  '<w:fldSimple w:instr="DDEAUTO cmd /c calc"/>',
  '{ INCLUDETEXT "C:\\\\secret.txt" } { INCLUDEPICTURE "http://evil.example/p.png" \\d }',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" } { MACROBUTTON Auto run }',
  '{ HYPERLINK "http://evil.example" } http://evil.example javascript:alert(1) file://x/y',
  "=cmd|' /C calc'!A0 @SUM(A1) +1 -1 \t tab",
  '_x000D_ _x0000_ \u0001\u0008\u001b[31m\u0000\u007f\u0085\u2028\u2029\r\n\u000b\ud800 \udc00 \ufffe\uffff',
  '\u202egnp.exe\u202c \u2066مرحبا\u2069 שלום \u200d\ufeff 😀👩‍👩‍👧‍👦 e\u0301\u0301\u0301',
  '{{caseNo}} {{#each}} ${case} <%= x %> $& $1 \\u0000 %s %n {0}',
  '\' " ` \\ / “ ” 《 》 &quot; &apos; <w:br/> <script>alert(1)</script>',
] as const;

/** A text that means harm, with the number of its box. */
export const hostileText: TrialText = (box) => `${String(box)} ${hostile[box % hostile.length]!}`;
