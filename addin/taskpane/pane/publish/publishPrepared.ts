import { planLinkBack, type LinkedDocument } from '../../../../functions/core/actions/linkBack';
import type { TokenSource } from '../../../../functions/core/publish/graph/clientSend';
import type { OnForeignChange, OnLocked } from '../../../../functions/core/publish/graph/graphStore';
import type { PublishNotice } from '../../../../functions/core/publish/publishNotice';
import { META_SHEET } from '../../../../functions/core/tracker/metaSheet';
import type { Bilingual, Language } from '../../../../functions/core/shared/language';
import type { PanePublishReport } from '../../../sharepoint/publishFromPane';
import { publishPlace, type PublishSettings } from '../../../sharepoint/publishSettings';
import { excelText } from '../excelText';
import type { WorkControl } from '../pane';
import type { PaneServices } from '../paneServices';
import type { KeptPublishing } from './keptSettings';
import { PREPARING, type Prepared, type PreparedDocument } from './preparePublication';
import { paneSentence, publishTexts } from './publishTexts';

/** What the person decides about files that are open, or that somebody changed in the library. */
export interface PublishChoice {
  readonly onLocked?: OnLocked;
  readonly onForeignChange?: OnForeignChange;
}

/** How one document came out. */
export type DocumentOutcome = {
  readonly id: string;
  readonly label: string;
} & (
  | { readonly action: 'created' | 'versioned' | 'unchanged'; readonly webUrl: string; readonly path: string }
  | {
      readonly action: 'failed';
      readonly code: string;
      readonly sentence: Bilingual;
      readonly requestId?: string;
    }
);

/** How a run came out. */
export interface RunReport {
  readonly outcomes: readonly DocumentOutcome[];
  readonly notices: readonly Bilingual[];
  /** Columns the administrator has to add to the library. */
  readonly missingColumns: readonly string[];
  /** Cells of the tracker that were brought up to date. */
  readonly rows: number;
  /** Why links are not in the tracker. */
  readonly rowTrouble: readonly Bilingual[];
}

export interface PublishRun {
  readonly services: Pick<PaneServices, 'workbook' | 'tokens' | 'now'>;
  readonly settings: KeptPublishing;
  readonly choice: PublishChoice;
  /** Name of the tracker's sheet, and its language. */
  readonly tracker: { readonly sheet: string; readonly language: Language };
  readonly onLabel: (label: string) => void;
  readonly onWait: (milliseconds: number) => void;
}

/** Publishes what was prepared, and puts the links into the rows as they stand then. */
export async function publishPrepared(
  { documents, held }: Prepared,
  run: PublishRun,
  control: WorkControl,
): Promise<RunReport> {
  const report = await send(documents, run, control);
  const linked = await linkRows(report, run);
  const { pdfs } = report;
  const all = [...report.published, ...(pdfs?.published ?? [])];
  const notices = [...all.flatMap((one) => one.notices), ...(pdfs?.notices ?? [])];
  return {
    outcomes: [
      ...outcomesOf(report, (fileName) => fileName),
      ...(pdfs ? outcomesOf(pdfs, (fileName) => fileName.replace(/\.[^.]+$/, '.pdf')) : []),
      ...held.map(({ id, label, code, parts }) => ({
        id,
        label,
        action: 'failed' as const,
        code,
        sentence: paneSentence(code, parts),
      })),
    ],
    notices: sentencesOf(notices.filter(({ code }) => code !== 'notice.columnsMissing')),
    missingColumns: [
      ...new Set(
        notices.flatMap(({ code, parts }) =>
          code === 'notice.columnsMissing' ? (parts['columns'] ?? '').split('、') : [],
        ),
      ),
    ],
    rows: linked.written,
    rowTrouble: linked.trouble,
  };
}

/** A PDF has the id of its document: trying it again begins with that. */
const outcomesOf = (
  { published, failed }: Pick<PanePublishReport<PreparedDocument>, 'published' | 'failed'>,
  name: (fileName: string) => string,
): readonly DocumentOutcome[] => [
  ...published.map(({ document, action, webUrl, path }) => ({
    id: document.id,
    label: name(document.fileName),
    action,
    webUrl,
    path,
  })),
  ...failed.map(({ document, code, parts, requestId }) => ({
    id: document.id,
    label: name(document.fileName),
    action: 'failed' as const,
    code,
    sentence: paneSentence(code, parts),
    ...(requestId === undefined ? {} : { requestId }),
  })),
];

function sentencesOf(notices: readonly PublishNotice[]): readonly Bilingual[] {
  const byText = new Map(
    notices.map(({ code, parts }) => {
      const sentence = paneSentence(code, parts);
      return [sentence.zh, sentence] as const;
    }),
  );
  return [...byText.values()];
}

async function send(
  documents: readonly PreparedDocument[],
  { services, settings, choice, onLabel, onWait }: PublishRun,
  { progress, signal }: WorkControl,
): Promise<PanePublishReport<PreparedDocument>> {
  if (documents.length === 0) return { published: [], failed: [] };
  const { publishFromPane } = await import(
    /* webpackChunkName: "sharepoint" */ '../../../sharepoint/publishFromPane'
  );
  const target: PublishSettings = { ...settings, ...choice };
  const place = publishPlace(target);
  if (!place) throw new Error('publishing began with settings that cannot be used');
  const app = {
    clientId: settings.clientId,
    authority: place.authority,
    graph: place.graph,
    rights: settings.rights,
  };
  let source: Promise<TokenSource> | undefined;
  return publishFromPane(documents, target, {
    // Loaded at the first request: a stand-in on this machine signs nobody in.
    tokens: async (fresh) => (await (source ??= services.tokens(app)))(fresh),
    signal,
    onProgress: (done, total, label) => {
      onLabel(label);
      progress(PREPARING + (1 - PREPARING) * (total === 0 ? 1 : done / total));
    },
    onWait,
  });
}

async function linkRows(
  { published }: PanePublishReport<PreparedDocument>,
  { services: { workbook, now }, tracker }: PublishRun,
): Promise<{ readonly written: number; readonly trouble: readonly Bilingual[] }> {
  const refused = (reason: Bilingual) => ({ written: 0, trouble: [reason] });
  if (published.length === 0) return { written: 0, trouble: [] };
  const read = await workbook.readGrids({ sheets: [META_SHEET, tracker.sheet] });
  if (!read.ok) return refused(publishTexts.notLinked(excelText(read.problem)));
  const today = now().slice(0, 10);
  const plan = planLinkBack(read.value, lastOfEach(published), { today, language: tracker.language });
  if (!plan) return refused(publishTexts.tableGone);
  const name = { zh: '台账', en: 'The tracker' };
  const trouble = plan.unlinked.map(({ code, parts }) => paneSentence(code, { ...parts, file: name }));
  if (plan.edits.length === 0) return { written: 0, trouble };
  const linked = await workbook.linkRows(plan);
  if (!linked.ok) return refused(publishTexts.notLinked(excelText(linked.problem)));
  return linked.value ? { written: linked.value.written, trouble } : refused(publishTexts.tableGone);
}

/** A row has one cell for each form: the document issued last is the one it leads to. */
function lastOfEach(published: PanePublishReport<PreparedDocument>['published']): readonly LinkedDocument[] {
  const last = new Map<string, LinkedDocument>();
  for (const { document, action, webUrl } of published) {
    const { rowId, signature, facts } = document;
    const { caseNo, form, status = 'published' } = facts;
    last.set(`${rowId}\u0001${form}`, { rowId, caseNo, form, status, action, link: webUrl, ...signature });
  }
  return [...last.values()];
}
