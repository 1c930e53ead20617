import { Button } from 'antd';
import { useState } from 'react';
import { showTeam } from '../../contract/teams.ts';
import type { ReplyOf } from '../../contract/route.ts';
import type { ProjectPost } from '../../domain/team/team.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { NONE } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { TodayOnly } from '../shell/TodayOnly.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { Lack, usePostName } from './Lack.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { teamsText } from './messages.ts';
import { NameForm } from './NameForm.tsx';
import './teams.css';

type Team = ReplyOf<typeof showTeam>;
export type Holding = Team['holdings'][number];

/** Who is whom of a project, whom its tier asks for and who was before (DS-4, XC-3.2). */
export function TeamTab({ projectId }: { readonly projectId: string }) {
  const { changed } = useAsOf();
  const answer = useAnswer(showTeam, { id: projectId });
  if (changed) return <TodayOnly />;
  return <Loaded of={answer}>{(team) => <Team projectId={projectId} team={team} />}</Loaded>;
}

function Team({ projectId, team }: { readonly projectId: string; readonly team: Team }) {
  const text = useText(teamsText);
  const { between, matters } = useWords();
  const nameOf = usePostName();
  const [naming, setNaming] = useState<ProjectPost | 'any'>();
  const [leaving, setLeaving] = useState<Holding>();
  const { asked, lacks, holdings, may } = team;
  const asksFor = asked.map(({ post, rank }) =>
    rank ? text('rankAsked', { post: nameOf(post), rank: between.rank[rank] }) : nameOf(post),
  );
  return (
    <>
      {asked.length > 0 && (
        <p className="quiet">
          {text('asked')} {asksFor.join(matters.leaf.and)} ·{' '}
          {text('clause', { clause: [...new Set(asked.map(({ clause }) => clause))].join(' ') })}
        </p>
      )}
      <p className="team-lacks">
        {lacks.map((it) => (
          <span key={it.post}>
            <Lack {...it} />
            {may.name && it.post !== 'plan' && (
              <Button type="link" size="small" onClick={() => setNaming(it.post as ProjectPost)}>
                {text('nameFor', { post: nameOf(it.post) })}
              </Button>
            )}
          </span>
        ))}
        {asked.length > 0 && lacks.length === 0 && <Signed light="green">{text('teamComplete')}</Signed>}
      </p>
      {may.name && <Button onClick={() => setNaming('any')}>{text('name')}</Button>}
      {holdings.length === 0 ? (
        <Nothing title={text('nobody')}>{text('nobodyHint')}</Nothing>
      ) : (
        <Holdings holdings={holdings} mayEnd={may.name} onLeave={setLeaving} />
      )}
      {naming && (
        <NameForm
          projectId={projectId}
          post={naming === 'any' ? undefined : naming}
          onClose={() => setNaming(undefined)}
        />
      )}
      {leaving && <LeaveDialog projectId={projectId} holding={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

interface HoldingsProps {
  readonly holdings: readonly Holding[];
  readonly mayEnd: boolean;
  readonly onLeave: (holding: Holding) => void;
}

function Holdings({ holdings, mayEnd, onLeave }: HoldingsProps) {
  const text = useText(teamsText);
  const { between } = useWords();
  const nameOf = usePostName();
  return (
    <Rows
      label={text('title')}
      rows={holdings}
      keyOf={({ id }) => id}
      classOf={({ to }) => (to === null ? undefined : 'quiet')}
      columns={[
        { key: 'post', kind: 'main', title: text('post'), render: ({ post }) => nameOf(post) },
        { key: 'who', title: text('who'), render: ({ name }) => name },
        { key: 'rank', title: text('rank'), render: ({ rank }) => (rank ? between.rank[rank] : NONE) },
        { key: 'duty', title: text('duty'), render: ({ duty }) => duty ?? NONE },
        {
          key: 'from',
          title: text('from'),
          render: ({ from, to }) => (to ? text('until', { from, to }) : text('since', { from })),
        },
        { key: 'state', title: text('show'), render: ({ to }) => text(to === null ? 'now' : 'before') },
        { key: 'reason', title: text('reason'), render: ({ reason }) => reason ?? NONE },
        ...(mayEnd
          ? [
              {
                key: 'acts',
                kind: 'acts' as const,
                title: text('acts'),
                render: (it: Holding) =>
                  it.to === null && (
                    <Button size="small" onClick={() => onLeave(it)}>
                      {text('leave')}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
