import { type FormEvent, useState } from 'react';
import { moveOwnProblem, raiseOwnProblem } from '../../contract/company.ts';
import { PROBLEM_CLASSES, type ProblemClass } from '../../domain/matter/problem.ts';
import { useAct } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { Field } from '../plain/Field.tsx';
import { plainText } from '../plain/messages.ts';
import { Say } from '../plain/Say.tsx';
import { isProblem } from '../problem.ts';
import { useRefusal, useWords } from '../words.ts';
import { choicesOf, wordsFor } from './choices.ts';
import { companyText } from './messages.ts';
import type { Own } from './Portal.tsx';

type Problem = Own['problems'][number];

/** Problems the company raised, and those that wait for its word. */
export function Problems({
  projectId,
  problems,
}: {
  readonly projectId: string;
  readonly problems: readonly Problem[];
}) {
  const text = useText(companyText);
  const [raising, setRaising] = useState(false);
  return (
    <section id="problems" aria-labelledby="problems-head">
      <h2 id="problems-head">{text('problems')}</h2>
      {problems.length === 0 && <p className="quiet">{text('noProblems')}</p>}
      <ul className="plain-list">
        {problems.map((one) => (
          <Line key={one.id} problem={one} />
        ))}
      </ul>
      {raising ? (
        <Raise projectId={projectId} onClose={() => setRaising(false)} />
      ) : (
        <div className="plain-buttons">
          <button type="button" onClick={() => setRaising(true)}>
            {text('raise')}
          </button>
        </div>
      )}
    </section>
  );
}

function Line({ problem: one }: { readonly problem: Problem }) {
  const text = useText(companyText);
  const { matters } = useWords();
  const act = useAct(moveOwnProblem);
  return (
    <li>
      <div className="plain-row">
        <strong>{one.title}</strong>
        <span>{matters.state.problem[one.state]}</span>
        <span className="quiet">{matters.class[one.class]}</span>
        {one.unit && <span className="quiet">{one.unit}</span>}
        <span className="quiet">{one.raisedOn}</span>
      </div>
      {one.answer && <p className="plain-words">{text('answered', { what: one.answer })}</p>}
      <Say
        choices={choicesOf(one.moves, {
          ...matters.move,
          'problem.confirm': text('solved'),
          'problem.dispute': text('notSolved'),
        })}
        onSay={(key, words) =>
          act.mutateAsync({
            input: { id: one.id, act: key, ...wordsFor(one.moves, key, words) },
            ifMatch: one.version,
          })
        }
      />
    </li>
  );
}

function Raise({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const text = useText(companyText);
  const plain = useText(plainText);
  const { matters } = useWords();
  const say = useRefusal();
  const act = useAct(raiseOwnProblem);
  const [typed, setTyped] = useState({ title: '', kind: 'other' as ProblemClass, note: '' });
  const [fault, setFault] = useState<string>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { title, kind, note } = typed;
    if (!title.trim()) return setFault(plain('required'));
    try {
      await act.mutateAsync({ input: { id: projectId, title, class: kind, ...(note.trim() ? { note } : {}) } });
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault(say(error));
    }
  };
  return (
    <form className="plain-form" onSubmit={(event) => void send(event)}>
      <Field label={text('raiseWhat')} hint={text('raiseHint')} fault={fault}>
        {(place) => (
          <input
            {...place}
            maxLength={200}
            value={typed.title}
            onChange={(it) => setTyped({ ...typed, title: it.target.value })}
          />
        )}
      </Field>
      <Field label={text('class')}>
        {(place) => (
          <select
            {...place}
            value={typed.kind}
            onChange={(it) => setTyped({ ...typed, kind: it.target.value as ProblemClass })}
          >
            {PROBLEM_CLASSES.map((one) => (
              <option key={one} value={one}>
                {matters.class[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text('details')} optional>
        {(place) => (
          <textarea
            {...place}
            rows={3}
            maxLength={2000}
            value={typed.note}
            onChange={(it) => setTyped({ ...typed, note: it.target.value })}
          />
        )}
      </Field>
      <div className="plain-buttons">
        <button type="submit" className="plain-primary" disabled={act.isPending}>
          {plain('send')}
        </button>
        <button type="button" onClick={onClose}>
          {plain('cancel')}
        </button>
      </div>
    </form>
  );
}
