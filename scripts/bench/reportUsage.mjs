/** Loaded ahead of a measured Node process: leaves its processor time and peak memory where the bench looks. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['KESU_BENCH_USAGE'];
  if (file === undefined) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, kilobytes: maxRSS }));
});
