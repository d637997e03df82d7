import * as v from 'valibot';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { readJsonFile } from './jsonFile';

const settingsSchema = v.strictObject({
  /** Company name for titles and forms. */
  company: v.exactOptional(v.string()),
  /** Figures the procedure leaves open, by parameter id (`P14.limitSalesManager`). */
  parameters: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])), {}),
  /** Readings chosen otherwise, by ambiguity id (`P04-A3`). */
  readings: v.optional(v.record(v.string(), v.string()), {}),
  /** Days before a due time from which a case counts as due soon. */
  soonDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365))),
});

/** A company's own settings (`--settings FILE`). */
export type TrackSettings = v.InferOutput<typeof settingsSchema>;

/** Reads `--settings FILE`; empty settings where the option was not given. */
export async function readSettingsFile(shell: Shell, option: unknown): Promise<TrackSettings> {
  if (option === undefined) return { parameters: {}, readings: {} };
  const path = String(option);
  const parsed = v.safeParse(settingsSchema, await readJsonFile(shell, path));
  if (parsed.success) return parsed.output;
  const places = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new CommandError(
    shell.say('{path} 中的设置不可用：\n{places}', 'settings in {path} cannot be used:\n{places}', {
      path,
      places: places.join('\n'),
    }),
  );
}
