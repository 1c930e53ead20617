import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { MatterKind } from '../../domain/matter/kinds.ts';
import { useAsOf } from '../as-of.tsx';
import { useKeys } from '../desk/keys.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal, useWords } from '../words.ts';
import { matterText } from './messages.ts';
import { MoveDialog } from './MoveDialog.tsx';
import type { OpenMove, TypedMove, useMoving } from './moving.ts';

interface MovesProps {
  readonly kind: MatterKind;
  readonly moves: readonly OpenMove[];
  readonly moving: ReturnType<typeof useMoving>;
  /** The key that starts a move on a desk. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly more?: (move: OpenMove) => ReactNode;
  /** The rung it stands on, for kinds with a ladder. */
  readonly level?: string;
}

/** A button for each move the server offers; one that needs nothing is done at once, the others ask for it first. */
export function Moves({ kind, moves, moving, keys = {}, more, level }: MovesProps) {
  const text = useText(matterText);
  const say = useRefusal();
  const { matters } = useWords();
  const { changed } = useAsOf();
  const [asking, setAsking] = useState<OpenMove>();
  const names: Readonly<Record<string, string>> = matters.move;
  const start = (move: OpenMove) => {
    moving.forget();
    if (move.needs.length > 0) setAsking(move);
    else void moving.send(move, {});
  };
  const open = changed ? [] : moves;
  useKeys(
    Object.fromEntries(open.flatMap((move) => (keys[move.act] ? [[keys[move.act] ?? '', () => start(move)]] : []))),
    !asking && !moving.busy,
  );
  const { problem } = moving;
  const values = problem?.values;
  const theirs = (values?.['theirs'] ?? {}) as TypedMove;
  return (
    <>
      {problem && !asking && (
        <FormProblem
          type={problem.reason === 'changed-meanwhile' ? 'warning' : 'error'}
          title={
            problem.reason === 'changed-meanwhile' && theirs['act']
              ? text('overtaken', { move: [names[theirs['act']], theirs['reason']].filter(Boolean).join(' · ') })
              : say(problem)
          }
        />
      )}
      {open.length > 0 && (
        <div className="moves">
          {open.map((move, n) => (
            <Button
              key={move.act}
              {...(n === 0 ? { type: 'primary' as const } : {})}
              loading={moving.busy}
              onClick={() => start(move)}
            >
              {names[move.act]} {keys[move.act] && <kbd>{keys[move.act]?.toUpperCase()}</kbd>}
            </Button>
          ))}
        </div>
      )}
      {asking && (
        <MoveDialog
          kind={kind}
          move={asking}
          busy={moving.busy}
          problem={problem}
          level={level}
          more={more?.(asking)}
          matter={moving.id}
          onSend={(typed, mentions) => moving.send(asking, typed, mentions)}
          onClose={() => {
            moving.forget();
            setAsking(undefined);
          }}
        />
      )}
    </>
  );
}
