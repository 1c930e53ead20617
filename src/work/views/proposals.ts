import type { StateOf } from '../../domain/matter/kinds.ts';
import { openMoves } from '../../domain/matter/matter.ts';
import { may } from '../../domain/may.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { Proposal } from '../../domain/regime/proposal.ts';
import { valueWords } from '../../domain/regime/value-words.ts';
import { refuse } from '../../domain/refusal.ts';
import { type AdoptionRecord, allAdoptions } from '../../store/adoptions.ts';
import { readTenant } from '../../store/connection.ts';
import { listMatters, type MatterLine, type TrailLine, trailOf } from '../../store/matter-lists.ts';
import { underWay } from '../../store/progress.ts';
import { regimeOf } from '../../store/regime-files.ts';
import { keptTexts, type TextLine } from '../../store/regime-texts.ts';
import type { Scene } from '../scene.ts';
import { titled } from './regime-shown.ts';

const MOST = 200;

/** What has been proposed about regimes and what became of it: what waits first, then the latest. */
export async function listAllProposals(scene: Scene) {
  const { db, tenantId, actor } = scene;
  if (!may(actor, 'regime.read')) return refuse('not-allowed', 'no-permission');
  return readTenant(db, tenantId, async (tx) => {
    const lines = await listMatters(
      tx,
      tenantId,
      { kind: 'adoption', reach: { all: true } },
      { offset: 0, limit: MOST },
    );
    const trails = Map.groupBy(
      await trailOf(
        tx,
        tenantId,
        lines.map(({ id }) => id),
      ),
      ({ matterId }) => matterId,
    );
    const known = { adoptions: await allAdoptions(tx, tenantId), texts: await keptTexts(tx, tenantId) };
    const going = await underWay(tx, tenantId);
    const waiting = (state: string): number => (state === 'proposed' ? 0 : 1);
    return {
      proposals: lines
        .toSorted((a, b) => waiting(a.state) - waiting(b.state) || (a.id < b.id ? 1 : -1))
        .map((line) => ({
          ...shown(scene, line, trails.get(line.id) ?? [], known),
          progress: going.get(line.id) ?? null,
        })),
    };
  });
}

interface Known {
  readonly adoptions: readonly AdoptionRecord[];
  readonly texts: readonly TextLine[];
}

function shown({ actor, today }: Scene, line: MatterLine, trail: readonly TrailLine[], known: Known) {
  const proposal = line.body as unknown as Proposal;
  const state = line.state as StateOf<'adoption'>;
  const matter = { kind: 'adoption', state, due: null, units: [], trail } as const;
  const [proposed, decided] = [trail[0], trail.length > 1 ? trail.at(-1) : undefined];
  const of = known.adoptions.find(
    ({ id }) => id === (proposal.what === 'adopt' ? proposal.instead : proposal.adoption),
  );
  return {
    id: line.id,
    state,
    what: proposal.what,
    regime: titled(proposal.regime, proposal.title),
    version: proposal.version,
    from: proposal.what === 'adopt' ? proposal.from : null,
    until: proposal.until,
    of: of ? { ...titled(of.id, regimeOf(of).title), version: of.version, from: of.from } : null,
    settings: proposal.what === 'adopt' ? chosenIn(proposal.settings, regimeIn(proposal, known.texts)) : [],
    proposed: said(proposed),
    decided: decided ? said(decided) : null,
    moves: openMoves(matter, actor, today).map(
      ({ act }) => act as 'regime.adopt' | 'regime.refuse' | 'regime.withdraw',
    ),
  };
}

const said = (move: TrailLine | undefined) => ({
  name: move?.name ?? '',
  post: move?.post ?? '',
  at: move?.at.toISOString() ?? '',
  reason: move?.reason ?? null,
});

function regimeIn({ textId, regime, settings }: Proposal & { what: 'adopt' }, texts: readonly TextLine[]) {
  const text = texts.find(({ id }) => id === textId);
  return text && regimeOf({ regime, settings, text });
}

/** Only what was chosen otherwise than the text proposes. */
const chosenIn = (settings: Readonly<Record<string, unknown>>, regime: Regime | undefined) =>
  Object.entries(settings).flatMap(([id, value]) => {
    const setting = regime?.settings[id];
    if (!regime || !setting || JSON.stringify(setting.default) === JSON.stringify(value)) return [];
    const words = (lang: 'zh' | 'en') => valueWords(value, lang, regime);
    return [{ id, zh: `${setting.zh}：${words('zh')}`, en: `${setting.en}: ${words('en')}` }];
  });
