import fc from 'fast-check';

/**
 * The same commit gives the same answer: properties draw the same cases in every run, so a red check speaks of the
 * change and not of chance. `npm run fuzz` draws new ones (`KESU_SEED=random`) and prints the seed of what it finds;
 * that case then goes into a table of its own.
 */
const wanted = process.env['KESU_SEED'] ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
