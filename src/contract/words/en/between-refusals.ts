import type { SameWords } from '../words.ts';

/** Commitments, factors, pre-reviews and the people of a project: why not, and what would do. */
export const betweenRefusals: Pick<
  SameWords['refusals'],
  keyof typeof import('../zh-CN/between-refusals.ts').betweenRefusals
> = {
  'not-a-quantity':
    'Give a quantity: a number without its unit, not negative, at most four decimals, such as 120 or 0.35.',
  'unit-of-measure-missing': 'You gave a quantity; say also what it is counted in, such as 10 000 CNY/mu.',
  'no-measure': 'This commitment has no quantity, so none can be reached; say how far it has come in words.',
  'review-missing': 'Choose the result of the fair-competition review.',
  'review-day-missing': 'The review refused it; give the day on which it did.',
  'no-support': 'This commitment is no support and needs no fair-competition review.',
  'no-such-check': 'There is no such pre-review.',
  'check-there-already': '“{check}” is under review already; go on with that one.',
  'factor-only-in-plan': 'Factors are allotted together in their order; decide it in the plan on the page Factors.',
  'no-quota': 'The unit has no quota of “{factor}” for {year}; set one first.',
  'quota-too-small':
    'The allotments add up to {sum}, more than the {left} that is left; lower them or raise the quota first.',
  'quota-below-allotted': '{allotted} is allotted already; the quota cannot be less.',
  'more-than-asked': 'More than the {asked} that was asked for; check the figure.',
  'not-by-order': 'This departs from the order “this year, key, to start”; say why.',
  'plan-changed': 'Demand or quota has changed; look at the plan again before you decide.',
  'no-such-decision': 'There is no such decision, or it is not yours to see.',
  'post-held': '{name} has been {post} since {from}; whoever follows begins on a later day.',
  'from-in-future': 'The first day cannot be after today ({today}).',
  'to-before-from': 'The last day cannot be before the first, {from}.',
  'not-held': 'They have left the post already.',
  'responsible-already': 'This unit is the responsible unit already; choose another as the host, or none.',
  'group-of-regime':
    'A regime ({clause}) says what this group is called and which factors it handles; give its leader and units alone, or change the settings of the regime.',
  'group-empty': 'Choose a unit at least; a group of nobody is not kept.',
  'group-name-missing': 'Give the name of the working group.',
  'owes-it': 'The unit owes this itself and need not help with it.',
  'joined-already': 'The unit helps with it already.',
  'not-joined': 'The unit does not help with it, or no longer; look again.',
  'never-joined':
    'Matters of this kind stay between two sides, and no other unit sees them; where help is needed, raise a problem and ask units to help with that.',
};
