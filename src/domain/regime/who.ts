/** Units a rule speaks of as a kind: each of them owes, enters or is carded by itself. */
export const EACH = ['each-county', 'each-town', 'each-department', 'each-park'] as const;
export type Each = (typeof EACH)[number];

/** Posts a unit of the government holds, each held by one unit; in a small government one unit holds several. */
export const UNIT_POSTS = ['office', 'supervision', 'reform', 'leaders', 'city'] as const;
export type UnitPost = (typeof UNIT_POSTS)[number];

/** Whoever a rule names: units of a kind, or the unit that holds a post. */
export const WHO = [...EACH, ...UNIT_POSTS] as const;
export type Who = (typeof WHO)[number];

/** The kind of unit an `each-…` word stands for. */
export const unitKindOf = (each: Each): string => each.slice('each-'.length);
