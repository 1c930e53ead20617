import { Button } from 'antd';
import { useState } from 'react';
import { moveProblem, showProblem } from '../../contract/problems.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { CoHandling } from '../matters/CoHandling.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { Files } from '../matters/Files.tsx';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { WatchButton } from '../matters/WatchButton.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded } from '../states.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { Around } from './Around.tsx';
import { problemsText } from './messages.ts';
import { SuperviseForm } from './SuperviseForm.tsx';

type Shown = ReplyOf<typeof showProblem>;

const KEYS = { 'problem.accept': 'a', 'problem.return': 'r' };

/** A problem with who answers for it, what was done, and what can be done now. */
export function ProblemDetail({ id }: { readonly id: string }) {
  const answer = useAnswer(showProblem, { id });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown: { problem, trail, moves, ...around } }: { readonly shown: Shown }) {
  const text = useText(problemsText);
  const { matters } = useWords();
  const { changed } = useAsOf();
  const mayCoordinate = useMay('matter.coordinate');
  const moving = useMoving(moveProblem, problem.id, problem.version);
  const [naming, setNaming] = useState(false);
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          {problem.urgent && <Signed light="red">{text('urgentMark')}</Signed>}
          <h2>{problem.title}</h2>
          <strong>{matters.state.problem[problem.state]}</strong>
          <DueDay due={problem.due} closedOn={problem.closedOn} />
          <WatchButton id={problem.id} watching={around.watching} />
        </div>
        <p className="matter-facts">
          <span>{matters.class[problem.class]}</span>
          <span>
            {text('level')} {matters.level[problem.level]}
          </span>
          <span className="quiet">{text('movedOn', { day: problem.movedOn })}</span>
        </p>
        {problem.project && (
          <p>
            {text('project')} <ProjectLink {...problem.project} />
          </p>
        )}
        <dl className="trail-given">
          <Pair term={text('raisedBy')}>{problem.raisedBy?.name}</Pair>
          <Pair term={text('owner')}>
            {[problem.unit?.name ?? text('unassigned'), problem.person].filter(Boolean).join(' · ')}
          </Pair>
          <Pair term={text('leader')}>{problem.leader ?? undefined}</Pair>
          <Pair term={text('watch')}>{[problem.watchUnit?.name, problem.watchPerson].filter(Boolean).join(' · ')}</Pair>
          <Pair term={text('proposal')}>{problem.proposal ?? undefined}</Pair>
          <Pair term={text('follower')}>{problem.follower ?? undefined}</Pair>
        </dl>
        <CoHandling id={problem.id} />
        <Around {...around} />
        {problem.whyUp && (
          <p>
            <Signed light="yellow">{text(`whyUp_${problem.whyUp}`)}</Signed>
          </p>
        )}
        {problem.lacks.length > 0 && (
          <p className="quiet">
            {text('lacks', { what: problem.lacks.map((one) => text(`lack_${one}`)).join(matters.leaf.and) })}
          </p>
        )}
        {mayCoordinate && !changed && problem.closedOn === null && (
          <Button size="small" onClick={() => setNaming(true)}>
            {text('supervise')}
          </Button>
        )}
      </div>
      <Files matter={problem.id} title={problem.title} />
      <Trail kind="problem" trail={trail} matter={problem.id} />
      <Moves kind="problem" moves={moves} moving={moving} keys={KEYS} level={problem.level} />
      {naming && <SuperviseForm problem={problem} onClose={() => setNaming(false)} />}
    </article>
  );
}

function Pair({ term, children }: { readonly term: string; readonly children: string | undefined }) {
  if (!children) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
