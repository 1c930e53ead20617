import type { listTeams } from '../../contract/teams.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { fill } from '../../contract/words/fill.ts';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { teamsText } from './messages.ts';

export type Lacking = ReplyOf<typeof listTeams>['rows'][number]['lacks'][number];

/** What a post is called; the promotion plan stands among them. */
export function usePostName() {
  const text = useText(teamsText);
  const { between } = useWords();
  return (post: Lacking['post']): string => (post === 'plan' ? text('plan') : between.post[post]);
}

/** Who is lacking, and how. */
export function Lack({ post, why }: Lacking) {
  const { between } = useWords();
  const nameOf = usePostName();
  return (
    <Signed light={why === 'rank' ? 'yellow' : 'red'}>
      {fill(between.teamLack[post === 'plan' ? 'plan' : why], { post: nameOf(post) })}
    </Signed>
  );
}
