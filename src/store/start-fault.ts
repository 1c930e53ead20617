/**
 * Why the product cannot start, in one line with its remedy. It is thrown, not returned like a Refusal, because nothing may go
 * on after it; the entry point prints the message alone, without a stack.
 */
export interface StartFault extends Error {
  readonly name: 'StartFault';
  /** The process that is in the way, when there is one. */
  readonly pid?: number;
}

export const startFault = (line: string, about: { pid?: number } = {}): StartFault =>
  Object.assign(new Error(line), { name: 'StartFault' as const, ...about });

export const isStartFault = (error: unknown): error is StartFault =>
  error instanceof Error && error.name === 'StartFault';
