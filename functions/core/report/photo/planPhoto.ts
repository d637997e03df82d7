import { failed, ok, type Result } from '../../shared/result';
import { readImageHeader, type ImageHeader } from './imageHeader';
import { isWholeImage } from './isWholeImage';

/** Why a photograph is not put into a document; the sentence is in `messages/photoMessages`. */
export type PhotoProblemCode =
  | 'photo.notFound'
  | 'photo.heic'
  | 'photo.avif'
  | 'photo.tiff'
  | 'photo.svg'
  | 'photo.webPage'
  | 'photo.empty'
  | 'photo.unknown'
  | 'photo.tooBig'
  | 'photo.tooManyPixels'
  | 'photo.damaged'
  | 'photo.link'
  | 'photo.notFetched';

export interface PhotoProblem {
  readonly code: PhotoProblemCode;
  /** Path or link as it stands in the row. */
  readonly name: string;
  readonly megabytes?: number;
  readonly megapixels?: number;
}

/** How a host has to draw a photograph: turned upright and scaled to these pixels, without anything else of the file. */
export interface PhotoPlan {
  readonly header: ImageHeader;
  /** Upright pixels of the copy. */
  readonly width: number;
  readonly height: number;
  readonly target: 'png' | 'jpg';
}

/** Limits of a photograph: what a phone takes passes, what would fill the memory does not. */
export const photoLimits = { megabytes: 40, megapixels: 100 } as const;
/** Pixels of the longer side in a document: 80 mm at 400 dots an inch. */
const longest = 1280;

/**
 * Looks at a photograph before it is opened: kind, size, orientation.
 *
 * @param name - Path or link, for the sentence about it.
 */
export function planPhoto(name: string, bytes: Uint8Array): Result<PhotoPlan, PhotoProblem> {
  const megabytes = bytes.length / 1_000_000;
  if (megabytes > photoLimits.megabytes)
    return failed({ code: 'photo.tooBig', name, megabytes: Math.round(megabytes) });
  if (bytes.length === 0) return failed({ code: 'photo.empty', name });
  const header = readImageHeader(bytes);
  if (header === undefined) return failed({ code: 'photo.unknown', name });
  const { type } = header;
  if (type === 'heic' || type === 'avif' || type === 'tiff' || type === 'svg' || type === 'webPage')
    return failed({ code: `photo.${type}`, name });
  const megapixels = (header.width * header.height) / 1_000_000;
  if (megapixels > photoLimits.megapixels)
    return failed({ code: 'photo.tooManyPixels', name, megapixels: Math.round(megapixels) });
  if (header.width < 1 || header.height < 1 || !isWholeImage(bytes, header))
    return failed({ code: 'photo.damaged', name });
  const turned = header.orientation >= 5;
  const [width, height] = turned ? [header.height, header.width] : [header.width, header.height];
  const scale = Math.min(1, longest / Math.max(width, height));
  return ok({
    header,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    target: header.type === 'png' || header.type === 'gif' ? 'png' : 'jpg',
  });
}

/** Room for a photograph in a form or an 8D report, in millimetres. */
export const photoRoom = { width: 76, height: 57 } as const;
/** A form is no album. */
export const mostPhotos = 4;

/** Size on paper within a box, in millimetres. */
export function paperSize(
  { width, height }: Pick<PhotoPlan, 'width' | 'height'>,
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(box.width / width, box.height / height);
  return { width: width * scale, height: height * scale };
}

/** Canvas transform that turns a stored picture of the drawn size upright, by Exif orientation. */
export function uprightTransform(
  orientation: number,
  width: number,
  height: number,
): readonly [number, number, number, number, number, number] {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, width, 0];
    case 7:
      return [0, -1, -1, 0, width, height];
    case 8:
      return [0, -1, 1, 0, 0, height];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}
