import { useState } from 'react';
import { useText } from '../messages/language.tsx';
import { isProblem, type Problem } from '../problem.ts';
import { useRefusal } from '../words.ts';
import { Field } from './Field.tsx';
import { plainText } from './messages.ts';

export interface Choice {
  readonly key: string;
  readonly label: string;
  /** Words must be said with it, may be, or are not asked. */
  readonly words: 'needed' | 'taken' | 'none';
  readonly hint?: string;
}

interface SayProps {
  readonly choices: readonly Choice[];
  readonly onSay: (key: string, words: string) => Promise<unknown>;
}

/** One button for each thing that can be said; what needs words asks for them in place. */
export function Say({ choices, onSay }: SayProps) {
  const text = useText(plainText);
  const say = useRefusal();
  const [asking, setAsking] = useState<Choice>();
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (choice: Choice) => {
    if (choice.words === 'needed' && !words.trim()) return setFault(text('required'));
    setBusy(true);
    setFault(undefined);
    try {
      await onSay(choice.key, words.trim());
      setAsking(undefined);
      setWords('');
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault(say(error satisfies Problem));
    } finally {
      setBusy(false);
    }
  };
  if (choices.length === 0) return null;
  if (asking)
    return (
      <form
        className="plain-say"
        onSubmit={(event) => {
          event.preventDefault();
          void send(asking);
        }}
      >
        <Field label={asking.label} hint={asking.hint} fault={fault} optional={asking.words === 'taken'}>
          {(place) => (
            <textarea
              {...place}
              rows={3}
              maxLength={2000}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <div className="plain-buttons">
          <button type="submit" className="plain-primary" disabled={busy}>
            {text('send')}
          </button>
          <button type="button" onClick={() => setAsking(undefined)}>
            {text('cancel')}
          </button>
        </div>
      </form>
    );
  return (
    <div className="plain-say">
      {fault && (
        <p role="alert" className="said-wrong">
          {fault}
        </p>
      )}
      <div className="plain-buttons">
        {choices.map((choice, n) => (
          <button
            key={choice.key}
            type="button"
            className={n === 0 ? 'plain-primary' : undefined}
            disabled={busy}
            onClick={() => {
              setFault(undefined);
              if (choice.words === 'none') void send(choice);
              else setAsking(choice);
            }}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </div>
  );
}
