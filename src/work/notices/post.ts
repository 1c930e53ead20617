import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { ChatRequest } from './chat.ts';
import { addressFault, addressFor } from './robot-address.ts';

/** What a chat answered: its status and the beginning of what it said. */
export interface ChatAnswer {
  readonly status: number;
  readonly text: string;
}

const TIMEOUT_MS = 10_000;
const MOST_ANSWER = 2_000;

/** Sends it once; follows no redirect, goes to no address inside a network but those the operator has named. */
export async function postChat({ url, body }: ChatRequest, namedHosts: readonly string[]): Promise<ChatAnswer> {
  const fault = addressFault(url, namedHosts);
  if (fault) throw new Error(fault);
  const to = new URL(url);
  const { address, family } = await addressFor(to, namedHosts);
  const payload = Buffer.from(JSON.stringify(body));
  const send = to.protocol === 'https:' ? tlsRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const request = send(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': payload.length },
      // The name was looked up already; whatever it answers now is not asked.
      lookup: (_name, options, done) =>
        options.all ? done(null, [{ address, family }]) : done(null, address as never, family),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      agent: false,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        if (text.length < MOST_ANSWER) text += piece.slice(0, MOST_ANSWER - text.length);
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.end(payload);
  });
}

/** Too many in a minute, by the numbers the three give it. */
const TOO_FAST: readonly number[] = [45_009, 130_101, 660_026, 9499, 11_232];

export type ChatOutcome = 'taken' | 'too-fast' | 'refused';

/** What an answer means: all three say in the body whether they took the message, with status 200 either way. */
export function outcomeOf({ status, text }: ChatAnswer): ChatOutcome {
  if (status === 429) return 'too-fast';
  const code = codeIn(text);
  if (code !== undefined && TOO_FAST.includes(code)) return 'too-fast';
  return status === 200 && code === 0 ? 'taken' : 'refused';
}

function codeIn(text: string): number | undefined {
  try {
    const { errcode, code, StatusCode } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const found = errcode ?? code ?? StatusCode;
    return typeof found === 'number' ? found : undefined;
  } catch {
    return undefined;
  }
}
