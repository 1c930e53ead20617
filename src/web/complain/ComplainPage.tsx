import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { complain, readComplaintLimits } from '../../contract/own-complaints.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { listTenants } from '../../contract/session.ts';
import { useAnswer } from '../answer.ts';
import { call } from '../call.ts';
import { useText } from '../messages/language.tsx';
import { Field } from '../plain/Field.tsx';
import { PlainPage } from '../plain/PlainPage.tsx';
import { Loaded } from '../states.tsx';
import { useTitle } from '../title.ts';
import { ComplainForm } from './ComplainForm.tsx';
import { complainText } from './messages.ts';
import { Receipt } from './Receipt.tsx';

/** Anybody complains here, without an account; the government is in the address, by its code or its name, or chosen. */
export function ComplainPage() {
  const text = useText(complainText);
  const { tenant: named } = useParams({ strict: false });
  const tenants = useAnswer(listTenants, {}, { staleTime: 60_000 });
  const [chosen, setChosen] = useState('');
  const [receipt, setReceipt] = useState<ReplyOf<typeof complain>>();
  useTitle(text('title'));
  return (
    <PlainPage title={text('title')}>
      <Loaded of={tenants}>
        {({ tenants: all }) => {
          const found = all.find(({ slug, name }) => slug === named || name === named);
          const at = found ?? all.find(({ slug }) => slug === chosen) ?? (all.length === 1 ? all[0] : undefined);
          if (receipt) return <Receipt {...receipt} />;
          return (
            <section>
              <p>{text('intro')}</p>
              {at && <Limits tenant={at.slug} />}
              {all.length === 0 && <p>{text('noGovernment')}</p>}
              {at && (
                <p>
                  {text('government')} <strong>{at.name}</strong>
                </p>
              )}
              {!found && all.length > 1 && (
                <Field label={text('government')}>
                  {(place) => (
                    <select {...place} value={chosen} onChange={(event) => setChosen(event.target.value)}>
                      <option value="">{text('choose')}</option>
                      {all.map(({ slug, name }) => (
                        <option key={slug} value={slug}>
                          {name}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
              )}
              {at && (
                <ComplainForm
                  asksWho
                  onSend={async (typed) => setReceipt(await call(complain, { ...typed, tenant: at.slug }))}
                />
              )}
            </section>
          );
        }}
      </Loaded>
    </PlainPage>
  );
}

/** By when one hears from this government. */
function Limits({ tenant }: { readonly tenant: string }) {
  const text = useText(complainText);
  const { data } = useAnswer(readComplaintLimits, { tenant }, { staleTime: 60_000 });
  return data ? <p>{text('limits', { accept: data.accept, close: data.close })}</p> : null;
}
