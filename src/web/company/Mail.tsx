import { type FormEvent, useState } from 'react';
import { setNoticeSettings, showNoticeSettings } from '../../contract/notices.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { Field } from '../plain/Field.tsx';
import { isProblem } from '../problem.ts';
import { Loaded } from '../states.tsx';
import { useRefusal } from '../words.ts';
import { companyText } from './messages.ts';

/** Whether and where this person of the company is reminded by mail. */
export function Mail() {
  const text = useText(companyText);
  const answer = useAnswer(showNoticeSettings, {});
  return (
    <section aria-labelledby="mail-head">
      <h2 id="mail-head">{text('mail')}</h2>
      <p className="quiet">{text('mailHint')}</p>
      <Loaded of={answer} rows={2}>
        {(settings) => <MailForm settings={settings} />}
      </Loaded>
    </section>
  );
}

function MailForm({ settings }: { readonly settings: ReplyOf<typeof showNoticeSettings> }) {
  const text = useText(companyText);
  const say = useRefusal();
  const { version, mail, feedMadeAt: _, ...kept } = settings;
  const [typed, setTyped] = useState(kept);
  const [fault, setFault] = useState<string>();
  const act = useAct(setNoticeSettings);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setFault(undefined);
    try {
      await act.mutateAsync({ ifMatch: version, input: { ...typed, mailAddress: typed.mailAddress.trim() } });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault(error.fields['mailAddress']?.[0] ?? say(error));
    }
  };
  return (
    <form className="plain-form" onSubmit={(event) => void send(event)}>
      {!mail && <p className="quiet">{text('mailOff')}</p>}
      <Field label={text('mailAddress')} fault={fault}>
        {(place) => (
          <input
            {...place}
            type="email"
            maxLength={254}
            autoComplete="email"
            value={typed.mailAddress}
            onChange={({ target }) => setTyped({ ...typed, mailAddress: target.value })}
          />
        )}
      </Field>
      <label className="plain-check">
        <input
          type="checkbox"
          checked={typed.byMail}
          onChange={({ target }) => setTyped({ ...typed, byMail: target.checked })}
        />
        {text('byMail')}
      </label>
      <Field label={text('mailLanguage')}>
        {(place) => (
          <select
            {...place}
            value={typed.language}
            onChange={({ target }) => setTyped({ ...typed, language: target.value === 'en' ? 'en' : 'zh-CN' })}
          >
            <option value="zh-CN">中文</option>
            <option value="en">English</option>
          </select>
        )}
      </Field>
      <div className="plain-buttons">
        <button type="submit" disabled={act.isPending}>
          {text('save')}
        </button>
        {act.isSuccess && <span role="status">{text('saved')}</span>}
      </div>
    </form>
  );
}
