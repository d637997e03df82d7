import { describe, expect, it } from 'vitest';
import { linkedName, photoNames } from '../../../../../functions/core/report/photo/photoNames';
import { withoutExif } from '../../../../../functions/core/report/photo/withoutExif';
import { jpegWithExif } from '../../../../support/exifPhoto';

describe('linkedName', () => {
  it.each([
    { link: '%E7%85%A7%E7%89%87/a%201.jpg', name: '照片/a 1.jpg', why: 'Excel writes addresses' },
    { link: '照片\\a 1.jpg', name: '照片\\a 1.jpg', why: 'a path as it is' },
    { link: '合格率100%.jpg', name: '合格率100%.jpg', why: 'a percent sign of the name' },
    { link: 'https://x.example/a%201.jpg', name: 'https://x.example/a%201.jpg', why: 'an address stays one' },
    { link: '\\\\server\\a%201.jpg', name: '\\\\server\\a%201.jpg', why: 'a share stays one' },
    { link: 'file:///C:/a%201.jpg', name: 'file:///C:/a%201.jpg', why: 'decoded where it is opened' },
  ])('$link leads to $name: $why', ({ link, name }) => {
    expect(linkedName(link)).toBe(name);
    expect(photoNames(linkedName(link))).toEqual([name]);
  });
});

it('withoutExif takes orientation and place out of a JPEG and leaves other files alone', async () => {
  const photo = await jpegWithExif(6);
  const bare = Buffer.from(withoutExif(photo));
  expect(photo.includes('GPS 31.2N')).toBe(true);
  expect(bare.includes('GPS')).toBe(false);
  expect(bare.includes('Exif')).toBe(false);
  expect(bare.length).toBe(photo.length - 50);
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
  expect(withoutExif(png)).toBe(png);
});
