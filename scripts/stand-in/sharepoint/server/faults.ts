import * as v from 'valibot';

const ruleSchema = v.strictObject({
  /** Number of the request since the start, 1 for the first. */
  at: v.optional(v.number()),
  method: v.optional(v.string()),
  /** Regular expression on path and query. */
  path: v.optional(v.string()),
  /** Which of the matching requests is hit first; 1 where absent. */
  nth: v.optional(v.number(), 1),
  /** How many matching requests are hit from there on. */
  times: v.optional(v.number(), 1),
  status: v.optional(v.number()),
  code: v.optional(v.string()),
  inner: v.optional(v.string()),
  /** Seconds. */
  retryAfter: v.optional(v.number()),
  /** `before`: the connection ends and nothing happened; `after`: it happened and nobody hears of it. */
  cut: v.optional(v.picklist(['before', 'after'])),
  delayMs: v.optional(v.number()),
  /** Forgets every upload session first, so that the request meets an expired one. */
  expireSessions: v.optional(v.boolean()),
});

/** One scripted fault, as it stands in a file of faults. */
export type FaultRule = v.InferInput<typeof ruleSchema>;
export type Fault = v.InferOutput<typeof ruleSchema>;

/** @throws ValiError naming what is wrong */
export const readFaults = (json: unknown): Fault[] => v.parse(v.array(ruleSchema), json);

/** Says for each request which fault hits it. */
export class Faults {
  private requests = 0;
  private rules: { readonly fault: Fault; seen: number }[] = [];

  set(rules: readonly FaultRule[]): void {
    this.requests = 0;
    this.rules = readFaults(rules).map((fault) => ({ fault, seen: 0 }));
  }

  next(method: string, path: string): Fault | undefined {
    this.requests += 1;
    let hit: Fault | undefined;
    for (const rule of this.rules) {
      const { fault } = rule;
      if (fault.method !== undefined && fault.method.toUpperCase() !== method) continue;
      if (fault.path !== undefined && !new RegExp(fault.path).test(path)) continue;
      if (fault.at !== undefined && this.requests < fault.at) continue;
      rule.seen += 1;
      if (rule.seen >= fault.nth && rule.seen < fault.nth + fault.times) hit ??= fault;
    }
    return hit;
  }
}
