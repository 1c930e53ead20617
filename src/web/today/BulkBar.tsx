import { App, Button } from 'antd';
import { useState } from 'react';
import { moveMany } from '../../contract/inbox.ts';
import type { InputOf } from '../../contract/route.ts';
import { useAct } from '../answer.ts';
import { newKey } from '../call.ts';
import { useKeys } from '../desk/keys.ts';
import { FormProblem } from '../FormProblem.tsx';
import { MoveDialog } from '../matters/MoveDialog.tsx';
import type { OpenMove, TypedMove } from '../matters/moving.ts';
import { useText } from '../messages/language.tsx';
import { isProblem, ownProblem, type Problem, problemOf } from '../problem.ts';
import { useRefusal, useWords } from '../words.ts';
import type { Line } from './InboxLines.tsx';
import { todayText } from './messages.ts';

interface BulkBarProps {
  /** All of one kind and state. */
  readonly lines: readonly Line[];
  readonly onDone: () => void;
}

interface Refused {
  readonly title: string;
  readonly why: string;
}

/** One act with one reason on everything that is marked; what was refused is told line by line. */
export function BulkBar({ lines, onDone }: BulkBarProps) {
  const text = useText(todayText);
  const say = useRefusal();
  const { matters } = useWords();
  const { message } = App.useApp();
  const act = useAct(moveMany);
  const [asking, setAsking] = useState<OpenMove>();
  const [problem, setProblem] = useState<Problem>();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const names: Readonly<Record<string, string>> = matters.move;
  const [first] = lines;
  const moves = (first?.moves ?? []).filter(
    ({ act: name }) => !ALONE.has(name) && lines.every((line) => line.moves.some((move) => move.act === name)),
  );
  const send = async (move: OpenMove, typed: TypedMove): Promise<Problem | undefined> => {
    setProblem(undefined);
    try {
      const items = lines.map(({ id, version }) => ({ id, version }));
      const input = { kind: first?.kind, act: move.act, items, ...typed } as InputOf<typeof moveMany>;
      const reply = await act.mutateAsync({ input, idempotencyKey: newKey() });
      void message.success(text('bulkDone', { move: names[move.act] ?? '', n: reply.done.length }));
      setRefused(
        reply.refused.map(({ at, reason, values }) => ({
          title: lines[at]?.title ?? '',
          why: say(problemOf(409, { reason, values }, null)),
        })),
      );
      onDone();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(ownProblem(error));
      return error;
    }
  };
  const start = (move: OpenMove) => {
    setRefused([]);
    if (move.needs.length > 0) setAsking(move);
    else void send(move, {});
  };
  useKeys(
    {
      a: () => moves[0] && start(moves[0]),
      r: () => {
        const back = moves.find(({ act: name }) => BACK.test(name));
        if (back) start(back);
      },
    },
    !asking && !act.isPending,
  );
  return (
    <>
      {refused.length > 0 && (
        <div role="alert" className="card">
          <h2>{text('bulkRefused', { n: refused.length })}</h2>
          <ul className="today-lines">
            {refused.map(({ title, why }, n) => (
              <li key={n}>
                {title} · {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {problem && !asking && <FormProblem title={say(problem)} />}
      {first && moves.length > 0 && (
        <div className="today-bulk" role="toolbar" aria-label={text('bulk', { n: lines.length })}>
          <span>{text('bulk', { n: lines.length })}</span>
          {moves.map((move, n) => (
            <Button
              key={move.act}
              {...(n === 0 ? { type: 'primary' as const } : {})}
              loading={act.isPending}
              onClick={() => start(move)}
            >
              {names[move.act]}
            </Button>
          ))}
          <Button type="text" onClick={onDone}>
            {text('unmark')}
          </Button>
        </div>
      )}
      {asking && first && (
        <MoveDialog
          kind={first.kind}
          move={asking}
          busy={act.isPending}
          problem={problem}
          level={first.level ?? undefined}
          onSend={(typed) => send(asking, typed)}
          onClose={() => {
            setProblem(undefined);
            setAsking(undefined);
          }}
        />
      )}
    </>
  );
}

/** Gathering has a form of its own; agreeing wants each proposal to be read. */
const ALONE: ReadonlySet<string> = new Set(['problem.gather', 'problem.agree']);
const BACK = /\.(return|send-back|dispute|ask)$/;
