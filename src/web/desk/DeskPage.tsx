import { Alert, Switch } from 'antd';
import { useState } from 'react';
import { listWaitingFacts } from '../../contract/facts.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { recall, remember } from '../remember.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { useRefusal } from '../words.ts';
import { useDeciding } from './deciding.ts';
import { Paper } from './Paper.tsx';
import './desk.css';
import { deskText } from './messages.ts';
import { Queue } from './Queue.tsx';
import { openAt } from './queue.ts';
import type { Waiting } from './waiting.ts';

const SIZE = 100;

/** 认定: what waits at the left, the paper with its evidence large, the project's history below; one key decides. */
export function DeskPage() {
  const text = useText(deskText);
  useTitle(text('title'));
  const answer = useAnswer(listWaitingFacts, { page: 1, size: SIZE }, { keepPrevious: true });
  const [keysOn, setKeysOn] = useState(() => recall('desk-keys') !== 'off');
  const total = answer.data?.total ?? 0;
  return (
    <section className="sheet desk-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools desk-keys">
          {keysOn && <span className="quiet">{text('keys')}</span>}
          <label className="tool-switch">
            <Switch
              size="small"
              checked={keysOn}
              onChange={(on) => {
                remember('desk-keys', on ? undefined : 'off');
                setKeysOn(on);
              }}
            />
            {text('keysOn')}
          </label>
        </div>
      </div>
      <Loaded of={answer}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={text('none')}>{text('noneHint')}</Nothing>
          ) : (
            <Desk rows={rows} total={total} keysOn={keysOn} />
          )
        }
      </Loaded>
    </section>
  );
}

interface DeskProps {
  readonly rows: readonly Waiting[];
  readonly total: number;
  readonly keysOn: boolean;
}

function Desk({ rows, total, keysOn }: DeskProps) {
  const text = useText(deskText);
  const say = useRefusal();
  const [asked, setAsked] = useState<string>();
  const [lastAt, setLastAt] = useState(0);
  const { decide, sent, failures, forget, said } = useDeciding();
  const left = rows.filter((row) => !sent.has(row.fact.id));
  const at = openAt(
    left.map((row) => row.fact.id),
    asked,
    lastAt,
  );
  const open = left[at];
  const go = (to: number) => {
    const within = Math.max(0, Math.min(to, left.length - 1));
    setAsked(left[within]?.fact.id);
    setLastAt(within);
  };
  return (
    <div className="desk">
      <p className="unseen" role="status">
        {said}
      </p>
      <Queue rows={left} total={total - sent.size} at={at} onOpen={go} />
      <div className="desk-paper">
        {failures.map((failure) => (
          <Alert
            key={failure.waiting.fact.id}
            type="error"
            showIcon
            closable={{ onClose: () => forget(failure) }}
            title={text('refused', { what: failure.what })}
            description={say(failure.problem)}
          />
        ))}
        {open ? (
          <Paper
            key={open.fact.id}
            waiting={open}
            place={text('at', { at: at + 1, n: total - sent.size })}
            keysOn={keysOn}
            onNext={() => go(at + 1)}
            onPrevious={() => go(at - 1)}
            onDecide={(verdict, reason) => {
              setLastAt(at);
              setAsked(left[at + 1]?.fact.id);
              void decide(open, verdict, reason);
            }}
          />
        ) : (
          <Nothing title={text('none')} />
        )}
      </div>
    </div>
  );
}
