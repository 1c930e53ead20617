import type { Day } from '../day.ts';

/** What is checked before an agreement is signed (预审, DS-8): the industry plan, the environment, the land. */
export const REVIEW_CHECKS = ['industry', 'eia', 'land'] as const;
export type ReviewCheck = (typeof REVIEW_CHECKS)[number];

export interface Reviewed {
  readonly check: ReviewCheck;
  readonly state: string;
  /** The day by which its conditions have to be met. */
  readonly due: Day | null;
  /** When its department passed it, with conditions or without; null while it has not. */
  readonly passedOn: Day | null;
}

/** Why a signed agreement stands without, or against, one of its checks. */
export type ReviewFault = 'missing' | 'open' | 'refused' | 'after-signing' | 'conditions-late';

/**
 * What is wrong with a project that was signed on a day: checks that nobody made, are not answered, were refused, came after
 * the signing, or whose conditions are not met by their day. Of several on one check the best counts. Nothing before signing.
 */
export function signedAgainst(
  signedOn: Day | null,
  reviews: readonly Reviewed[],
  asOf: Day,
): { readonly check: ReviewCheck; readonly why: ReviewFault }[] {
  if (signedOn === null || signedOn > asOf) return [];
  return REVIEW_CHECKS.flatMap((check) => {
    const faults = reviews.filter((it) => it.check === check && it.state !== 'dropped').map(faultOf(signedOn, asOf));
    if (faults.length === 0) return [{ check, why: 'missing' as const }];
    if (faults.includes(undefined)) return [];
    return [{ check, why: GRAVITY.find((why) => faults.includes(why)) ?? 'open' }];
  });
}

/** The mildest first: of several answers on one check the best is what holds. */
const GRAVITY: readonly ReviewFault[] = ['after-signing', 'conditions-late', 'open', 'refused'];

const faultOf =
  (signedOn: Day, asOf: Day) =>
  ({ state, due, passedOn }: Reviewed): ReviewFault | undefined => {
    if (state === 'refused') return 'refused';
    if (state === 'asked') return 'open';
    if (state === 'conditional' && due !== null && due < asOf) return 'conditions-late';
    return passedOn !== null && passedOn > signedOn ? 'after-signing' : undefined;
  };
