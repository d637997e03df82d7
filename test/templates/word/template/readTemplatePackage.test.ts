import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeTemplateFile } from '../../../../functions/core/messages/templateMessages';
import { readTemplatePackage } from '../../../../templates/word/template/readTemplatePackage';
import { companyForm } from '../../../support/customerForms';

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encrypted = Buffer.concat([
  compound,
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(100),
]);

async function changed(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await companyForm());
  change(parts);
  return zipSync(parts);
}

describe('readTemplatePackage', () => {
  it('reads a .docx', async () => {
    expect(readTemplatePackage('表.docx', await companyForm()).ok).toBe(true);
  });

  it.each([
    { file: '表.docx', bytes: encrypted, code: 'template.protected', why: 'a password to open' },
    { file: '表.doc', bytes: compound, code: 'template.notDocx', why: 'an old .doc' },
    { file: '表.docx', bytes: compound, code: 'template.notDocx', why: 'an old .doc under a new name' },
    { file: '表.docm', bytes: strToU8('PK'), code: 'template.macros', why: 'macros by its name' },
    { file: '表.pdf', bytes: strToU8('%PDF-1.7'), code: 'template.notDocx', why: 'another kind of file' },
    { file: '表.docx', bytes: strToU8('hello'), code: 'template.notDocx', why: 'a text called .docx' },
    { file: '表.docx', bytes: new Uint8Array(), code: 'template.notDocx', why: 'an empty file' },
    { file: '表.docx', bytes: strToU8('PK\u0003\u0004 cut'), code: 'template.damaged', why: 'a cut zip' },
    { file: '表.docx', bytes: zipSync({ a: strToU8('') }), code: 'template.notDocx', why: 'another zip' },
    {
      file: '表.docx',
      bytes: new Uint8Array(20_000_001),
      code: 'template.tooLarge',
      why: 'more than a template needs',
    },
  ] as const)('refuses $why, naming the file', ({ file, bytes, code }) => {
    const read = readTemplatePackage(file, bytes);
    if (read.ok) throw new Error('it was read');
    expect(read.problem).toMatchObject({ code, file });
    for (const language of ['zh', 'en'] as const)
      expect(describeTemplateFile(read.problem, language)).toContain(file);
  });

  it('refuses macros under the name of a .docx', async () => {
    const bytes = await changed((parts) => (parts['word/vbaProject.bin'] = strToU8('x')));
    expect(readTemplatePackage('表.docx', bytes)).toMatchObject({ problem: { code: 'template.macros' } });
  });

  it('refuses a document whose text is broken, and says where', async () => {
    const bytes = await changed((parts) => (parts['word/document.xml'] = strToU8('<w:document><w:p></w:x>')));
    expect(readTemplatePackage('表.docx', bytes)).toMatchObject({
      problem: { code: 'template.damaged', reason: expect.stringMatching(/\d/) as unknown },
    });
  });

  it('refuses a small file that would fill the memory, without unpacking it', async () => {
    const bytes = Buffer.from(await companyForm());
    // The size in the first entry of the central directory (APPNOTE 4.3.12).
    bytes.writeUInt32LE(0x7fff_ffff, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
    expect(readTemplatePackage('表.docx', bytes)).toMatchObject({
      problem: { code: 'template.tooLarge', most: 200 },
    });
  });
});
