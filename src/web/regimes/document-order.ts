interface Cited {
  readonly clause: string;
}

const numbersIn = (clause: string): number[] => (clause.match(/\d+/g) ?? []).map(Number);

/** In the order of the document: by the numbers of the first clause cited; what cites none comes last. */
export function inDocumentOrder<T extends Cited>(rules: readonly T[]): T[] {
  return rules.toSorted((a, b) => {
    const [left, right] = [numbersIn(a.clause.split(' ')[0] ?? ''), numbersIn(b.clause.split(' ')[0] ?? '')];
    if (left.length === 0 || right.length === 0) return right.length - left.length;
    for (let n = 0; n < Math.max(left.length, right.length); n++) {
      const by = (left[n] ?? -1) - (right[n] ?? -1);
      if (by !== 0) return by;
    }
    return 0;
  });
}

/** The chapter a clause stands in: WH-2.1 → WH-2. */
export const chapterOf = (clause: string): string => clause.split(' ')[0]?.split('.')[0] ?? '';
