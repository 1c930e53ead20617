let last: Promise<unknown> = Promise.resolve();

/**
 * One after the other: going through every project takes a whole core, and several at once would leave none for the others.
 * Who does not wait any more loses the turn.
 */
export function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const mine = last.then(() => {
    signal?.throwIfAborted();
    return work();
  });
  last = mine.catch(() => {});
  return mine;
}
