/**
 * Numbers that only look random: the same seed gives the same numbers on any machine, so that the demo city can be made
 * again to the last letter. Each `of(part)` is a stream of its own: drawing more in one part moves nothing in another.
 */
export interface Chance {
  /** 0 ≤ n < 1. */
  next(): number;
  between(from: number, to: number): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  happens(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  /** Around `median`, skewed to the right; `spread` 0.5 is mild, 1 is wide. */
  skewed(median: number, spread: number): number;
  /** In the form of a UUID. */
  id(): string;
  of(part: string | number): Chance;
}

export function chanceOf(seed: string): Chance {
  const draw = streamOf(seed);
  const next = () => draw() / 2 ** 32;
  const between = (from: number, to: number) => from + next() * (to - from);
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1));
  return {
    next,
    between,
    whole,
    happens: (probability) => next() < probability,
    pick: (from) => sure(from[whole(0, from.length - 1)]),
    weighted: (from) => {
      let left = between(
        0,
        from.reduce((sum, [, weight]) => sum + weight, 0),
      );
      return sure(from.find(([, weight]) => (left -= weight) < 0) ?? from.at(-1))[0];
    },
    skewed: (median, spread) => median * Math.exp(spread * bell(next)),
    id: () => idOf([draw(), draw(), draw(), draw()]),
    of: (part) => chanceOf(`${seed}/${part}`),
  };
}

function sure<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('nothing to choose from');
  return it;
}

/** Normal distribution by Box and Muller. */
const bell = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** sfc32 (public domain), its state filled from the seed by FNV-like mixing. */
function streamOf(seed: string): () => number {
  let [a, b, c, count] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  for (let i = 0; i < seed.length; i++) {
    a = Math.imul(a ^ seed.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ (seed.charCodeAt(i) + i), 0x85ebca6b);
    c = Math.imul(c ^ (a >>> 7), 0xc2b2ae35);
  }
  const draw = (): number => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) draw();
  return draw;
}

function idOf(parts: readonly number[]): string {
  const hex = parts.map((part) => part.toString(16).padStart(8, '0')).join('');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
