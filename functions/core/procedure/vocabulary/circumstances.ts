/** What a case is asked about besides its facts; each is compared by its canonical name. */
export const circumstances = [
  'grade',
  'category',
  'channel',
  'liability',
  'unit',
  'complainant',
  'receivedBy',
  'task',
  'disposition',
  'document',
  'stage',
  'flow',
] as const;
export type Circumstance = (typeof circumstances)[number];
