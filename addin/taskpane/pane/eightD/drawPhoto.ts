import {
  photoLimits,
  planPhoto,
  uprightTransform,
  type PhotoPlan,
  type PhotoProblem,
} from '../../../../functions/core/report/photo/planPhoto';
import { withoutExif } from '../../../../functions/core/report/photo/withoutExif';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';

/** A photograph as it goes into documents: upright, scaled, nothing of the file but its pixels. */
export interface ChosenPhoto {
  /** Of the file. */
  readonly name: string;
  readonly type: PhotoPlan['target'];
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Share of the quality of a JPEG, as the command line takes it. */
const quality = 0.85;

/** Makes a photograph that somebody chose ready to print. */
export async function drawPhoto(file: Blob, name: string): Promise<Result<ChosenPhoto, PhotoProblem>> {
  const megabytes = file.size / 1_000_000;
  if (megabytes > photoLimits.megabytes)
    return failed({ code: 'photo.tooBig', name, megabytes: Math.round(megabytes) });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const plan = planPhoto(name, bytes);
  if (!plan.ok) return plan;
  const drawn = await draw(bytes, plan.value);
  if (!drawn) return failed({ code: 'photo.damaged', name });
  const { width, height, target } = plan.value;
  return ok({
    name,
    type: target,
    bytes: new Uint8Array(await drawn.arrayBuffer()),
    width,
    height,
  });
}

async function draw(bytes: Uint8Array, { header, width, height, target }: PhotoPlan): Promise<Blob | null> {
  const image = await decoded(withoutExif(bytes));
  if (!image) return null;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const painter = canvas.getContext('2d');
  if (!painter) throw new Error('no canvas to draw a photograph on');
  painter.fillStyle = '#ffffff';
  painter.fillRect(0, 0, width, height);
  painter.setTransform(...uprightTransform(header.orientation, width, height));
  const turned = header.orientation >= 5;
  painter.drawImage(image, 0, 0, turned ? height : width, turned ? width : height);
  image.close();
  return new Promise((resolve) => {
    canvas.toBlob(resolve, target === 'png' ? 'image/png' : 'image/jpeg', quality);
  });
}

/** Undefined for what the browser cannot open. */
async function decoded(bytes: Uint8Array): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(bytes)]), { imageOrientation: 'none' });
  } catch (problem) {
    if (problem instanceof DOMException) return undefined;
    throw problem;
  }
}
