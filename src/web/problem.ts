import type { z } from 'zod';
import type { Problem as ProblemShape } from '../contract/shapes.ts';

type Details = z.output<typeof ProblemShape>;

/** The server's "no", or the network's. `status` 0 means that no answer came: the server is down or the line is. */
export class Problem extends Error {
  readonly status: number;
  /** A word of the message files (`refusals`). */
  readonly reason: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong at each place of the input. */
  readonly fields: Readonly<Record<string, readonly string[]>>;

  constructor(details: Pick<Details, 'status' | 'reason'> & Partial<Details>) {
    super(details.detail ?? details.title ?? details.reason);
    this.name = 'Problem';
    this.status = details.status;
    this.reason = details.reason;
    this.detail = details.detail;
    this.requestId = details.requestId;
    this.values = details.values ?? {};
    this.fields = details.fields ?? {};
  }
}

/** What a form says itself: that the session has ended is said above the page, where one signs in again. */
export const ownProblem = (problem: Problem): Problem | undefined => (problem.status === 401 ? undefined : problem);

export const isProblem = (thrown: unknown): thrown is Problem => thrown instanceof Problem;

/** No answer came at all. */
export const noAnswer = (): Problem => new Problem({ status: 0, reason: 'no-answer' });

/** Reads a refused reply; a proxy in between may answer in HTML, so nothing of the body is taken for granted. */
export function problemOf(status: number, body: unknown, requestId: string | null): Problem {
  const sent = typeof body === 'object' && body !== null ? (body as Partial<Details>) : {};
  return new Problem({
    ...sent,
    status,
    reason: typeof sent.reason === 'string' ? sent.reason : `status-${status}`,
    ...(requestId && !sent.requestId ? { requestId } : {}),
  });
}
