import { App } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { MovedReply, MoveInput, OpenMoveShape } from '../../contract/matters.ts';
import type { Route } from '../../contract/route.ts';
import { useAct } from '../answer.ts';
import { useActKey } from '../sending.ts';
import { useText } from '../messages/language.tsx';
import { isProblem, ownProblem, type Problem } from '../problem.ts';
import { useWords } from '../words.ts';
import { matterText } from './messages.ts';

export type OpenMove = z.output<typeof OpenMoveShape>;
type MoveRoute = Route<typeof MoveInput, typeof MovedReply>;

/** What was typed by field, and whom the words name. */
export type TypedMove = Partial<Record<string, string | undefined>>;
export type Named = readonly string[];

/** Sends a move with the version that was read. When another was faster the matter is read anew and what they did is told. */
export function useMoving(route: MoveRoute, id: string, version: number) {
  const text = useText(matterText);
  const { matters } = useWords();
  const { message } = App.useApp();
  const act = useAct(route);
  const { key, renew, failed } = useActKey();
  const [problem, setProblem] = useState<Problem>();
  const send = async (move: OpenMove, typed: TypedMove, mentions: Named = []): Promise<Problem | undefined> => {
    setProblem(undefined);
    try {
      const input = { id, act: move.act, ...typed, ...(mentions.length > 0 ? { mentions } : {}) };
      await act.mutateAsync({ input: input as z.input<typeof MoveInput>, ifMatch: version, idempotencyKey: key });
      void message.success(text('done', { move: (matters.move as Readonly<Record<string, string>>)[move.act] ?? '' }));
      renew();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      failed(error);
      setProblem(ownProblem(error));
      return error;
    }
  };
  return { id, send, busy: act.isPending, problem, forget: () => setProblem(undefined) };
}
