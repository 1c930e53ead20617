import type { z } from 'zod';
import type { previewEnd, previewRegime } from '../../contract/proposals.ts';
import type { Proposal } from '../../domain/regime/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { standingAdoptions } from '../../store/adoptions.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { findMatter } from '../../store/matter-lists.ts';
import { regimeOf } from '../../store/regime-files.ts';
import { type KeptText, sha256Of, textById } from '../../store/regime-texts.ts';
import { inTurn } from '../back-test/in-turn.ts';
import { previewOf } from '../back-test/preview.ts';
import { mayTry } from '../back-test/run.ts';
import { chosenRegime } from '../back-test/source.ts';
import type { Scene } from '../scene.ts';

/** Going through every project of a province takes longer than a page may. */
const LONG = { statementMs: 300_000 };

interface ToPreview {
  readonly proposal: Proposal;
  readonly text: KeptText | null;
}

/** Who proposes or decides sees beforehand what adopting would change; nothing is stored. */
async function previewed(
  { db, tenantId, actor, today }: Scene,
  find: (tx: Tx) => Promise<ToPreview | Refusal>,
  signal?: AbortSignal,
) {
  if (!mayTry(actor)) return refuse('not-allowed', 'no-permission');
  const work = () =>
    readTenant(
      db,
      tenantId,
      async (tx) => {
        const found = await find(tx);
        return isRefusal(found) ? found : previewOf(tx, tenantId, { ...found, today }, signal);
      },
      LONG,
    );
  return inTurn(work, signal);
}

export const previewOfRegime = (scene: Scene, asked: z.output<(typeof previewRegime)['input']>, signal?: AbortSignal) =>
  previewed(
    scene,
    async (tx) => {
      const chosen = await chosenRegime(tx, scene.tenantId, asked);
      if (isRefusal(chosen)) return chosen;
      const { regime, settings, text } = chosen;
      const { from, until = null, instead = null, rank = null } = asked;
      const head = { regime: regime.id, version: regime.version, title: regime.title };
      return {
        proposal: { what: 'adopt', ...head, textId: '', settings, from, until, instead, rank },
        text: { id: '', sha256: sha256Of(text), text },
      };
    },
    signal,
  );

export const previewOfEnd = (
  scene: Scene,
  { adoption, until }: z.output<(typeof previewEnd)['input']>,
  signal?: AbortSignal,
) =>
  previewed(
    scene,
    async (tx) => {
      const ended = (await standingAdoptions(tx, scene.tenantId)).find(({ id }) => id === adoption);
      if (!ended) return refuse('not-found', 'no-such-subject');
      const { regime, version } = ended;
      return { proposal: { what: 'end', regime, version, title: regimeOf(ended).title, adoption, until }, text: null };
    },
    signal,
  );

export const previewOfProposal = (scene: Scene, id: string, signal?: AbortSignal) =>
  previewed(
    scene,
    async (tx) => {
      const matter = await findMatter(tx, scene.tenantId, 'adoption', id);
      if (!matter) return refuse('not-found', 'no-such-subject');
      const proposal = matter.body as unknown as Proposal;
      const text = proposal.what === 'adopt' ? await textById(tx, scene.tenantId, proposal.textId) : undefined;
      return { proposal, text: text ?? null };
    },
    signal,
  );
