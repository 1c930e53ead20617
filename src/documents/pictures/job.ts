import type { Claims } from '../../domain/claims.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** The most a file may cost before it is refused; what a 50-million-pixel picture needs, twice over. */
export const ALLOWANCE = { milliseconds: 20_000, residentMiB: 900, heapMiB: 256 } as const;

export const MOST_PIXELS = 50_000_000;
/** As large as a screen shows; the original is a click away. */
export const DISPLAY_SIDE = 2048;
export const SMALL_SIDE = 320;

/** What the process is asked about the bytes that follow: a picture to copy, one that is only read for its claims, or an archive to unpack and count. */
export interface Job {
  readonly task: 'picture' | 'claims' | 'archive';
}

/** The copies bear nothing that the device or a program wrote into the original. */
export interface Copies {
  readonly display: Uint8Array;
  readonly small: Uint8Array;
}

export type Answer =
  | { readonly kind: 'looked-at'; readonly claims: Claims; readonly copies?: Copies }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
