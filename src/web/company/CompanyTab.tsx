import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { listCompany, revokeCompany } from '../../contract/company-access.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { momentText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { isProblem } from '../problem.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useRefusal } from '../words.ts';
import { accessText } from './access-messages.ts';
import { InviteForm } from './InviteForm.tsx';

type Person = ReplyOf<typeof listCompany>['people'][number];

/** Who speaks for the company of a project; the office lets them in and out. */
export function CompanyTab({ projectId }: { readonly projectId: string }) {
  const text = useText(accessText);
  const { changed } = useAsOf();
  const answer = useAnswer(listCompany, { id: projectId });
  const [inviting, setInviting] = useState(false);
  return (
    <Loaded of={answer}>
      {({ people, mayInvite }) => (
        <>
          {mayInvite && !changed && (
            <Button type="primary" onClick={() => setInviting(true)}>
              {text('invite')}
            </Button>
          )}
          {people.length === 0 ? (
            <Nothing title={text('none')}>{text('noneHint')}</Nothing>
          ) : (
            <ul className="plain-rows">
              {people.map((person) => (
                <Line key={person.id} person={person} may={mayInvite && !changed} />
              ))}
            </ul>
          )}
          {inviting && <InviteForm projectId={projectId} onClose={() => setInviting(false)} />}
        </>
      )}
    </Loaded>
  );
}

function Line({ person, may }: { readonly person: Person; readonly may: boolean }) {
  const text = useText(accessText);
  const say = useRefusal();
  const { message } = App.useApp();
  const { today } = useAsOf();
  const act = useAct(revokeCompany);
  const [link] = person.links;
  const dead = person.disabled || (link !== undefined && link.until < today) || (link?.once && link.opened > 0);
  const end = async () => {
    try {
      await act.mutateAsync({ input: { id: person.id } });
    } catch (error) {
      if (!isProblem(error)) throw error;
      void message.error(say(error));
    }
  };
  return (
    <li className="tools">
      <strong>{person.name}</strong>
      {person.login && <span>{text('account', { login: person.login })}</span>}
      {link && (
        <span className="quiet">
          {text(link.once ? 'linkOnce' : 'link', {
            until: link.until,
            by: link.madeBy,
            at: momentText(link.madeAt),
            opened: link.opened,
          })}
        </span>
      )}
      {person.disabled ? <span>{text('ended')}</span> : dead ? <span>{text('over')}</span> : null}
      {may && !person.disabled && (
        <Popconfirm title={text('endSure')} okText={text('end')} cancelText={text('cancel')} onConfirm={() => end()}>
          <Button size="small" loading={act.isPending}>
            {text('end')}
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}
