import { writeFileSync } from 'node:fs';
import { galleryFiles, galleryPaths } from './galleryFiles';

// npm run gallery
const texts = galleryFiles();
for (const lang of ['en', 'zh'] as const)
  writeFileSync(new URL(`../../${galleryPaths[lang]}`, import.meta.url), texts[lang]);
