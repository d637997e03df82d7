import type { LocalTime } from '../../../functions/core/calendar';
import type { TokenSource } from '../../../functions/core/publish/graph/clientSend';
import type { CloudName } from '../../../functions/core/publish/graph/graphCloud';
import type { SignInApp } from '../../sharepoint/signIn';
import type { TrackerHead } from './trackerHead';
import type { PaneMemory } from './paneMemory';
import type { TemplateStore } from './template/templateStore';
import type { WorkbookPort } from './workbookPort';

/** What the pane needs from outside itself; `taskpane.ts` wires the real things, tests their own. */
export interface PaneServices {
  readonly workbook: WorkbookPort;
  /** The person's own choices, for example the language. */
  readonly settings: PaneMemory;
  /** What she had begun in this document. */
  readonly drafts: PaneMemory;
  /** The company's own Word forms; opened when first wanted. */
  templates(): Promise<TemplateStore>;
  /** Office's display language, for example `zh-CN`. */
  readonly displayLanguage: string;
  /** Whether Office itself is dark; undefined where it does not say and the system's choice holds. */
  readonly officeIsDark: boolean | undefined;
  /** The company's wall clock. */
  now(): LocalTime;
  /** Lets the custom functions know the open tracker's procedure, figures and calendar. */
  tellFunctions(tracker: TrackerHead | undefined): void;
  /** Takes down a mistake of our own for the person who helps; complaint texts never go there. */
  report(error: Error, context: string): Promise<void>;
  /** Where the add-in runs, for a report a person sends us. */
  describeHost(): Promise<string>;
  /** @returns false where the browser does not allow it */
  copyText(text: string): Promise<boolean>;
  /** Microsoft's cloud this add-in was built for: pages of the other one are out of its reach. */
  readonly cloud: CloudName;
  /** Site of the SharePoint the try-out server plays; undefined where Kesu runs for real. */
  readonly tryOutSite: string | undefined;
  /** Signs the person in through Office; loaded when somebody publishes. */
  tokens(app: SignInApp): Promise<TokenSource>;
  /** Hands a file to the person as a download. @returns false where Office does not let files out */
  saveFile(name: string, bytes: Uint8Array): Promise<boolean>;
}
