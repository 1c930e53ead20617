import { Form, Input } from 'antd';
import { moveLand, showLand } from '../../contract/land.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { sayUse } from '../../contract/words/say-reason.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { matterText } from '../matters/messages.ts';
import { Moves } from '../matters/Moves.tsx';
import { useMoving } from '../matters/moving.ts';
import { Trail } from '../matters/Trail.tsx';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { Limits } from './Limits.tsx';
import { exitsText } from './messages.ts';

type Shown = ReplyOf<typeof showLand>;

/** One project of a land list: what was found of it on the day of the list, the limits, and its result. */
export function LandDetail({ id }: { readonly id: string }) {
  const { sent } = useAsOf();
  const answer = useAnswer(showLand, { id, ...sent });
  return <Loaded of={answer}>{(shown) => <Detail key={id} shown={shown} />}</Loaded>;
}

function Detail({ shown }: { readonly shown: Shown }) {
  const text = useText(exitsText);
  const words = useText(matterText);
  const pick = usePick();
  const { language } = useLanguage();
  const { matters } = useWords();
  const { parcel: it, trail, moves } = shown;
  const moving = useMoving(moveLand, it.id, it.version);
  return (
    <article className="matter">
      <div className="card">
        <div className="matter-head">
          <h2>{it.project && <ProjectLink {...it.project} />}</h2>
          <span className="quiet">{it.unit?.name}</span>
          <span>{pick(it)}</span>
          <strong>{matters.state.land[it.state as StateOf<'land'>]}</strong>
          {it.area && <span>{text('area', { area: it.area })}</span>}
        </div>
        <h3>{text(it.found ? 'found' : 'seen')}</h3>
        <ul className="matter-reasons">
          {it.found && <li>{it.found}</li>}
          {it.uses?.map((use) => (
            <li key={`${use.what} ${use.name ?? ''}`}>{sayUse(use, language)}</li>
          ))}
        </ul>
        {it.limits.length > 0 && (
          <>
            <h3>{text('limits')}</h3>
            <Limits limits={it.limits} />
          </>
        )}
        <p className="quiet">
          {it.found
            ? text('byHand', { clause: it.clause })
            : text('rule', { rule: pick({ zh: it.ruleZh, en: it.ruleEn }), clause: it.clause })}{' '}
          · {text('dataAsOf', { asOf: it.asOf })}
        </p>
      </div>
      <Trail kind="land" trail={trail} />
      <Moves
        kind="land"
        moves={moves}
        moving={moving}
        more={({ act }) =>
          act === 'land.settle' && (
            <Form.Item name="area" label={words('area')} extra={words('areaHint')}>
              <Input maxLength={20} autoComplete="off" />
            </Form.Item>
          )
        }
      />
    </article>
  );
}
