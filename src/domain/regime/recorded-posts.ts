import { z } from 'zod';

/** A post as the recorded part `posts` writes it: a word, or a word with the rank or number asked. */
const Post = z.union([z.string(), z.record(z.string(), z.union([z.string(), z.number()]))]);
const Entry = z.object({
  tier: z.string().optional(),
  required: z.array(Post),
  plan: z.string().optional(),
  cites: z.union([z.string(), z.array(z.string())]),
});
const Entries = z.union([z.array(Entry), Entry]);

interface RecordedPosts {
  /** None where they are asked of every tier that has a leader or a team of its own. */
  readonly tier: string | undefined;
  readonly posts: readonly { readonly word: string; readonly as: string | undefined }[];
  readonly plan: boolean;
  readonly clause: string;
}

/** What the recorded part `posts` says, as far as it can be read; a part written otherwise asks nothing. */
export function recordedPosts(part: unknown): RecordedPosts[] {
  const read = Entries.safeParse(part);
  if (!read.success) return [];
  return [read.data].flat().map(({ tier, required, plan, cites }) => ({
    tier,
    posts: required.flatMap((it): RecordedPosts['posts'] =>
      typeof it === 'string'
        ? [{ word: it, as: undefined }]
        : Object.entries(it).map(([word, as]) => ({ word, as: String(as) })),
    ),
    plan: plan !== undefined,
    clause: [cites].flat().join(' '),
  }));
}
