import { attachUpload, beginUpload, sendPiece } from '../../contract/evidence.ts';
import { reportFact } from '../../contract/facts.ts';
import { raiseProblem } from '../../contract/problems.ts';
import { call, upload } from '../call.ts';
import { isProblem, type Problem } from '../problem.ts';
import type { ChosenFile, Draft, Target } from './draft.ts';

interface Steps {
  /** Keeps what has been reached, so that a page that is closed goes on from there. */
  readonly reached: (draft: Draft) => Promise<void>;
  /** Hears the share of the files that has arrived, 0 to 1. */
  readonly progress: (share: number) => void;
}

/**
 * Sends a draft from wherever it was left: the act under the draft's own key, then each file from the byte that is missing.
 * Whatever of it is done twice is done once.
 */
export async function sendDraft(draft: Draft, { reached, progress }: Steps): Promise<Draft> {
  let now = draft;
  const keep = async (next: Draft): Promise<void> => {
    now = next;
    await reached(next);
  };
  if (!now.target) await keep({ ...now, target: await done(now) });
  const total = now.files.reduce((sum, { blob }) => sum + blob.size, 0);
  let before = 0;
  for (const file of now.files) {
    const base = before;
    if (!file.sent && now.target) {
      await sendFile(file, now.target, (bytes) => progress((base + bytes) / total));
      const { id } = file;
      await keep({ ...now, files: now.files.map((it) => (it.id === id ? { ...it, sent: true } : it)) });
    }
    before += file.blob.size;
  }
  return now;
}

async function done(draft: Draft): Promise<Target> {
  const options = { idempotencyKey: `draft-${draft.id}` };
  if (draft.kind === 'problem') return { matterId: (await call(raiseProblem, draft.input, options)).id };
  if (draft.kind === 'fact') return { factId: (await call(reportFact, draft.input, options)).id };
  throw new Error('files of nothing');
}

/** One file in pieces, from where the server says it stopped. */
async function sendFile({ id, name, blob }: ChosenFile, target: Target, progress: (bytes: number) => void) {
  let { have, piece, attached } = await call(beginUpload, { id, fileName: name, sizeBytes: blob.size });
  while (!attached && have < blob.size) {
    progress(have);
    const part = new File([blob.slice(have, have + piece)], name);
    ({ have, piece, attached } = await upload(sendPiece, part, { id, at: have }));
  }
  progress(blob.size);
  if (!attached) await call(attachUpload, { id, ...target }, { idempotencyKey: `file-${id}` });
}

/** The line, the server or the session is gone, or the same is still being done: the draft waits and is sent again by itself. */
export const isPassing = ({ status, reason }: Problem): boolean =>
  status === 0 ||
  status >= 500 ||
  status === 429 ||
  status === 401 ||
  reason === 'key-in-progress' ||
  reason === 'upload-gap';

/** What was thrown, where it is the server's or the network's; anything else is a mistake of ours. */
export function problemIn(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown;
  throw thrown;
}
