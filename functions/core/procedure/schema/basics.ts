import * as v from 'valibot';

/** Text that says something. */
export const text = v.pipe(v.string(), v.minLength(1));

/** A text in both languages; `zh` keeps the company's own wording. */
export const words = v.strictObject({ zh: text, en: text });

/** A reading of an unclear place in the text, for example `P04-A3`. */
export const readingId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_\u4e00-\u9fff]+-A\d+$/));

/** Where a rule comes from, and the readings it rests on (the first one is the decisive one). */
export const sourced = { clause: text, readings: v.optional(v.array(readingId), []) };

/** Name of a role as declared in `roles` (canonical name or alias). */
export const roleName = text;

/** Other spellings people use for the same thing (C19). */
export const aliases = v.optional(v.array(text), []);

/** Units of limits, as the texts and the answers name them (C2 to C7). */
export const units = ['分钟', '小时', '工作时', '工作日', '天', '周', '月', '年', '当天'] as const;
export const unit = v.picklist(units);
export type Unit = v.InferOutput<typeof unit>;

/** A length of time; `当天` carries no amount of its own. */
export const duration = v.strictObject({ amount: v.pipe(v.number(), v.minValue(0)), unit });
export type Duration = v.InferOutput<typeof duration>;

/** A figure that stands in the text, or the parameter that a company fills in (appendix B). */
export const parameterRef = v.strictObject({ param: text });
export const figure = v.union([v.number(), parameterRef]);
export type Figure = v.InferOutput<typeof figure>;
