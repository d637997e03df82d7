import type { GraphReply, GraphRequest, Send } from './graphRequest';

/** Time and chance, passed in so that tests neither wait nor gamble. */
export interface Patience {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly chance: () => number;
  readonly cancelled: () => boolean;
  /** Says that the service asked for a pause, so that the person is not left wondering. */
  readonly onWait?: (milliseconds: number) => void;
}

/** How long to try. The client's own retry handler leaves uploads out and is not used. */
export interface RetryRule {
  readonly attempts: number;
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** No new attempt after this much waiting for one request. */
  readonly longestWait: number;
}

export const defaultRetryRule: RetryRule = {
  attempts: 6,
  firstDelay: 1000,
  longestDelay: 60_000,
  longestWait: 300_000,
};

const passing = new Set([0, 408, 429, 500, 502, 503, 504, 509]);

/** The person asked to stop; nothing else may be sent. */
export class Cancelled extends Error {}

/**
 * Sends, and sends again what failed for a passing reason: a broken connection, 429, 503 and their like. `Retry-After`
 * wins over the rule's own growing delay, which carries a share of chance so that many clients do not return at once.
 * A refused token (401) is renewed once.
 *
 * Every request of the publisher may be sent twice: it either names what it expects (`If-Match`, `fail`, a byte range)
 * or asks for what may already be so.
 *
 * @throws Cancelled before a request is sent, never after
 */
export async function sendPatiently(
  send: Send,
  request: GraphRequest,
  patience: Patience,
  rule: RetryRule = defaultRetryRule,
): Promise<GraphReply> {
  let waited = 0;
  let renewed = false;
  for (let attempt = 1; ; attempt += 1) {
    if (patience.cancelled()) throw new Cancelled('cancelled by the user');
    const reply = await send(request, renewed);
    if (reply.status === 401 && !renewed && isGraphPath(request.path)) {
      renewed = true;
      attempt -= 1;
      continue;
    }
    if (!passing.has(reply.status) || attempt >= rule.attempts) return reply;
    const delay = delayOf(reply, attempt, patience, rule);
    if (waited + delay > rule.longestWait) return reply;
    waited += delay;
    patience.onWait?.(delay);
    await patience.wait(delay);
  }
}

/** Pre-authenticated addresses carry their own right; a new token does not help there. */
const isGraphPath = (path: string): boolean => path.startsWith('/');

function delayOf(reply: GraphReply, attempt: number, { chance, now }: Patience, rule: RetryRule): number {
  const asked = Math.max(
    secondsOf(reply.header('Retry-After'), now()),
    Number(reply.header('RateLimit-Reset') ?? 0) || 0,
  );
  if (asked > 0 && (reply.status === 429 || reply.status === 503)) return asked * 1000 + chance() * 500;
  const growing = Math.min(rule.longestDelay, rule.firstDelay * 2 ** (attempt - 1));
  return growing / 2 + (chance() * growing) / 2;
}

/** Seconds, or an HTTP date. */
function secondsOf(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, (at - now) / 1000);
}
