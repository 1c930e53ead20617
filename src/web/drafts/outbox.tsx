import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { whoAmI } from '../../contract/session.ts';
import { refreshAll } from '../answer.ts';
import { useMe } from '../me.tsx';
import { Problem } from '../problem.ts';
import { keyOf } from '../queries.ts';
import { useOnline } from '../shell/online.ts';
import { type Draft, draftsOf, dropDraft, keepDraft, newFileId, ownerOf, type Target } from './draft.ts';
import { isPassing, problemIn, sendDraft } from './send.ts';

type Fresh = Draft extends infer D ? (D extends Draft ? Omit<D, 'id' | 'owner' | 'madeAt'> : never) : never;

/** What became of something that was to be sent. */
export type Outcome =
  | { readonly state: 'sent'; readonly target: Target }
  | { readonly state: 'kept' }
  /** `target` is there where the act was done and a file was not taken. */
  | { readonly state: 'refused'; readonly problem: Problem; readonly target?: Target };

interface Outbox {
  readonly drafts: readonly Draft[];
  /** The share of its files that has arrived, of the draft that is being sent. */
  readonly sending: { readonly id: string; readonly share: number } | undefined;
  /** Keeps it on this device and sends it now if there is a line; a refused one is not kept: the form has it still. */
  readonly submit: (fresh: Fresh) => Promise<Outcome>;
  readonly again: () => void;
  readonly discard: (draft: Draft) => Promise<void>;
}

const Context = createContext<Outbox | undefined>(undefined);
const EVERY_MS = 15_000;

/** What waits on this device for the line, and its sending by itself as soon as there is one. */
export function OutboxProvider({ children }: { readonly children: ReactNode }) {
  const owner = ownerOf(useMe());
  const online = useOnline();
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [sending, setSending] = useState<Outbox['sending']>();
  const busy = useRef<Promise<unknown>>(Promise.resolve());

  const look = useCallback(() => draftsOf(owner).then(setDrafts), [owner]);

  /** One after the other, so that a slow line is not shared. */
  const send = useCallback(
    (draft: Draft, inForm = false): Promise<Outcome> => {
      const attempt = async (): Promise<Outcome> => {
        let now = draft;
        try {
          setSending({ id: draft.id, share: 0 });
          const reached = async (next: Draft): Promise<void> => {
            now = next;
            await keepDraft(next).catch(() => undefined);
          };
          now = await sendDraft(draft, { reached, progress: (share) => setSending({ id: draft.id, share }) });
          await dropDraft(draft).catch(() => undefined);
          await refreshAll(queries);
          return { state: 'sent', target: now.target as Target };
        } catch (thrown) {
          const problem = problemIn(thrown);
          if (problem.status === 401) queries.setQueryData(keyOf(whoAmI, {}), null);
          // Whoever sits before the form signs in again above it; it is not closed under their hands.
          const signsIn = inForm && problem.status === 401;
          if (isPassing(problem) && !signsIn) return { state: 'kept' };
          const { status, reason, values, fields } = problem;
          await keepDraft({ ...now, refused: { status, reason, values, fields } }).catch(() => undefined);
          return { state: 'refused', problem, ...(now.target ? { target: now.target } : {}) };
        } finally {
          setSending(undefined);
          await look();
        }
      };
      const next = busy.current.then(attempt);
      busy.current = next.catch(() => undefined);
      return next;
    },
    [look, queries],
  );

  const sendAll = useCallback(async () => {
    await busy.current;
    const tried = new Set<string>();
    for (;;) {
      // Read anew each time: a form may have sent the next one meanwhile.
      const draft = (await draftsOf(owner)).find(({ id, refused }) => !refused && !tried.has(id));
      if (!draft) return;
      tried.add(draft.id);
      if ((await send(draft)).state === 'kept') return;
    }
  }, [owner, send]);

  useEffect(() => {
    void look();
    if (!online) return undefined;
    void sendAll();
    const timer = setInterval(() => void sendAll(), EVERY_MS);
    return () => clearInterval(timer);
  }, [look, online, sendAll]);

  const outbox = useMemo<Outbox>(
    () => ({
      drafts,
      sending,
      submit: async (fresh) => {
        const draft = { ...fresh, id: newFileId(), owner, madeAt: new Date().toISOString() } as Draft;
        const kept = await keepDraft(draft).then(
          () => true,
          () => false,
        );
        const outcome = await send(draft, true);
        if (outcome.state === 'refused')
          await dropDraft(draft)
            .catch(() => undefined)
            .then(look);
        // Neither there nor here: the form must not be thrown away.
        if (outcome.state === 'kept' && !kept)
          return { state: 'refused', problem: new Problem({ status: 0, reason: 'no-answer' }) };
        return outcome;
      },
      again: () => void sendAll(),
      discard: async (draft) => {
        await dropDraft(draft);
        await look();
      },
    }),
    [drafts, look, owner, send, sendAll, sending],
  );
  return <Context value={outbox}>{children}</Context>;
}

export function useOutbox(): Outbox {
  const outbox = useContext(Context);
  if (!outbox) throw new Error('useOutbox outside the shell');
  return outbox;
}
