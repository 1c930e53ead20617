import type { Finding } from '../domain/ledger/finding.ts';
import type { Refusal } from '../domain/refusal.ts';
import { markingOf } from './marking/marks.ts';
import { runOnLeash } from './reading/leash.ts';
import { LIMITS } from './reading/limits.ts';

/**
 * The user's own file with the wrong cells marked: red for errors, amber for what should be looked at, each with a comment, and the reasons of
 * every row in a column of their own. A CSV file comes back as a workbook.
 */
export async function errorWorkbook(
  bytes: Uint8Array,
  understood: {
    readonly sheet: string;
    readonly header?: { readonly to: number };
    readonly findings: readonly Finding[];
  },
  language: 'zh' | 'en' = 'zh',
): Promise<Uint8Array | Refusal> {
  let marked: Uint8Array | undefined;
  const refusal = await runOnLeash(
    { task: 'mark', limits: LIMITS, marking: markingOf(understood, language) },
    bytes,
    (answer) => {
      if (answer.kind === 'bytes') marked = answer.bytes;
    },
  );
  if (refusal) return refusal;
  if (!marked) throw new Error('the reading process ended without an answer');
  return marked;
}
