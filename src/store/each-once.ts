/** Each thing once, with its number, and for every row the number of its own: much that many rows share is sent only once. */
export function eachOnce<T extends object>(all: readonly T[]): { once: (T & { nth: number })[]; nths: number[] } {
  const known = new Map<T, number>();
  const nths = all.map((one) => {
    const nth = known.get(one) ?? known.size;
    known.set(one, nth);
    return nth;
  });
  return { once: [...known].map(([one, nth]) => ({ ...one, nth })), nths };
}
