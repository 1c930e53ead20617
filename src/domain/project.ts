import type { Day } from './day.ts';
import type { Fact, FactKind } from './fact.ts';
import type { Money } from './money.ts';
import type { Step } from './step.ts';

/** Where the investment comes from: 境内 (in the province), 省外, 境外. */
export const ORIGINS = ['domestic', 'out-of-province', 'foreign'] as const;
export type Origin = (typeof ORIGINS)[number];

/** An intended investment (项目), as far as rules need to know it. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly amount?: Money;
  readonly origin?: Origin;
  readonly unitId?: string;
}

/** Everything one evaluation looks at: the project, its recognised facts as known, its steps. */
export interface ProjectCase {
  readonly project: Project;
  readonly facts: readonly Fact[];
  readonly steps: readonly Step[];
}

/**
 * Derived stage (阶段), never set by hand: the furthest recognised fact not later than the day decides, an exit ends it,
 * and a suspension holds until it is resumed; one resumed on the same day has not held.
 */
export const STAGES = [
  'lead', // 线索: nothing recognised yet
  'negotiating', // 在谈
  'signed', // 签约
  'registered', // 注册
  'building', // 在建 (started, or land and money in)
  'completed', // 竣工
  'producing', // 投产
  'at-capacity', // 达产
  'suspended', // 停工
  'exited', // 退出
] as const;
export type Stage = (typeof STAGES)[number];

/** The stage a fact brings a project to, where it brings it to one. */
export const REACHES: Partial<Record<FactKind, Stage>> = {
  'talks-opened': 'negotiating',
  signed: 'signed',
  'land-granted': 'signed',
  'land-delivered': 'signed',
  registered: 'registered',
  started: 'building',
  'investment-completed': 'building',
  completed: 'completed',
  opened: 'producing',
  producing: 'producing',
  'at-capacity': 'at-capacity',
};

const RANK = new Map(STAGES.map((stage, index) => [stage, index]));

/** The stage on the day, from recognised facts only. */
export function stageOf(facts: readonly Fact[], asOf: Day): Stage {
  let stage: Stage = 'lead';
  let lastHalt: Fact | undefined;
  for (const fact of facts) {
    if (fact.on > asOf) continue;
    if (fact.kind === 'exited') return 'exited';
    if (fact.kind === 'suspended' || fact.kind === 'resumed') {
      const later = !lastHalt || fact.on > lastHalt.on;
      if (later || (fact.on === lastHalt?.on && fact.kind === 'resumed')) lastHalt = fact;
    }
    const reached = REACHES[fact.kind];
    if (reached && (RANK.get(reached) ?? 0) > (RANK.get(stage) ?? 0)) stage = reached;
  }
  return lastHalt?.kind === 'suspended' ? 'suspended' : stage;
}
