import { type FormEvent, useState } from 'react';
import { rateProcedure } from '../../contract/company.ts';
import type { Light } from '../../domain/standing.ts';
import { useAct } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { Field } from '../plain/Field.tsx';
import { plainText } from '../plain/messages.ts';
import { isProblem } from '../problem.ts';
import { Signed } from '../verdict.tsx';
import { useRefusal, useWords } from '../words.ts';
import { companyText } from './messages.ts';
import type { Own } from './Portal.tsx';

type Procedure = Own['procedures'][number];

/** Who has which paper, since when, and how many workdays are left. */
export function Procedures({ procedures }: { readonly procedures: readonly Procedure[] }) {
  const text = useText(companyText);
  return (
    <section id="procedures" aria-labelledby="procedures-head">
      <h2 id="procedures-head">{text('procedures')}</h2>
      {procedures.length === 0 && <p className="quiet">{text('noProcedures')}</p>}
      <ul className="plain-list">
        {procedures.map((one) => (
          <Line key={one.id} procedure={one} />
        ))}
      </ul>
    </section>
  );
}

function Line({ procedure: one }: { readonly procedure: Procedure }) {
  const text = useText(companyText);
  const { matters } = useWords();
  return (
    <li>
      <div className="plain-row">
        <strong>{one.title}</strong>
        <span>{matters.state.procedure[one.state]}</span>
        <span className="quiet">{text('withSince', { who: one.department, day: one.since })}</span>
      </div>
      <div>
        <Clock procedure={one} />
      </div>
      {one.asks && <p className="plain-words">{text(one.state === 'refused' ? 'why' : 'asks', { what: one.asks })}</p>}
      {one.papers.length > 0 && (one.state === 'planned' || one.state === 'asked') && (
        <p className="quiet">{text('papers', { what: one.papers.join(matters.leaf.and) })}</p>
      )}
      {one.receiptNo && <p className="quiet">{text('receipt', { no: one.receiptNo })}</p>}
      {one.rating && <p className="quiet">{text('rated', { stars: one.rating.stars })}</p>}
      {one.mayRate && <Rate id={one.id} title={one.title} />}
    </li>
  );
}

/** What is refused, dropped or covered has no clock that anybody waits for. */
const OPEN: readonly string[] = ['planned', 'papers', 'running', 'asked', 'owing'];

function Clock({ procedure: { state, clock, left, due, used, late } }: { readonly procedure: Procedure }) {
  const text = useText(companyText);
  const signed = (light: Light, words: string) => <Signed light={light}>{words}</Signed>;
  if (clock === 'ended') return signed(late ? 'red' : 'green', text('clock_ended', { n: used }));
  if (!OPEN.includes(state)) return null;
  if (clock === 'not-started') return <span className="quiet">{text('clock_waiting')}</span>;
  if (clock === 'stopped') return signed('yellow', text('clock_stopped'));
  if (left === null) return <span className="quiet">{text('clock_followed')}</span>;
  return left < 0
    ? signed('red', text('clock_over', { n: -left }))
    : signed(left === 0 ? 'yellow' : 'green', text('clock_left', { n: left, due: due ?? '' }));
}

/** One to five, with words, once. */
function Rate({ id, title }: { readonly id: string; readonly title: string }) {
  const text = useText(companyText);
  const plain = useText(plainText);
  const say = useRefusal();
  const act = useAct(rateProcedure);
  const [open, setOpen] = useState(false);
  const [stars, setStars] = useState<number>();
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (stars === undefined) return setFault(plain('required'));
    try {
      await act.mutateAsync({ input: { id, stars, ...(words.trim() ? { words: words.trim() } : {}) } });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault(say(error));
    }
  };
  if (!open)
    return (
      <div className="plain-buttons">
        <button type="button" aria-label={`${text('rate')} ${title}`} onClick={() => setOpen(true)}>
          {text('rate')}
        </button>
      </div>
    );
  return (
    <form className="plain-form" onSubmit={(event) => void send(event)}>
      <fieldset>
        <legend>{text('rateHow')}</legend>
        <div className="plain-radios">
          {[5, 4, 3, 2, 1].map((n) => (
            <label key={n}>
              <input type="radio" name={`stars ${id}`} checked={stars === n} onChange={() => setStars(n)} />
              {text('stars', { n })}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={text('rateWords')} optional fault={fault}>
        {(place) => (
          <textarea {...place} rows={2} maxLength={2000} value={words} onChange={(it) => setWords(it.target.value)} />
        )}
      </Field>
      <div className="plain-buttons">
        <button type="submit" className="plain-primary" disabled={act.isPending}>
          {plain('send')}
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          {plain('cancel')}
        </button>
      </div>
    </form>
  );
}
