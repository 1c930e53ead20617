import { type Day, daysBetween } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a company says of a fact that somebody reported: kept beside the fact, which it never changes. */
export const WORDS_ON_FACTS = ['confirms', 'disputes'] as const;
export type WordOnFact = (typeof WORDS_ON_FACTS)[number];

/** A link made out to somebody of a company (企业专属链接) as it was kept. */
export interface Link {
  /** Opens once and never again. */
  readonly once: boolean;
  /** The last day on which it opens. */
  readonly until: Day;
  readonly opened: number;
  readonly revoked: boolean;
}

/** Why a link does not open: `link-dead`, whatever the cause, so that nobody learns which links there were; undefined when it opens. */
export const linkFault = ({ once, until, opened, revoked }: Link, today: Day): Refusal | undefined =>
  revoked || today > until || (once && opened > 0) ? refuse('not-allowed', 'link-dead') : undefined;

/** The longest a link is made for; whoever still needs it then is given a new one. */
const MOST_DAYS = 366;

/** Why no link can be made until this day: `link-day` { most } when it has passed or is more than a year away. */
export const untilFault = (until: Day, today: Day): Refusal | undefined =>
  until < today || daysBetween(today, until) > MOST_DAYS
    ? refuse('invalid', 'link-day', { field: 'until', most: MOST_DAYS })
    : undefined;
