import type { Result } from '../shared/result';
import type { StoreProblem } from './documentStore';
import { endsTheRun } from './publishDocuments';
import type { PublishNotice } from './publishNotice';
import { recogniseScan, type KnownDocuments, type RecognisedScan } from './recogniseScan';
import { holdsPagePicture } from './holdsPagePicture';

/** A file as it lies in a store. */
export interface StoredFile {
  readonly name: string;
  /** Below the store's root. */
  readonly path: string;
  /** Kesu filed it, and not as a signed scan. */
  readonly isDocument: boolean;
  readonly read: () => Promise<Result<Uint8Array, StoreProblem>>;
  /** Address that opens in a browser. */
  readonly link: () => Promise<Result<string, StoreProblem>>;
}

/** Shows what lies in the folders of a store. */
export interface FolderReader {
  /** The files directly in a folder; none where there is no such folder. */
  list(folder: string): Promise<Result<readonly StoredFile[], StoreProblem>>;
}

export interface ScanSearch {
  readonly folders: FolderReader;
  /** Folders of the cases that wait for a signature, each once. */
  readonly places: readonly string[];
  /** Cases and forms of the tracker; `waiting` says which papers are looked for. */
  readonly known: KnownDocuments;
  /** Text of a PDF where the scanner read it; empty where nothing reads it here. */
  readonly textOf: (pdf: Uint8Array) => Promise<string>;
  readonly onProgress?: (done: number, total: number, label: string) => void;
}

/** A signed paper somebody put into the folder of its case. */
export interface FoundScan extends RecognisedScan {
  readonly file: string;
  readonly path: string;
  readonly webUrl: string;
}

export interface ScanReport {
  readonly found: readonly FoundScan[];
  readonly notices: readonly PublishNotice[];
  readonly failed: readonly ({ readonly label: string } & StoreProblem)[];
}

/**
 * Looks through the folders of cases for signed papers people put there by hand. Files stay where they are. What is not
 * certain is a notice: a photograph is no signed paper because it has the case's number, and a PDF printed from Word
 * none because it names the form.
 */
export async function findScans({
  folders,
  places,
  known,
  textOf,
  onProgress,
}: ScanSearch): Promise<ScanReport> {
  const candidates: Candidate[] = [];
  const failed: ScanReport['failed'][number][] = [];
  for (const [index, place] of places.entries()) {
    onProgress?.(index, places.length, place);
    const listed = await folders.list(place);
    const files = listed.ok ? listed.value.filter(isPaper) : [];
    if (!listed.ok) failed.push({ label: place, ...listed.problem });
    for (const file of files) {
      const seen = await lookAt(file, known, textOf);
      if (seen.ok) candidates.push(seen.value);
      else failed.push({ label: file.path, ...seen.problem });
    }
    if (failed.some(({ code }) => endsTheRun.has(code))) break;
  }
  onProgress?.(places.length, places.length, '');
  const linked = await linkFirst(candidates);
  return {
    found: linked.found,
    notices: noticesOf(candidates),
    failed: [...failed, ...linked.failed],
  };
}

const isPaper = ({ name, isDocument }: StoredFile): boolean =>
  !isDocument && /\.(?:pdf|jpe?g|png|tiff?|heic|bmp)$/i.test(name) && !/^(?:\.|~\$)/.test(name);

type Candidate = { readonly file: StoredFile } & (
  | { readonly kind: 'scan'; readonly scan: RecognisedScan }
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown'; readonly notice: PublishNotice['code'] }
);

async function lookAt(
  file: StoredFile,
  known: KnownDocuments,
  textOf: ScanSearch['textOf'],
): Promise<Result<Candidate, StoreProblem>> {
  const isPdf = /\.pdf$/i.test(file.name);
  const bytes = isPdf ? await file.read() : undefined;
  if (bytes && !bytes.ok) return bytes;
  const text = bytes === undefined ? '' : await textOf(bytes.value);
  const scan = recogniseScan(file.name, text, known);
  const candidate = (): Candidate => {
    if ('code' in scan) return { file, kind: 'unknown', notice: 'scan.unclear' };
    if (!known.waiting(scan.caseNo).includes(scan.form)) return { file, kind: 'other' };
    const says = /签|扫描|scan|signed/i.test(file.name);
    if (bytes !== undefined && !says && !holdsPagePicture(bytes.value))
      return { file, kind: 'unknown', notice: 'scan.noPicture' };
    const isNamed = scan.fingerprint !== undefined || mentions(file.name + text, scan.form);
    return says || isNamed ? { file, kind: 'scan', scan } : { file, kind: 'unknown', notice: 'scan.unclear' };
  };
  return { ok: true, value: candidate() };
}

const mentions = (text: string, form: string): boolean => plain(text).includes(plain(form));
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Pages of one paper may be several pictures; the row leads to the first by name. */
async function linkFirst(candidates: readonly Candidate[]): Promise<Pick<ScanReport, 'found' | 'failed'>> {
  const found: FoundScan[] = [];
  const failed: ScanReport['failed'][number][] = [];
  for (const [first] of papers(candidates)) {
    const { file, scan } = first;
    const link = await file.link();
    if (link.ok) found.push({ ...scan, file: file.name, path: file.path, webUrl: link.value });
    else failed.push({ label: file.path, ...link.problem });
  }
  return { found, failed };
}

type Scan = Extract<Candidate, { kind: 'scan' }>;

function papers(candidates: readonly Candidate[]): readonly (readonly [Scan, ...Scan[]])[] {
  const byPaper = new Map<string, [Scan, ...Scan[]]>();
  const scans = candidates.flatMap((one) => (one.kind === 'scan' ? [one] : []));
  scans.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  for (const scan of scans) {
    const key = `${scan.scan.caseNo}\u0001${scan.scan.form}`;
    const pages = byPaper.get(key);
    if (pages) pages.push(scan);
    else byPaper.set(key, [scan]);
  }
  return [...byPaper.values()];
}

function noticesOf(candidates: readonly Candidate[]): PublishNotice[] {
  const several = papers(candidates).flatMap(([first, ...others]): PublishNotice[] =>
    others.length === 0
      ? []
      : [
          {
            code: 'scan.several',
            parts: { path: first.file.path, others: others.map(({ file }) => file.name).join('、') },
          },
        ],
  );
  const unknown = (['scan.noPicture', 'scan.unclear'] as const).flatMap((code): PublishNotice[] => {
    const files = candidates.flatMap((one) =>
      one.kind === 'unknown' && one.notice === code ? [one.file.path] : [],
    );
    return files.length === 0 ? [] : [{ code, parts: { files: files.join('、') } }];
  });
  return [...several, ...unknown];
}
