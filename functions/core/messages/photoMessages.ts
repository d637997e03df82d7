import { photoLimits, type PhotoProblem, type PhotoProblemCode } from '../report/photo/planPhoto';
import { fillSentence } from '../shared/fillSentence';
import type { Bilingual, Language } from '../shared/language';

const messages: Readonly<Record<PhotoProblemCode, Bilingual>> = {
  'photo.notFound': {
    zh: '照片 {name}：找不到文件（相对路径从台账所在文件夹算起）',
    en: 'photo {name}: no such file (paths start at the folder of the tracker)',
  },
  'photo.heic': {
    zh: '照片 {name}：是 HEIC 格式，Word 不能显示。请在手机上改为“兼容性最佳”（JPEG），或另存为 JPG 后再填',
    en: 'photo {name}: HEIC cannot be shown by Word; set the phone to “most compatible” (JPEG) or save it as JPG',
  },
  'photo.avif': {
    zh: '照片 {name}：是 AVIF 格式，请另存为 JPG 或 PNG',
    en: 'photo {name}: AVIF; save it as JPG or PNG',
  },
  'photo.svg': {
    zh: '照片 {name}：是 SVG 矢量图，请另存为 JPG 或 PNG',
    en: 'photo {name}: an SVG drawing; save it as JPG or PNG',
  },
  'photo.webPage': {
    zh: '照片 {name}：得到的是网页而不是图片（链接可能要先登录）。请下载图片后填写文件路径',
    en: 'photo {name}: a web page, no picture (the link may ask for a sign-in); download the picture and enter its path',
  },
  'photo.empty': {
    zh: '照片 {name}：文件是空的（0 字节），可能还没有同步或下载完',
    en: 'photo {name}: the file is empty (0 bytes); it may not have been synchronised or downloaded yet',
  },
  'photo.tiff': {
    zh: '照片 {name}：是 TIFF 格式，请另存为 JPG 或 PNG',
    en: 'photo {name}: TIFF; save it as JPG or PNG',
  },
  'photo.unknown': {
    zh: '照片 {name}：不是能识别的图片文件',
    en: 'photo {name}: no picture file that is known',
  },
  'photo.tooBig': {
    zh: '照片 {name}：{megabytes} MB，超过 {mostMegabytes} MB，请先缩小',
    en: 'photo {name}: {megabytes} MB is more than {mostMegabytes} MB; make it smaller first',
  },
  'photo.tooManyPixels': {
    zh: '照片 {name}：{megapixels} 百万像素，超过 {mostMegapixels} 百万，请先缩小',
    en: 'photo {name}: {megapixels} megapixels are more than {mostMegapixels}; make it smaller first',
  },
  'photo.damaged': {
    zh: '照片 {name}：文件已损坏或不完整，无法打开，请重新复制或下载',
    en: 'photo {name}: the file is damaged or incomplete and cannot be opened; copy or download it again',
  },
  'photo.link': {
    zh: '照片 {name}：在其他服务器上，未下载；确认可信后加 --fetch-links',
    en: 'photo {name}: stands on another server and was not fetched; add --fetch-links if you trust it',
  },
  'photo.notFetched': {
    zh: '照片 {name}：下载失败（只下载 http 和 https，不跟随转向内网的链接）',
    en: 'photo {name}: could not be fetched (only http and https, and never sent on into a local network)',
  },
};

/** What is wrong with a photograph, for a person; the document goes on without it. */
export function describePhotoProblem({ code, ...values }: PhotoProblem, language: Language): string {
  return fillSentence(messages[code][language], {
    ...values,
    mostMegabytes: photoLimits.megabytes,
    mostMegapixels: photoLimits.megapixels,
  });
}
