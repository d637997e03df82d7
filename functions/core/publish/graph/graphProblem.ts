import type { StoreProblem } from '../documentStore';
import type { GraphReply } from './graphRequest';

/** What a reply without success means for the person; codes are keys of `publishMessages`. */
export type GraphProblemCode =
  | 'store.network'
  | 'store.signIn'
  | 'store.noPermission'
  | 'store.notFound'
  | 'store.nameExists'
  | 'store.changed'
  | 'store.locked'
  | 'store.notCheckedOut'
  | 'store.pathTooLong'
  | 'store.invalidName'
  | 'store.tooLarge'
  | 'store.throttled'
  | 'store.unavailable'
  | 'store.full'
  | 'store.malware'
  | 'store.badRange'
  | 'store.unexpected';

const byCode: Readonly<Record<string, GraphProblemCode>> = {
  accessDenied: 'store.noPermission',
  itemNotFound: 'store.notFound',
  uploadSessionNotFound: 'store.notFound',
  nameAlreadyExists: 'store.nameExists',
  resourceModified: 'store.changed',
  entityTagDoesNotMatch: 'store.changed',
  resourceLocked: 'store.locked',
  lockMismatch: 'store.locked',
  resourceCheckedIn: 'store.notCheckedOut',
  pathIsTooLong: 'store.pathTooLong',
  invalidPath: 'store.invalidName',
  malwareDetected: 'store.malware',
  quotaLimitReached: 'store.full',
  invalidRange: 'store.badRange',
  activityLimitReached: 'store.throttled',
  serviceNotAvailable: 'store.unavailable',
  unauthenticated: 'store.signIn',
  InvalidAuthenticationToken: 'store.signIn',
};

const byStatus: Readonly<Record<number, GraphProblemCode>> = {
  0: 'store.network',
  401: 'store.signIn',
  403: 'store.noPermission',
  404: 'store.notFound',
  409: 'store.changed',
  410: 'store.notFound',
  412: 'store.changed',
  413: 'store.tooLarge',
  416: 'store.badRange',
  423: 'store.locked',
  429: 'store.throttled',
  502: 'store.unavailable',
  503: 'store.unavailable',
  504: 'store.unavailable',
  507: 'store.full',
};

/** Trouble that the same call may be spared later on. */
const passes = new Set<GraphProblemCode>([
  'store.network',
  'store.signIn',
  'store.noPermission',
  'store.changed',
  'store.locked',
  'store.notCheckedOut',
  'store.throttled',
  'store.unavailable',
  'store.full',
  'store.notFound',
  'store.badRange',
]);

/** Why Graph refused: the most specific code it names, never its message (learn.microsoft.com/graph/errors). */
export function problemCode(reply: GraphReply): GraphProblemCode {
  const codes = errorCodes(reply.json);
  for (const code of codes.reverse()) {
    const known = byCode[code];
    if (known !== undefined) return known;
  }
  return byStatus[reply.status] ?? (reply.status >= 500 ? 'store.unavailable' : 'store.unexpected');
}

export function graphProblem(reply: GraphReply, parts: Readonly<Record<string, string>> = {}): StoreProblem {
  const code = problemCode(reply);
  const requestId = reply.header('request-id');
  return {
    code,
    message: `Graph ${reply.status} ${errorCodes(reply.json).join('/')}`.trim(),
    resumable: passes.has(code),
    parts: { status: String(reply.status), ...parts },
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** The codes from the outside in; inner ones are spelled `innerError` or `innererror`. */
function errorCodes(json: unknown): string[] {
  const codes: string[] = [];
  let at = property(json, 'error');
  for (let depth = 0; at !== undefined && depth < 10; depth += 1) {
    const code = property(at, 'code');
    if (typeof code === 'string') codes.push(code);
    at = property(at, 'innerError') ?? property(at, 'innererror');
  }
  return codes;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
