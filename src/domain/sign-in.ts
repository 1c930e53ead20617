/** Tries at one account name from one address. */
export interface Tries {
  readonly address: string;
  /** Wrong ones since the last right one. */
  readonly failures: number;
  readonly lastAt: Date;
  /** When the account was last signed in to from here. */
  readonly goodAt: Date | null;
}

const MOST_FAILURES = 5;
const LOCK_MINUTES = 15;
const USUAL_DAYS = 90;
const MINUTE = 60_000;

/**
 * Whether another try may be made from the address. Five wrong ones lock an account for fifteen minutes (等保 practice), but
 * an address it is usually used from is locked by its own wrong ones only: nobody elsewhere can shut its owner out.
 */
export function mayTry(tries: readonly Tries[], address: string, now: Date): boolean {
  const fresh = tries.filter(({ lastAt }) => now.getTime() - lastAt.getTime() < LOCK_MINUTES * MINUTE);
  const here = fresh.find((it) => it.address === address)?.failures ?? 0;
  if (here >= MOST_FAILURES) return false;
  return isUsual(tries, address, now) || fresh.reduce((sum, it) => sum + it.failures, 0) < MOST_FAILURES;
}

const isUsual = (tries: readonly Tries[], address: string, now: Date): boolean =>
  tries.some(
    (it) => it.address === address && it.goodAt && now.getTime() - it.goodAt.getTime() < USUAL_DAYS * 24 * 60 * MINUTE,
  );

/** Wrong tries after this one, were it wrong; those before a lock that has passed are forgiven. */
export function failuresAfter(tries: readonly Tries[], address: string, now: Date): number {
  const here = tries.find((it) => it.address === address);
  const counts = here && now.getTime() - here.lastAt.getTime() < LOCK_MINUTES * MINUTE;
  return (counts ? here.failures : 0) + 1;
}
