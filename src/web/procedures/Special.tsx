import type { showProcedure } from '../../contract/procedures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAsOf } from '../as-of.tsx';
import { momentText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { deskText } from './desk-messages.ts';
import { proceduresText } from './messages.ts';

type Shown = ReplyOf<typeof showProcedure>;

/** Who stamped it, who handles it, which papers are there, and what is special about it with its effect (WH-6.1, XC-3.3). */
export function Special({ shown }: { readonly shown: Shown }) {
  const desk = useText(deskText);
  const { procedure, secretary } = shown;
  const { stamped, agent, state, circle, marks } = procedure;
  return (
    <>
      {stamped && <p>{desk('stamped', { by: stamped.by, unit: stamped.unit || '—', at: momentText(stamped.at) })}</p>}
      {(agent || secretary) && (
        <p className="matter-facts">
          {agent && <span>{desk('agent', { person: agent })}</span>}
          {secretary && <span>{desk('secretary', { name: secretary })}</span>}
        </p>
      )}
      {circle && !marks.includes('joint') && (
        <p>
          <Signed light="yellow">{desk('circle')}</Signed>
        </p>
      )}
      <Marks procedure={procedure} />
      {state === 'covered' && <p>{desk('covered')}</p>}
      <Papers shown={shown} />
      {marks.includes('followed') && <FollowUps shown={shown} />}
    </>
  );
}

function Marks({ procedure: { joint, promise, marks, verifyBy, closedOn } }: Pick<Shown, 'procedure'>) {
  const text = useText(proceduresText);
  const desk = useText(deskText);
  const { day } = useAsOf();
  const owed = marks.includes('short');
  return (
    <>
      {joint && <p>{text('joint')}</p>}
      {promise !== null && (
        <p>
          {owed ? (
            <Signed light={promise < day ? 'red' : 'yellow'}>
              {text(promise < day ? 'promiseLate' : 'promise', { day: promise })} · {desk('shortRule')}
            </Signed>
          ) : (
            text('promise', { day: promise })
          )}
        </p>
      )}
      {verifyBy !== null && (
        <p>
          <Signed light={closedOn === null && verifyBy < day ? 'red' : 'yellow'}>
            {desk(closedOn === null && verifyBy < day ? 'builtFirstLate' : 'builtFirst', { day: verifyBy })}
          </Signed>
        </p>
      )}
    </>
  );
}

function Papers({ shown: { procedure, handed } }: { readonly shown: Shown }) {
  const text = useText(proceduresText);
  const desk = useText(deskText);
  const { matters } = useWords();
  const { papers, state } = procedure;
  if (papers.length === 0) return null;
  const there = new Set(handed.map(({ name }) => name));
  const missing = papers.filter((name) => !there.has(name));
  const waits = state === 'planned' || state === 'papers';
  return (
    <p className="matter-facts">
      <span className="quiet">{text('papers')}</span>
      {there.size === 0 || !waits ? papers.join(matters.leaf.and) : null}
      {waits && there.size > 0 && <span>✓ {desk('handed', { named: [...there].join(matters.leaf.and) })}</span>}
      {waits && there.size > 0 && missing.length > 0 && (
        <span>{desk('missing', { named: missing.join(matters.leaf.and) })}</span>
      )}
    </p>
  );
}

/** What a higher level decides is followed to the end: each time somebody asked, with the day (DS-3). */
function FollowUps({ shown: { trail } }: { readonly shown: Shown }) {
  const desk = useText(deskText);
  const followed = trail.filter(({ act }) => act === 'procedure.follow');
  return (
    <>
      <h3>{desk('followUps')}</h3>
      {followed.length === 0 ? (
        <p className="quiet">{desk('noFollowUps')}</p>
      ) : (
        <ul className="matter-reasons">
          {followed.map(({ n, at, name, body }) => (
            <li key={n}>
              {momentText(at)} {name}：{typeof body['note'] === 'string' ? body['note'] : ''}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
