import { moveComplaint, showComplaint } from '../../contract/complaints.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { sayReckoned } from '../../contract/words/say-card.ts';
import type { WorkdayCount } from '../../domain/calendar.ts';
import { useAnswer } from '../answer.ts';
import { DueDay } from '../matters/DueDay.tsx';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { complaintsText } from './messages.ts';

type Shown = ReplyOf<typeof showComplaint>;

const KEYS = { 'complaint.accept': 'a', 'complaint.decline': 'r' };

/** One complaint: whole for those who handle it; for a unit what it was given and what it said. */
export function ComplaintDetail({ id }: { readonly id: string }) {
  const answer = useAnswer(showComplaint, { id });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown: { complaint, said, reckoned, moves } }: { readonly shown: Shown }) {
  const text = useText(complaintsText);
  const { matters } = useWords();
  const { language } = useLanguage();
  const moving = useMoving(moveComplaint, complaint.id, complaint.version);
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <h2>
            {matters.complaintClass[complaint.class]} <span className="quiet">{complaint.number}</span>
          </h2>
          <strong>{matters.state.complaint[complaint.state]}</strong>
          <DueDay due={complaint.due} closedOn={complaint.closedOn} />
        </div>
        {reckoned && complaint.closedOn === null && (
          <details className="quiet">
            <summary>{text('counted')}</summary>
            {sayReckoned(reckoned as WorkdayCount, language)}
          </details>
        )}
        {complaint.words !== null && <p className="complaint-words">{complaint.words}</p>}
        <dl className="trail-given">
          <div>
            <dt>{text('unit')}</dt>
            <dd>{complaint.unit?.name ?? text('notPassed')}</dd>
          </div>
          {complaint.about && (
            <div>
              <dt>{text('about')}</dt>
              <dd>{complaint.about}</dd>
            </div>
          )}
        </dl>
      </div>
      {complaint.from && <Who from={complaint.from} />}
      <section className="card" aria-label={text('said')}>
        <h2>{text('said')}</h2>
        {said.length === 0 && <p className="quiet">{text('nothingSaid')}</p>}
        <ol className="trail">
          {said.map((one) => (
            <Line key={one.n} said={one} />
          ))}
        </ol>
      </section>
      <Moves
        kind="complaint"
        moves={moves}
        moving={moving}
        keys={KEYS}
        more={({ act }) => act === 'complaint.pass-on' && <p className="quiet">{text('passOnHint')}</p>}
      />
    </article>
  );
}

function Who({ from }: { readonly from: NonNullable<Shown['complaint']['from']> }) {
  const text = useText(complaintsText);
  const rows = (['name', 'creditCode', 'contact'] as const).flatMap((name) => (from[name] ? [[name, from[name]]] : []));
  return (
    <section className="card" aria-label={text('who')}>
      <h2>{text('who')}</h2>
      <p className="quiet">{text('whoHidden')}</p>
      <dl className="trail-given">
        {rows.length === 0 && !from.account && <div>{text('unnamed')}</div>}
        {from.account && <div>{text('account')}</div>}
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{text(name as 'name')}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {from.project && (
          <div>
            <dt>{text('project')}</dt>
            <dd>
              <ProjectLink {...from.project} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Line({ said: { side, act, unit, words, by, on } }: { readonly said: Shown['said'][number] }) {
  const text = useText(complaintsText);
  const { acts } = useWords();
  const names: Readonly<Record<string, string>> = acts;
  return (
    <li>
      <p>
        <strong>{names[act]}</strong> {side === 'complainant' ? text('side_complainant') : by}
        {side !== 'complainant' && unit && ` · ${unit}`} <span className="quiet">{on}</span>
      </p>
      <p className="complaint-words">{words}</p>
    </li>
  );
}
