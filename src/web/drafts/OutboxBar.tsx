import { Button, Popconfirm } from 'antd';
import { useText } from '../messages/language.tsx';
import { Problem } from '../problem.ts';
import { useOnline } from '../shell/online.ts';
import { useRefusal } from '../words.ts';
import type { Draft } from './draft.ts';
import './drafts.css';
import { draftText } from './messages.ts';
import { useOutbox } from './outbox.tsx';

/** What waits on this device, above every page: how many, what is being sent, what was not taken and why. */
export function OutboxBar() {
  const text = useText(draftText);
  const online = useOnline();
  const { drafts, sending, again } = useOutbox();
  const waiting = drafts.filter(({ refused }) => !refused);
  const current = waiting.find(({ id }) => id === sending?.id);
  if (drafts.length === 0) return null;
  return (
    <div className="outbox" role="status">
      {waiting.length > 0 && (
        <p className="outbox-line">
          <span>
            {current && online
              ? text('sendingOne', { title: current.title, percent: Math.round((sending?.share ?? 0) * 100) })
              : text('waiting', { n: waiting.length })}
          </span>
          {online && !sending && (
            <Button size="small" onClick={again}>
              {text('sendNow')}
            </Button>
          )}
        </p>
      )}
      {drafts.map((draft) => draft.refused && <RefusedLine key={draft.id} draft={draft} refused={draft.refused} />)}
    </div>
  );
}

function RefusedLine({ draft, refused }: { readonly draft: Draft; readonly refused: NonNullable<Draft['refused']> }) {
  const text = useText(draftText);
  const say = useRefusal();
  const { discard } = useOutbox();
  const why = say(new Problem({ ...refused, fields: {} }));
  return (
    <p className="outbox-line">
      <span className="said-wrong">
        {text(draft.target && draft.kind !== 'files' ? 'filesRefused' : 'refused', { title: draft.title, why })}
      </span>
      <Popconfirm
        title={text('discardSure')}
        okText={text('yes')}
        cancelText={text('no')}
        onConfirm={() => void discard(draft)}
      >
        <Button size="small">{text('discard')}</Button>
      </Popconfirm>
    </p>
  );
}
