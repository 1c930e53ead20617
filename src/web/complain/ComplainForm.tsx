import { type FormEvent, useState } from 'react';
import { COMPLAINT_CLASSES, type ComplaintClass } from '../../domain/complaint.ts';
import { useText } from '../messages/language.tsx';
import { Field } from '../plain/Field.tsx';
import { plainText } from '../plain/messages.ts';
import { isProblem } from '../problem.ts';
import { useRefusal, useWords } from '../words.ts';
import { complainText } from './messages.ts';

export interface Typed {
  readonly class: ComplaintClass;
  readonly words: string;
  readonly about?: string;
  readonly name?: string;
  readonly creditCode?: string;
  readonly contact?: string;
}

interface ComplainFormProps {
  /** Whoever is signed in is known already. */
  readonly asksWho: boolean;
  readonly first?: ComplaintClass;
  readonly onSend: (typed: Typed) => Promise<unknown>;
}

const NOBODY = { about: '', name: '', creditCode: '', contact: '' };

/** What happened, and, where one wants to say it, who one is. */
export function ComplainForm({ asksWho, first = 'delay', onSend }: ComplainFormProps) {
  const text = useText(complainText);
  const plain = useText(plainText);
  const { matters } = useWords();
  const say = useRefusal();
  const [kind, setKind] = useState<ComplaintClass>(first);
  const [words, setWords] = useState('');
  const [more, setMore] = useState(NOBODY);
  const [fault, setFault] = useState<{ place: string; says: string }>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim()) return setFault({ place: 'words', says: plain('required') });
    setBusy(true);
    setFault(undefined);
    const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value.trim()));
    try {
      await onSend({ class: kind, words, ...given });
    } catch (error) {
      if (!isProblem(error)) throw error;
      const { field } = error.values;
      const place = typeof field === 'string' ? field : (Object.keys(error.fields)[0] ?? 'words');
      setFault({ place, says: error.fields[place]?.[0] ?? say(error) });
      setBusy(false);
    }
  };
  const faultAt = (place: string) => (fault?.place === place ? fault.says : undefined);
  const line = (name: keyof typeof NOBODY, hint?: string) => (
    <Field label={text(name)} hint={hint} fault={faultAt(name)} optional>
      {(place) => (
        <input
          {...place}
          maxLength={name === 'creditCode' ? 30 : 200}
          autoComplete="off"
          value={more[name]}
          onChange={(event) => setMore({ ...more, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="plain-form" onSubmit={(event) => void send(event)}>
      <fieldset>
        <legend>{text('what')}</legend>
        <div className="plain-radios">
          {COMPLAINT_CLASSES.map((one) => (
            <label key={one}>
              <input type="radio" name="class" checked={kind === one} onChange={() => setKind(one)} />
              {matters.complaintClass[one]}
            </label>
          ))}
        </div>
      </fieldset>
      {line('about', text('aboutHint'))}
      <Field label={text('words')} hint={text('wordsHint')} fault={faultAt('words')}>
        {(place) => (
          <textarea
            {...place}
            rows={6}
            maxLength={4000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {asksWho && (
        <fieldset className="plain-form">
          <legend>{text('you')}</legend>
          <p className="quiet">{text('youHint')}</p>
          {line('name')}
          {line('creditCode')}
          {line('contact')}
        </fieldset>
      )}
      {fault && !['words', ...Object.keys(NOBODY)].includes(fault.place) && (
        <p role="alert" className="said-wrong">
          {fault.says}
        </p>
      )}
      <div className="plain-buttons">
        <button type="submit" className="plain-primary" disabled={busy}>
          {text('send')}
        </button>
      </div>
    </form>
  );
}
