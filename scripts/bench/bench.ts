import { parseArgs } from 'node:util';
import { importBundled } from '../launch/bundled.mjs';
import { benchScript } from './addinBench';
import type * as CalendarBench from './calendarBench';
import type * as ProcedureBench from './procedureBench';

/** `npm run bench [-- section … [--rows 10000,100000] [--runs 3]]`: speed and memory, always as ratios to named peers. */
const sections: Readonly<Record<string, () => Promise<void>>> = {
  calendar: async () => {
    const { benchCalendar } = (await bundled('calendarBench')) as typeof CalendarBench;
    const { addWorkingDays, addWorkingMinutes, findWorkday, ratio } = benchCalendar();
    say(
      `add working days ${addWorkingDays.toFixed(0)} ns, working minutes ${addWorkingMinutes.toFixed(0)} ns`,
    );
    say(`chinese-days findWorkday ${findWorkday.toFixed(0)} ns: ours is ${ratio.toFixed(1)} times as fast`);
  },
  procedures: async () => {
    const { benchProcedures } = (await bundled('procedureBench')) as typeof ProcedureBench;
    for (const { profile, complaints, seconds, cpuSeconds, dueTimes } of benchProcedures(100_000))
      say(
        `${profile}: ${String(complaints)} complaints graded, timed and placed in ${seconds.toFixed(2)} s (processor ${cpuSeconds.toFixed(2)} s; ${String(dueTimes)} due times; aim < 2 s)`,
      );
  },
  documents: async () => {
    const { benchDocuments, benchDocumentMemory } = await import('./documentsBench');
    await benchDocuments(say);
    const { documents, heapGrowth } = await benchDocumentMemory();
    say(
      `memory over ${String(documents)} documents: ${heapGrowth.toFixed(1)} MB more than after the first tenth`,
    );
  },
  functions: () => benchScript('scripts/stand-in/page/drive/measureFunctions.ts'),
  live: () => benchScript('test/addin/excel/measureLive.ts', String(sizes[0])),
  xlsx: async () => (await import('./xlsxBench')).benchXlsx(sizes, runs, say),
};

/** What runs as the command line runs is measured as it: from a bundle. */
function bundled(name: string): Promise<unknown> {
  return importBundled(`scripts/bench/${name}.ts`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '10000,100000' }, runs: { type: 'string', default: '1' } },
});
const sizes = values.rows.split(',').map(Number);
const runs = Number(values.runs);
for (const name of wanted)
  if (!sections[name]) throw new Error(`no section '${name}'; there are ${Object.keys(sections).join(', ')}`);
for (const [name, run] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`— ${name}`);
  await run();
}
