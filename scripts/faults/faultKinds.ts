import type { FaultRule } from '../stand-in/sharepoint/server/faults';

/** One kind of trouble that is played at every request in turn. */
export interface FaultKind {
  readonly name: string;
  readonly rule: Omit<FaultRule, 'at'>;
}

const once = (status: number, more: Omit<FaultRule, 'at' | 'status'> = {}): FaultKind => ({
  name: `${status}`,
  rule: { status, ...more },
});

/** Longer than the publisher's own patience for one request. */
const OUTAGE = 8;

/** Every trouble of a library that the publisher has to get over. */
export const faultKinds: readonly FaultKind[] = [
  once(401),
  once(403),
  once(404),
  once(409),
  once(412),
  once(416),
  once(423),
  once(429, { retryAfter: 2 }),
  once(500),
  once(503, { retryAfter: 1 }),
  once(507),
  { name: 'nameAlreadyExists', rule: { status: 409, code: 'nameAlreadyExists' } },
  { name: 'connection cut before', rule: { cut: 'before' } },
  { name: 'connection cut after', rule: { cut: 'after' } },
  { name: 'upload sessions expire', rule: { expireSessions: true } },
  { name: 'outage', rule: { status: 503, times: OUTAGE } },
  { name: 'connection lost for good', rule: { cut: 'after', times: OUTAGE } },
  { name: 'token refused for good', rule: { status: 401, times: 2 } },
  { name: 'slow reply', rule: { delayMs: 5 } },
];
