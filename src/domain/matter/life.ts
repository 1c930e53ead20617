import type { ClockEvent } from '../clock/clock.ts';
import type { Act } from '../may.ts';

/**
 * The life of a kind of matter (事项), as data: which states there are, and by which acts of whom it goes from one to the
 * next. A new kind is a new life; no act is written for it.
 */
export interface Life {
  /** The right without which a matter of the kind is not even seen. */
  readonly reads: Act;
  /** Other units may be asked to help with it (协办), and so see it. What must stay between two is never joined. */
  readonly joins?: true;
  readonly states: readonly string[];
  readonly moves: readonly Move[];
}

/** What a person gives with a move. */
export const GIVEN = [
  'reason',
  'cause',
  'outcome',
  'due',
  'note',
  'agreedBy',
  'unit',
  'person',
  'leader',
  'level',
] as const;
export type GivenName = (typeof GIVEN)[number];

export interface Move {
  /** As the journal names it: `card.confirm`. */
  readonly act: string;
  /** From which states; null is where nothing has been raised yet. */
  readonly from: readonly (string | null)[];
  /** The state it leads to, several of which the `outcome` names one, or {@link SAME}. */
  readonly to: string | readonly string[];
  readonly right: Act;
  /** Whose people the right is asked of: the unit that owes it, or the one that raised it; any unit concerned when left out. */
  readonly side?: Side;
  /** The company whose project it is may do it too, and alone where it raised the matter itself. */
  readonly company?: true;
  /** What the move does to the clock. */
  readonly clock?: ClockEvent['what'];
  /** What must be given, and what may be given beside it. Anything else is refused, so that nothing is lost unseen. */
  readonly needs?: readonly GivenName[];
  readonly takes?: readonly GivenName[];
  /** Whose or what fault it was, where a cause is given. */
  readonly causes?: readonly string[];
  /** Acts that the same person must not have done before on this matter: this takes two. */
  readonly notBy?: readonly string[];
  /** Only whoever did this act before may do this one. */
  readonly onlyBy?: string;
  /** A mark that the matter must bear for it, or must not. */
  readonly with?: string;
  readonly without?: string;
  /** Can be done once in a life. */
  readonly once?: true;
  /** Not before the deadline is over; where outcomes are named, only for these. */
  readonly afterDue?: true | readonly string[];
  /** The given deadline must be later than the one there was. */
  readonly postpones?: true;
  /** Nothing is owed any more. */
  readonly ends?: true;
}

/** The two units between which a matter stands. */
export const SIDES = ['owner', 'raiser'] as const;
export type Side = (typeof SIDES)[number];

/** The state stays what it was: something was said, or a day moved. */
export const SAME = '=';

/** Whose fault something was: the company's own, the government's or one of its departments', or nobody's. */
export const CAUSES = ['company', 'department', 'government', 'force-majeure'] as const;
export type Cause = (typeof CAUSES)[number];
