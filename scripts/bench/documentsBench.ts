import { buildEightD } from '../../functions/core/report/eightD/buildEightD';
import type { FormModel } from '../../functions/core/report/formModel';
import { renderForm } from '../../templates/word/renderForm';
import { nodePng } from '../documents/nodePng';
import { sampleCases } from '../documents/sampleCases';
import { sampleContext, sampleForm } from '../documents/sampleDocuments';
import { sampleEightD } from '../documents/sampleEightD';
import { libraryForms } from '../documents/sampleForms';

/** Documents a second, and what the heap kept after many of them. */
export interface DocumentFigures {
  readonly ticketsPerSecond: number;
  readonly eightDPerSecond: number;
  /** Megabytes in use after `documents` documents, above those after the first tenth of them. */
  readonly heapGrowth: number;
  readonly documents: number;
}

const rounds = 3;

/**
 * Builds and renders 客户投诉处理单 and 8D报告 of a full case over and over. The best of several rounds counts:
 * the first still compile, and others use the machine too. Memory is read after a forced collection where
 * Node was started with `--expose-gc`.
 */
export async function benchDocuments(documents = 300): Promise<DocumentFigures> {
  const ticket = libraryForms().find(({ key }) => key === '客户投诉处理单@P04');
  if (ticket === undefined) throw new Error('the library has no ticket of P04');
  const makeTicket = (number: number): FormModel =>
    numbered(sampleForm(ticket.definition, 'full', 'zh'), number);
  const makeEightD = (number: number): FormModel =>
    buildEightD(sampleEightD, sampleCases.full.fields, {
      ...sampleContext('full', 'zh', 'P31'),
      number: String(number),
    });
  const figures = { ticketsPerSecond: 0, eightDPerSecond: 0 };
  for (let round = 0; round < rounds; round++) {
    figures.ticketsPerSecond = Math.max(figures.ticketsPerSecond, await perSecond(makeTicket, 30));
    figures.eightDPerSecond = Math.max(figures.eightDPerSecond, await perSecond(makeEightD, 12));
  }
  return { ...figures, heapGrowth: await heapGrowth(makeEightD, documents), documents };
}

const numbered = (model: FormModel, number: number): FormModel => ({ ...model, headLeft: String(number) });

async function perSecond(make: (number: number) => FormModel, count: number): Promise<number> {
  const start = performance.now();
  for (let number = 0; number < count; number++) await renderForm(make(number), nodePng);
  return (count * 1000) / (performance.now() - start);
}

async function heapGrowth(make: (number: number) => FormModel, count: number): Promise<number> {
  let early = 0;
  for (let number = 0; number < count; number++) {
    await renderForm(make(number), nodePng);
    if (number === Math.floor(count / 10)) early = usedMegabytes();
  }
  return usedMegabytes() - early;
}

function usedMegabytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
