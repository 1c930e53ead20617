import type { Day } from '../../domain/day.ts';
import type { ProjectCase } from '../../domain/project.ts';
import {
  type Compared,
  mergedVerdicts,
  tally,
  type Tally,
  type Verdicts,
} from '../../domain/regime/compare-standings.ts';
import { type Evaluator, evaluator } from '../../domain/regime/evaluate.ts';
import type { Regime } from '../../domain/regime/format.ts';
import type { Tx } from '../../store/connection.ts';
import { casesInParts } from '../cases-of-day.ts';

/** What runs on a day, each list in order of rank, and what is tried instead. */
export interface Trial {
  readonly asOf: Day;
  readonly before: readonly Regime[];
  readonly after: readonly Regime[];
}

/** A project that would stand otherwise, and in which of its verdicts. */
export interface Differing {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly what: readonly Compared[];
  readonly before: Verdicts;
  readonly after: Verdicts;
}

export interface ProjectsCompared {
  readonly total: number;
  readonly changed: number;
  readonly moves: Tally;
  /** Those that would stand otherwise, by name. */
  readonly differing: readonly Differing[];
}

/** Judges every project of a day both ways. Nothing is written; the same facts and rules give what an adoption would give. */
export async function compareProjects(
  tx: Tx,
  tenantId: number,
  { asOf, before, after }: Trial,
  signal?: AbortSignal,
): Promise<ProjectsCompared> {
  const shared = new Map([...new Set([...before, ...after])].map((regime) => [regime, once(evaluator(regime)(asOf))]));
  const under = (regimes: readonly Regime[]): ((of: ProjectCase) => Verdicts) => {
    const evaluators = regimes.flatMap((regime) => shared.get(regime) ?? []);
    return (of) => mergedVerdicts(evaluators.map((evaluate) => evaluate(of)));
  };
  const [judgeBefore, judgeAfter] = [under(before), under(after)];
  const counted = tally();
  const found: { readonly sortKey: string; readonly row: Differing }[] = [];
  for await (const part of casesInParts(tx, tenantId, asOf, { signal })) {
    for (const { of, unitId, keys } of part) {
      const [was, would] = [judgeBefore(of), judgeAfter(of)];
      const what = counted.add(was, would);
      if (what.length === 0) continue;
      const { id, name } = of.project;
      found.push({ sortKey: `${keys.sortKey} ${id}`, row: { id, name, unitId, what, before: was, after: would } });
    }
  }
  const { total, changed, moves } = counted.result();
  const differing = found.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)).map(({ row }) => row);
  return { total, changed, moves, differing };
}

/** A regime that runs both ways judges a project once. */
function once(evaluate: Evaluator): Evaluator {
  let last: { readonly of: Parameters<Evaluator>[0]; readonly standing: ReturnType<Evaluator> } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, standing: evaluate(of) };
    return last.standing;
  };
}
