import { createCanvas, loadImage } from '@napi-rs/canvas';
import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseMaterial } from '../../functions/core/actions/caseDocument';
import { describePhotoProblem } from '../../functions/core/messages/photoMessages';
import { cellKey } from '../../functions/core/register/grid';
import type { EightD } from '../../functions/core/report/eightD/eightD';
import type { Picture } from '../../functions/core/report/formModel';
import {
  fileNameOf,
  isElsewhere,
  isPhotoHeading,
  linkedName,
  photoNames,
  sayableName,
} from '../../functions/core/report/photo/photoNames';
import {
  mostPhotos,
  paperSize,
  photoLimits,
  photoRoom,
  planPhoto,
  uprightTransform,
  type PhotoPlan,
  type PhotoProblem,
} from '../../functions/core/report/photo/planPhoto';
import { withoutExif } from '../../functions/core/report/photo/withoutExif';
import { fetchPhoto } from './fetchPhoto';
import { failed, ok, type Result } from '../../functions/core/shared/result';
import type { OpenedTracker, TrackerCase } from '../files/trackerFile';
import type { Shell } from '../shell/shell';

/** The photographs of cases: found by path or link, turned upright, scaled, and nothing else of the file kept. */
export class PhotoFiles {
  readonly #told = new Set<string>();

  /** @param fetchLinks - Also open what stands on other machines. */
  constructor(
    private readonly shell: Shell,
    private readonly tracker: OpenedTracker,
    private readonly fetchLinks: boolean,
  ) {}

  /** What belongs to a case beside its row, photographs ready to print; one that cannot be used is told about. */
  async materialOf(one: TrackerCase, eightD: EightD | undefined): Promise<CaseMaterial> {
    const pictures = await this.#pictures(this.#namesOf(one).slice(0, mostPhotos));
    const { 'd2.photoGood': goodName, 'd2.photoBad': badName } = eightD?.fields ?? {};
    const [good] = await this.#pictures(photoNames(String(goodName ?? '')).slice(0, 1));
    const [bad] = await this.#pictures(photoNames(String(badName ?? '')).slice(0, 1));
    const photos = { ...(good ? { good } : {}), ...(bad ? { bad } : {}) };
    return {
      ...(eightD === undefined ? {} : { eightD: { ...eightD, pictures: photos } }),
      ...(pictures.length === 0 ? {} : { pictures }),
    };
  }

  /** Names in the evidence, in columns that are called photographs, and behind the links of the row. */
  #namesOf({ fields, index }: TrackerCase): readonly string[] {
    const { complaint } = this.tracker.prepared.rows[index]!;
    const extra = Object.entries(complaint.extra).flatMap(([heading, text]) =>
      isPhotoHeading(heading) ? [text] : [],
    );
    return [
      ...new Set([String(fields.evidence ?? ''), ...extra, ...this.#links(complaint)].flatMap(photoNames)),
    ];
  }

  #links({ sheet, row }: { readonly sheet: string; readonly row: number }): readonly string[] {
    const { register } = this.tracker.input.previous ?? {};
    const grid = register?.sheets.find(({ name }) => name === sheet);
    if (!grid || grid.extras.size === 0) return [];
    const width = grid.rows[row]?.values.length ?? 0;
    return Array.from({ length: width }, (_, at) =>
      linkedName(grid.extras.get(cellKey(row, at + 1))?.link ?? ''),
    );
  }

  async #pictures(names: readonly string[]): Promise<readonly Picture[]> {
    const pictures: Picture[] = [];
    for (const name of names) {
      const photo = await this.#photo(name);
      if (!photo.ok) this.#tell(photo.problem);
      else {
        const { bytes, plan } = photo.value;
        pictures.push({ type: plan.target, bytes, alt: fileNameOf(name), ...paperSize(plan, photoRoom) });
      }
    }
    return pictures;
  }

  async #photo(
    name: string,
  ): Promise<Result<{ readonly bytes: Uint8Array; readonly plan: PhotoPlan }, PhotoProblem>> {
    const read = await this.#read(name);
    if (!read.ok) return read;
    const plan = planPhoto(name, read.value);
    if (!plan.ok) return plan;
    const drawn = await draw(name, read.value, plan.value);
    return drawn.ok ? ok({ bytes: drawn.value, plan: plan.value }) : drawn;
  }

  async #read(name: string): Promise<Result<Uint8Array, PhotoProblem>> {
    if (isElsewhere(name) && !this.fetchLinks) return failed({ code: 'photo.link', name });
    if (/^(?:https?:)?\/\//i.test(name)) return fetchPhoto(name);
    const path = this.#path(name);
    const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
    if (path === undefined || !found?.isFile()) return failed({ code: 'photo.notFound', name });
    const megabytes = found.size / 1_000_000;
    if (megabytes > photoLimits.megabytes)
      return failed({ code: 'photo.tooBig', name, megabytes: Math.round(megabytes) });
    try {
      return ok(await readFile(path));
    } catch {
      // No right to read it, or it went away.
      return failed({ code: 'photo.notFound', name });
    }
  }

  /** Undefined for an address no file can have. */
  #path(name: string): string | undefined {
    if (/^file:/i.test(name)) return pathOfUrl(name);
    // Registers from Windows separate folders their way on every system.
    const local = process.platform === 'win32' ? name : name.replaceAll('\\', '/');
    return isAbsolute(local) ? local : resolve(dirname(this.tracker.file), local);
  }

  #tell(found: PhotoProblem): void {
    const problem = { ...found, name: sayableName(found.name) };
    const key = `${problem.code} ${problem.name}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.shell.tell(describePhotoProblem(problem, 'zh'), describePhotoProblem(problem, 'en'));
  }
}

function pathOfUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return undefined;
    throw error;
  }
}

/** A copy of the pixels alone: location, camera, thumbnails and comments stay behind. */
async function draw(
  name: string,
  bytes: Uint8Array,
  plan: PhotoPlan,
): Promise<Result<Uint8Array, PhotoProblem>> {
  const { header, width, height, target } = plan;
  const canvas = createCanvas(width, height);
  const painter = canvas.getContext('2d');
  try {
    const image = await loadImage(Buffer.from(withoutExif(bytes)));
    painter.fillStyle = '#ffffff';
    painter.fillRect(0, 0, width, height);
    painter.setTransform(...uprightTransform(header.orientation, width, height));
    const turned = header.orientation >= 5;
    painter.drawImage(image, 0, 0, turned ? height : width, turned ? width : height);
  } catch {
    return failed({ code: 'photo.damaged', name });
  }
  return ok(new Uint8Array(target === 'png' ? await canvas.encode('png') : await canvas.encode('jpeg', 85)));
}
