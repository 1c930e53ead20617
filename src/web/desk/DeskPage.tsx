import { Switch } from 'antd';
import { useState } from 'react';
import { listWaitingFacts } from '../../contract/facts.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { recall, remember } from '../remember.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { Paper } from './Paper.tsx';
import './desk.css';
import { deskText } from './messages.ts';
import { Queue } from './Queue.tsx';
import { openAt } from './queue.ts';

export type Waiting = ReplyOf<typeof listWaitingFacts>['rows'][number];
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
  const [asked, setAsked] = useState<string>();
  const [lastAt, setLastAt] = useState(0);
  const [said, setSaid] = useState('');
  const at = openAt(
    rows.map((row) => row.fact.id),
    asked,
    lastAt,
  );
  const open = rows[at];
  const go = (to: number) => {
    const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
    setAsked(row?.fact.id);
    setLastAt(to);
  };
  if (!open) return null;
  return (
    <div className="desk">
      <p className="unseen" role="status">
        {said}
      </p>
      <Queue rows={rows} total={total} at={at} onOpen={go} />
      <Paper
        key={open.fact.id}
        waiting={open}
        place={text('at', { at: at + 1, n: total })}
        keysOn={keysOn}
        onNext={() => go(at + 1)}
        onPrevious={() => go(at - 1)}
        onDone={(what) => {
          setSaid(what);
          setAsked(rows[at + 1]?.fact.id);
          setLastAt(at);
        }}
      />
    </div>
  );
}
