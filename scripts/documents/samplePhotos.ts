import type { EightD } from '../../functions/core/report/eightD/eightD';
import type { Picture } from '../../functions/core/report/formModel';
import { writePng } from './contactSheet';

const width = 240;
const height = 160;

/** A grey part on a light ground; a bad one has a dark crack across. */
function photo(alt: string, cracked: boolean): Picture {
  const rgb = new Uint8Array(width * height * 3).fill(0xe4);
  for (let y = 40; y < 120; y++)
    for (let x = 30; x < 210; x++) {
      const crack = cracked && Math.abs(x - 120 - Math.round(Math.sin(y / 6) * 5)) < 2;
      rgb.fill(crack ? 0x20 : 0x70 + ((x + y) >> 3), (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  return { type: 'png', bytes: writePng({ width, height, rgb }), width: 57, height: 38, alt };
}

/** Photographs of a good and a bad part, drawn. */
export const samplePhotos = (): Required<NonNullable<EightD['pictures']>> => ({
  good: photo('合格品', false),
  bad: photo('不良品', true),
});
