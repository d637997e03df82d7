import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildEightD } from '../../functions/core/report/eightD/buildEightD';
import type { FormModel } from '../../functions/core/report/formModel';
import { renderForm } from '../../templates/word/renderForm';
import { nodePng } from '../documents/nodePng';
import { sampleCases } from '../documents/sampleCases';
import { sampleContext, sampleForm } from '../documents/sampleDocuments';
import { sampleEightD } from '../documents/sampleEightD';
import { libraryForms } from '../documents/sampleForms';
import { bodyText, fillers, templateOf, type FilledTemplate } from './filledTemplates';

/** Milliseconds of processor time a document takes, ours (layout and file) and a filled template of equal text. */
export interface DocumentFigures {
  readonly document: string;
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
}

export interface MemoryFigures {
  readonly documents: number;
  /** Megabytes in use after all documents above those after the first tenth; flat where it is about nothing. */
  readonly heapGrowth: number;
}

const rounds = 3;

/**
 * 客户投诉处理单 and 8D报告 of a full case, made from the case by us and by filling a template of the same text with
 * docxtemplater and easy-template-x, all in this process. The best of several rounds counts.
 *
 * @throws Error where a peer's document does not say what ours says: the figures would compare nothing
 */
export async function benchDocuments(say: (line: string) => void): Promise<readonly DocumentFigures[]> {
  const figures: DocumentFigures[] = [];
  for (const { name, make, count } of documents()) {
    const ours = await best(count, async () => renderForm(make(), nodePng));
    const filled = templateOf(await renderForm(make(), nodePng));
    const peers: Record<string, number> = {};
    for (const [peer, fill] of Object.entries(fillers)) {
      await checkEqual(peer, filled, make());
      peers[peer] = await best(count, async () => fill(filled));
    }
    figures.push({ document: name, ours, peers });
    const compared = Object.entries(peers).map(
      ([peer, time]) => `${peer} ${time.toFixed(1)} ms (ours is ${(time / ours).toFixed(1)} times as fast)`,
    );
    say(`${name}: ours ${ours.toFixed(1)} ms, ${(1000 / ours).toFixed(0)} a second; ${compared.join(', ')}`);
  }
  const drawn = await best(15, async () => renderForm(eightD(), nodePng));
  say(`8D报告 with its two diagrams drawn: ${drawn.toFixed(1)} ms (the peers draw none)`);
  return figures;
}

/** Memory over many documents; read after a forced collection where Node was started with `--expose-gc`. */
export async function benchDocumentMemory(count = 1000): Promise<MemoryFigures> {
  let early = 0;
  for (let number = 0; number < count; number++) {
    await renderForm(number % 10 === 0 ? eightD() : ticket(), nodePng);
    if (number === Math.floor(count / 10)) early = usedMegabytes();
  }
  return { documents: count, heapGrowth: usedMegabytes() - early };
}

interface BenchDocument {
  readonly name: string;
  readonly make: () => FormModel;
  readonly count: number;
}

const documents = (): readonly BenchDocument[] => [
  { name: '客户投诉处理单', make: ticket, count: 60 },
  // Without diagrams: no filler draws, so an equal document has none.
  { name: '8D报告', make: () => withoutDrawings(eightD()), count: 30 },
];

const ticketForm = libraryForms().find(({ key }) => key === '客户投诉处理单@P04');

function ticket(): FormModel {
  if (ticketForm === undefined) throw new Error('the library has no ticket of P04');
  return sampleForm(ticketForm.definition, 'full', 'zh');
}

const eightD = (): FormModel =>
  buildEightD(sampleEightD, sampleCases.full.fields, sampleContext('full', 'zh', 'P31'));

const withoutDrawings = (model: FormModel): FormModel => ({
  ...model,
  parts: model.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) =>
      block.kind === 'paragraph'
        ? block
        : {
            ...block,
            rows: block.rows.filter(
              ({ cells }) => !cells.some(({ lines }) => lines.some(({ kind }) => kind === 'picture')),
            ),
          },
    ),
  })),
});

async function checkEqual(peer: string, filled: FilledTemplate, model: FormModel): Promise<void> {
  const [theirs, ours] = [await fillers[peer]!(filled), await renderForm(model, nodePng)];
  if (bodyText(theirs) !== bodyText(ours))
    throw new Error(`${peer} does not fill the template with the same text`);
}

/** Milliseconds of processor time each, of the best round; the first rounds still compile. */
async function best(count: number, make: () => Promise<Uint8Array>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    for (let number = 0; number < count; number++) await make();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000 / count);
  }
  return least;
}

function usedMegabytes(): number {
  // What is only waiting to be collected is no growth.
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
