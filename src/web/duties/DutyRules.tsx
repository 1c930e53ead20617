import { App } from 'antd';
import { listPosts, setPost } from '../../contract/posts.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useMay } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useRefusal, useWords } from '../words.ts';
import { dutiesText } from './messages.ts';
import type { Choices } from './WhoseTools.tsx';

/** What the regimes ask now, and which unit holds which post they speak of. */
export function DutyRules({ choices }: { readonly choices: Choices }) {
  const text = useText(dutiesText);
  const pick = usePick();
  const seesAll = useMay('duty.read') && choices.units.length > 1;
  return (
    <>
      {seesAll && <Posts units={choices.units} />}
      <section>
        <h2>{text('dutiesTitle')}</h2>
        {choices.duties.length === 0 ? (
          <Nothing title={text('noDuties')}>{text('noDutiesHint')}</Nothing>
        ) : (
          <Rows
            label={text('dutiesTitle')}
            rows={choices.duties}
            keyOf={({ regime, id }) => `${regime.id} ${id}`}
            columns={[
              { key: 'duty', kind: 'main', title: text('duty'), render: (duty) => pick(duty) },
              { key: 'by', title: text('owedBy'), render: ({ by }) => pick(by) },
              { key: 'rule', title: text('dutyRule'), render: ({ rule }) => pick(rule) },
              { key: 'clause', kind: 'day', title: text('clause'), render: ({ clause }) => clause },
              { key: 'regime', title: text('regime'), render: ({ regime }) => pick(regime) },
            ]}
          />
        )}
      </section>
    </>
  );
}

type Post = ReplyOf<typeof listPosts>['posts'][number];

function Posts({ units }: { readonly units: Choices['units'] }) {
  const text = useText(dutiesText);
  const { duties } = useWords();
  const answer = useAnswer(listPosts, {});
  // Only who sees every unit may know; to the others there is nothing to say.
  if (answer.error?.status === 403) return null;
  return (
    <section>
      <h2>{text('postsTitle')}</h2>
      <p className="quiet">{text('postsAbout')}</p>
      <Loaded of={answer} rows={5}>
        {({ posts }) => (
          <Rows
            label={text('postsTitle')}
            rows={posts}
            keyOf={({ post }) => post}
            columns={[
              { key: 'post', kind: 'main', title: text('post'), render: ({ post }) => duties.post[post] },
              { key: 'unit', title: text('holder'), render: (post) => <Holder post={post} units={units} /> },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}

function Holder({ post: { post, unit }, units }: { readonly post: Post; readonly units: Choices['units'] }) {
  const text = useText(dutiesText);
  const say = useRefusal();
  const { duties } = useWords();
  const { changed } = useAsOf();
  const { message } = App.useApp();
  const mayAssign = useMay('task.set');
  const give = useAct(setPost);
  if (!mayAssign || changed) return unit?.name ?? <span className="quiet">{text('nobody')}</span>;
  return (
    <>
      {give.error && <FormProblem title={say(give.error)} />}
      <select
        className="native-select"
        aria-label={duties.post[post]}
        value={unit?.id ?? ''}
        disabled={give.isPending}
        onChange={(event) =>
          give.mutate(
            { input: { post, unitId: event.target.value || null } },
            { onSuccess: () => void message.success(text('savedPost')) },
          )
        }
      >
        <option value="">{text('nobody')}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
