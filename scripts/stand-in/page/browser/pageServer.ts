import type { ReadBack } from '../../excel/convert/toPlan';
import type { WireKept } from '../wire/keptWire';
import type { OpenedFile } from '../wire/openedFile';
import { planToWire } from '../wire/planWire';

export interface PageSettings {
  readonly samples: readonly { readonly file: string; readonly name: string }[];
  /** Folder of everything that is saved. */
  readonly folder: string;
}

/** What the page asks of the program that serves it. */
export const pageServer = {
  settings: (): Promise<PageSettings> => askJson('/api/settings'),
  openSample: (file: string): Promise<OpenedFile> => askJson(`/api/samples/${encodeURIComponent(file)}`),
  openFile: (file: File): Promise<OpenedFile> =>
    askJson(`/api/open/${encodeURIComponent(file.name)}`, { method: 'POST', body: file }),
  saveWorkbook: (name: string, { plan }: ReadBack, kept: WireKept): Promise<{ readonly path: string }> =>
    askJson(`/api/workbooks/${encodeURIComponent(name)}`, {
      method: 'POST',
      body: JSON.stringify({ plan: planToWire(plan), kept }),
    }),
  saveDocument: (name: string, content: Blob): Promise<{ readonly path: string }> =>
    askJson(`/api/documents/${encodeURIComponent(name)}`, { method: 'POST', body: content }),
  text: async (path: string): Promise<string> => (await ask(path)).text(),
};

/** A refusal of the server, with its sentence for the person. */
export class ServerProblem extends Error {}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const language = document.documentElement.lang;
  const answer = await fetch(path, {
    ...init,
    headers: { 'accept-language': language, 'x-kesu': 'try-out' },
  });
  if (!answer.ok) throw new ServerProblem((await answer.text()) || `${answer.status} ${path}`);
  return answer;
}

async function askJson<T>(path: string, init?: RequestInit): Promise<T> {
  return (await (await ask(path, init)).json()) as T;
}
