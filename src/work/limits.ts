import type { Day } from '../domain/day.ts';
import type { ProjectCase } from '../domain/project.ts';
import { evaluator } from '../domain/regime/evaluate.ts';
import type { Regime } from '../domain/regime/format.ts';
import type { ExitState, Reason } from '../domain/standing.ts';
import type { Tx } from '../store/connection.ts';
import { soundRegime } from '../store/regime-files.ts';
import { runningRegimes } from './views/standings.ts';

/** The law on idle land holds everywhere, whether a government has adopted it as a regime of its own or not. */
const STATUTE = 'idle-land-2012';

/** A limit that warns of a project or that it has passed, under one regime. */
export interface Limit extends Reason {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly version: string;
  readonly state: Exclude<ExitState, 'none'>;
  /** It is the law's and not the government's own. */
  readonly statutory: boolean;
}

/** Tells every limit that a project is near or past on the day: the government's own, and the statutory ones beside them. */
export async function limitsOn(tx: Tx, tenantId: number, asOf: Day): Promise<(of: ProjectCase) => Limit[]> {
  const running = await runningRegimes(tx, tenantId, asOf);
  const all = running.some(({ id }) => id === STATUTE) ? running : [...running, soundRegime(STATUTE)];
  const judges = all
    .filter(({ exit, inForce }) => exit && (inForce === undefined || inForce.from <= asOf))
    .map((regime) => ({ regime, evaluate: evaluator(exitsAlone(regime))(asOf) }));
  return (of) =>
    judges.flatMap(({ regime, evaluate }) =>
      evaluate(of)
        .because.filter(({ about }) => about === 'exit')
        .map((reason) => ({
          ...reason,
          titleZh: regime.title.zh,
          titleEn: regime.title.en,
          version: regime.version,
          state: reason.says === 'exit-over' ? ('over' as const) : ('warning' as const),
          statutory: regime.id === STATUTE,
        })),
    );
}

/** Of a regime what its limits need, so that nothing else is judged of thousands of projects. */
function exitsAlone(regime: Regime): Regime {
  const { tiers: _, marks: _m, tables: _t, lights: _l, steps: _s, responsibilities: _r, targets: _g, ...rest } = regime;
  return rest;
}

/** The limit that an exit rests on: one that is over before one that warns, the government's own before the law's. */
export const gravest = (limits: readonly Limit[]): Limit | undefined => limits.toSorted((a, b) => rank(a) - rank(b))[0];

const rank = ({ state, statutory }: Limit): number => (state === 'over' ? 0 : 2) + (statutory ? 1 : 0);
