import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentFlaws } from '../../../scripts/documents/documentFlaws';
import { nodePng } from '../../../scripts/documents/nodePng';
import { sampleDocuments } from '../../../scripts/documents/sampleDocuments';
import { renderForm } from '../../../templates/word/renderForm';

const ticket = sampleDocuments('full', 'zh-en').find(({ model }) => model.formId === '客户投诉处理单')!;
const bytes = await renderForm(ticket.model, nodePng);

/** The sound document with one of its parts changed. */
function broken(path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

const intoText =
  (inserted: string) =>
  (xml: string): string =>
    xml.replace('<w:r><w:t', `${inserted}<w:r><w:t`);
const body = 'word/document.xml';

it('finds nothing in a sound document', () => {
  expect(documentFlaws(bytes, ticket.given)).toEqual([]);
});

describe('finds what broke on purpose', () => {
  it.each([
    {
      why: 'a field left out of the layout',
      path: body,
      change: (xml: string) => xml.replaceAll('3# 机 / 乙班', ''),
      flaw: /^not to be read: 3# 机 \/ 乙班$/,
    },
    {
      why: 'a box that should be ticked',
      path: body,
      change: (xml: string) => xml.replaceAll('☑', '□'),
      flaw: /^not to be read: ☑/,
    },
    ...['undefined', 'null', 'NaN', '[object Object]', '{{客户}}', '{customer}'].map((word) => ({
      why: `${word} in place of a value`,
      path: body,
      change: (xml: string) => xml.replace('编号 No.', `${word} No.`),
      flaw: /^left behind: /,
    })),
    {
      why: 'an ampersand that is not escaped',
      path: body,
      change: (xml: string) => xml.replace('编号 No.', '编号 & No.'),
      flaw: /no XML/,
    },
    {
      why: 'a value that closed its run',
      path: body,
      change: (xml: string) => xml.replace('编号 No.', '</w:t></w:r><script>x</script><w:r><w:t>'),
      flaw: /element script/,
    },
    {
      why: 'a simple field',
      path: body,
      change: intoText('<w:fldSimple w:instr="DDEAUTO cmd"/>'),
      flaw: /field code DDEAUTO cmd/,
    },
    {
      why: 'a complex field',
      path: 'word/footer1.xml',
      change: (xml: string) => xml.replace('>PAGE<', '>INCLUDETEXT "http://x"<'),
      flaw: /field code INCLUDETEXT/,
    },
    {
      why: 'a link',
      path: body,
      change: intoText('<w:hyperlink w:anchor="x"><w:r/></w:hyperlink>'),
      flaw: /element w:hyperlink/,
    },
    { why: 'an embedded object', path: body, change: intoText('<w:object/>'), flaw: /element w:object/ },
    {
      why: 'a relation to the outside',
      path: 'word/_rels/document.xml.rels',
      change: (xml: string) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://x/p.png" TargetMode="External"/></Relationships>',
        ),
      flaw: /relation to the outside: http:\/\/x\/p\.png/,
    },
    {
      why: 'a template that brings its macros',
      path: 'word/_rels/document.xml.rels',
      change: (xml: string) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="t.dotm"/></Relationships>',
        ),
      flaw: /relation of the kind .*attachedTemplate/,
    },
    { why: 'macros', path: 'word/vbaProject.bin', change: () => 'x', flaw: /unknown part word\/vbaProject/ },
    {
      why: 'an imported file',
      path: 'word/afchunk1.htm',
      change: () => '<html/>',
      flaw: /unknown part word\/afchunk1/,
    },
  ])('$why', ({ path, change, flaw }) => {
    expect(documentFlaws(broken(path, change), ticket.given)).toContainEqual(expect.stringMatching(flaw));
  });
});
