/** A lawful "no". It is a value, never an exception: the page translates `reason` and fills in `detail`. */
export type RefusalKind = 'not-found' | 'not-allowed' | 'invalid' | 'conflict';

export interface Refusal {
  readonly refused: true;
  readonly kind: RefusalKind;
  /** Open vocabulary, kebab-case, one message per language in the message files. */
  readonly reason: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export function refuse(kind: RefusalKind, reason: string, detail?: Record<string, unknown>): Refusal {
  return detail ? { refused: true, kind, reason, detail } : { refused: true, kind, reason };
}

export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && (outcome as { refused?: unknown }).refused === true;
