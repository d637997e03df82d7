/** An answer of the service that is no success, with Graph's codes (learn.microsoft.com/graph/errors). */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** The more specific code inside `innerError`. */
    readonly inner?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const notFound = (what: string): GraphError =>
  new GraphError(404, 'itemNotFound', `The resource could not be found: ${what}`);

export const badRequest = (message: string, inner?: string): GraphError =>
  new GraphError(400, 'invalidRequest', message, inner);
