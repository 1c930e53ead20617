import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import {
  adoptProposal,
  listProposals,
  previewProposal,
  refuseProposal,
  withdrawProposal,
} from '../../contract/proposals.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAct, useAnswer } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { count, momentText } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { ownProblem, type Problem } from '../problem.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useRefusal, useWords } from '../words.ts';
import { Field } from './Field.tsx';
import { PreviewShown } from './PreviewShown.tsx';
import { proposeText } from './propose-messages.ts';

type Reply = ReplyOf<typeof listProposals>;
type Proposal = Reply['proposals'][number];

interface ProposalsProps {
  readonly answer: UseQueryResult<Reply, Problem>;
}

/** What waits for a second person, and what became of the rest. */
export function Proposals({ answer }: ProposalsProps) {
  const text = useText(proposeText);
  return (
    <Loaded of={answer}>
      {({ proposals }) => {
        const waiting = proposals.filter(({ state }) => state === 'proposed');
        const past = proposals.filter(({ state }) => state !== 'proposed');
        if (proposals.length === 0) return <Nothing title={text('none')}>{text('noneHint')}</Nothing>;
        return (
          <>
            {waiting.map((it) => (
              <OneProposal key={it.id} it={it} />
            ))}
            {past.length > 0 && <h2>{text('past')}</h2>}
            {past.map((it) => (
              <OneProposal key={it.id} it={it} />
            ))}
          </>
        );
      }}
    </Loaded>
  );
}

function OneProposal({ it }: { readonly it: Proposal }) {
  const text = useText(proposeText);
  const pick = usePick();
  const { matters } = useWords();
  const person = (said: { name: string; post: string; at: string }) => ({
    name: said.name,
    post: said.post === said.name ? '' : said.post,
    at: momentText(said.at),
  });
  const span = { from: it.from ?? '—', until: it.until ?? '—' };
  return (
    <article className="card proposal">
      <div className="sheet-head">
        <h2>
          {text(it.what === 'adopt' ? 'wantsAdopt' : 'wantsEnd', { name: pick(it.regime) })}{' '}
          <span className="quiet">{text('versionOf', { version: it.version })}</span>
        </h2>
        <span className={`proposal-state proposal-${it.state}`}>{matters.state.adoption[it.state]}</span>
      </div>
      <p>
        {it.what === 'adopt' ? text('span', span) : `${text('last')} ${it.until ?? ''}`}
        {it.of && it.what === 'adopt' && ` · ${text('insteadShort', { name: pick(it.of), version: it.of.version })}`}
      </p>
      {it.settings.length > 0 && (
        <>
          <p className="quiet">{text('settings')}</p>
          <ul className="regime-settings">
            {it.settings.map((setting) => (
              <li key={setting.id}>{pick(setting)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">
        {text('proposedBy', person(it.proposed))}
        {it.proposed.reason && ` · ${text('because', { reason: it.proposed.reason })}`}
      </p>
      {it.decided && (
        <p className="quiet">
          {text('decidedBy', person(it.decided))}
          {it.decided.reason && ` · ${text('because', { reason: it.decided.reason })}`}
        </p>
      )}
      {it.state === 'proposed' && it.progress && <HowFar {...it.progress} />}
      {it.state === 'proposed' && <Deciding it={it} />}
    </article>
  );
}

function Deciding({ it }: { readonly it: Proposal }) {
  const text = useText(proposeText);
  const say = useRefusal();
  const [looking, setLooking] = useState(false);
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const adopt = useAct(adoptProposal);
  const refuse = useAct(refuseProposal);
  const withdraw = useAct(withdrawProposal);
  const may = (move: Proposal['moves'][number]): boolean => it.moves.includes(move);
  const refused = adopt.error ?? refuse.error ?? withdraw.error;
  const problem = refused && ownProblem(refused);
  const decides = may('regime.adopt') || may('regime.withdraw');
  return (
    <>
      {problem && <FormProblem title={say(problem)} />}
      {adopt.isPending && <Judging />}
      <div className="tools">
        {decides && (
          <Button onClick={() => setLooking(!looking)} aria-expanded={looking}>
            {text(looking ? 'hideImpact' : 'showImpact')}
          </Button>
        )}
        {may('regime.adopt') && (
          <Button type="primary" loading={adopt.isPending} onClick={() => adopt.mutate({ input: { id: it.id } })}>
            {text(it.what === 'adopt' ? 'adopt' : 'adoptEnd')}
          </Button>
        )}
        {may('regime.refuse') && !refusing && <Button onClick={() => setRefusing(true)}>{text('refuse')}</Button>}
        {may('regime.withdraw') && (
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ input: { id: it.id } })}>
            {text('withdraw')}
          </Button>
        )}
        <span className="quiet">
          {text(may('regime.adopt') ? 'sure' : may('regime.withdraw') ? 'yours' : 'waiting')}
        </span>
      </div>
      {refusing && (
        <Field id={`refuse-${it.id}`} label={text('why')}>
          <Input.TextArea
            id={`refuse-${it.id}`}
            autoFocus
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <div className="form-foot">
            <Button onClick={() => setRefusing(false)}>{text('cancel')}</Button>
            <Button
              danger
              disabled={reason.trim() === ''}
              loading={refuse.isPending}
              onClick={() => refuse.mutate({ input: { id: it.id, reason } })}
            >
              {text('refuse')}
            </Button>
          </div>
        </Field>
      )}
      {looking && <Impact id={it.id} />}
    </>
  );
}

/** While one's own adoption is under way, the list is asked again, and with it how far it is. */
function Judging() {
  const text = useText(proposeText);
  useAnswer(listProposals, {}, { refetchInterval: () => EVERY_MS });
  return <p role="status">{text('working')}</p>;
}

const EVERY_MS = 1000;

function HowFar({ done, of }: NonNullable<Proposal['progress']>) {
  const text = useText(proposeText);
  const percent = Math.floor((100 * done) / Math.max(of, 1));
  return (
    <p role="status">
      <progress value={done} max={of} aria-hidden /> {text('howFar', { done: count(done), of: count(of), percent })}
    </p>
  );
}

function Impact({ id }: { readonly id: string }) {
  return <Loaded of={useAnswer(previewProposal, { id })}>{(preview) => <PreviewShown of={preview} />}</Loaded>;
}
