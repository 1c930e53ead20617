import { Link } from '@tanstack/react-router';
import { showProject } from '../../contract/projects.ts';
import { useAnswer } from '../answer.ts';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { FactWhat } from '../project/FactRow.tsx';
import type { FactOf } from '../project/missing.ts';
import { TimeLine } from '../project/TimeLine.tsx';
import { Loaded } from '../states.tsx';
import { ExitTag, LightTag, StageTag } from '../verdict.tsx';
import { deskText } from './messages.ts';

/** What is known of the project, to hold the report against: its standing, its time line, what was recognised of the kind. */
export function History({ projectId, fact }: { readonly projectId: string; readonly fact: FactOf }) {
  const text = useText(deskText);
  const answer = useAnswer(showProject, { id: projectId });
  return (
    <section className="desk-history" aria-label={text('history')}>
      <Loaded of={answer} rows={4}>
        {(detail) => {
          const old = detail.facts.find(({ id }) => id === fact.supersedes);
          const before = detail.facts.filter(
            ({ kind, state, id }) => kind === fact.kind && state === 'recognised' && id !== old?.id,
          );
          return (
            <>
              <div className="card desk-known">
                <h2>{text('history')}</h2>
                <StageTag stage={detail.project.stage} />
                <LightTag light={detail.project.light} projectId={projectId} />
                {detail.project.exit !== 'none' && <ExitTag exit={detail.project.exit} projectId={projectId} />}
                <Link to="/projects/$id" params={{ id: projectId }}>
                  {text('openProject')}
                </Link>
                {old && <Known title={text('corrects')} facts={[old]} />}
                {before.length > 0 && <Known title={text('sameKind')} facts={before} />}
              </div>
              <TimeLine detail={detail} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

const Known = ({ title, facts }: { readonly title: string; readonly facts: readonly FactOf[] }) => (
  <div className="desk-before">
    <p className="quiet">{title}</p>
    {facts.map((fact) => (
      <div key={fact.id} className="desk-fact">
        <span>{dayText(fact.on, fact.precision)}</span>
        <FactWhat fact={fact} />
      </div>
    ))}
  </div>
);
