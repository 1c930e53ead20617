import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { GROUPS, type GroupBy } from '../../src/domain/figures/group.ts';
import type { Figure } from '../../src/domain/figures/figure.ts';
import type { Regime } from '../../src/domain/regime/format.ts';
import { parseRegime } from '../../src/domain/regime/parse.ts';
import { readTenant } from '../../src/store/connection.ts';
import { figuresBy } from '../../src/work/figures-by.ts';
import { aDatabase } from '../database.ts';
import { officesIn } from '../office.ts';
import { batchOf, type GroupIn, holds, measure, type ProjectIn, type RegimeIn, type World } from './figures.oracle.ts';
import { anyDay, anyRegime, anyWorld, type Dice, dice } from './figures.worlds.ts';
import { keepWorlds } from './figures.kept.ts';

const SETS = 1000;
const database = await aDatabase();
const anOffice = officesIn(database);

interface SetIn {
  readonly seed: number;
  readonly tenantId: number;
  readonly world: World;
  readonly rules: RegimeIn;
  readonly days: readonly string[];
  readonly by: GroupBy;
}

const words = (id: string) => ({ id, zh: id, en: id });
const cites = 'XX-1';

/** The rules as a file would have them, read as every file is. */
function read({ id, scope, tiers, rates, indicators }: RegimeIn): Regime {
  const basis = 'span';
  const written = {
    id,
    version: '1',
    title: { zh: '任一制度', en: 'Any regime' },
    source: '演示',
    rates,
    ...(scope === undefined ? {} : { scope: { when: scope, cites } }),
    ...(tiers.length === 0 ? {} : { tiers: tiers.map((tier) => ({ ...words(tier.id), when: tier.when, cites })) }),
    indicators: indicators.map((it) => ({ ...words(it.id), ...it, basis, cites })),
  };
  const { regime, problems } = parseRegime(JSON.stringify(written), 'any.yaml');
  if (!regime) throw new Error(JSON.stringify(problems));
  return regime;
}

function aSet(seed: number, tenantId: number): SetIn {
  const roll: Dice = dice(seed);
  const rules = anyRegime(roll);
  const world = anyWorld(roll, randomUUID, rules.indicators, rules.id);
  return { seed, tenantId, world, rules, days: [anyDay(roll), anyDay(roll)], by: roll.one(GROUPS) };
}

const told = ({ numerator, denominator, apart }: Figure) => ({
  numerator,
  denominator,
  apart: Object.fromEntries(apart.map(({ currency, parts }) => [currency, parts])),
});

const plain = ({ apart, ...rest }: ReturnType<typeof measure>) => ({
  ...rest,
  apart: Object.fromEntries(Object.entries(apart).filter(([, amount]) => amount !== 0n)),
});

/** What a key of the answer stands for, as somebody would look it up in the files. */
function groupOf(key: string | null, { world, rules, by }: SetIn, on: string): GroupIn {
  const unit = (id: string | null) => world.units.find((it) => it.id === id);
  const under = (id: string, top: string): boolean => {
    for (let at = unit(id); at; at = unit(at.parent)) if (at.id === top) return true;
    return false;
  };
  if (key === null) return { has: () => true, hasGathering: () => true, unit: world.units[0]?.id, whole: true };
  if (by === 'unit' || by === 'county' || by === 'park') {
    // A county within a county keeps its own.
    const own = (id: string): boolean => {
      if (by === 'unit') return under(id, key);
      for (let at = unit(id); at; at = unit(at.parent)) if (at.kind === by) return at.id === key;
      return false;
    };
    return { has: (project) => own(project.unit), hasGathering: (id) => own(id), unit: key, whole: false };
  }
  const keyOf = (project: ProjectIn): string | null | undefined => {
    if (by === 'batch') return batchOf(project, on);
    if (by === 'tier') return rules.tiers.find(({ when }) => holds(when, project, on))?.id;
    return project[by];
  };
  return {
    has: (project) => (keyOf(project) ?? '-') === key,
    hasGathering: (_, project) => ((project && keyOf(project)) ?? '-') === key,
    unit: undefined,
    whole: false,
  };
}

let sets: readonly SetIn[];
beforeAll(async () => {
  const office = await anOffice();
  const { rows } = await office.past.query<{ id: number }>(
    `insert into tenant (slug, name) select 'r' || n, '演示 ' || n from generate_series(1, $1) n returning id`,
    [SETS],
  );
  sets = rows.map(({ id }, seed) => aSet(seed, id));
  await keepWorlds(office.past, sets);
});

describe('figures worked out in SQL', () => {
  it.each([0, 1, 2, 3])(
    'are what is counted by hand, in every group, of set %i and every fourth after it',
    async (first) => {
      const office = await anOffice();
      let counted = 0;
      for (const set of sets.filter(({ seed }) => seed % 4 === first)) {
        const { tenantId, world, rules, days, by, seed } = set;
        // One day at a time is another statement than several together.
        const together = seed % 3 === 0 ? days.map((on) => [on]) : [days];
        const answer = await readTenant(office.db, tenantId, async (tx) => {
          const found = [];
          for (const asked of together) found.push(...(await figuresBy(tx, tenantId, read(rules), asked.map(day), by)));
          return found;
        });
        for (const [at, groups] of answer.entries())
          for (const { key, figures } of groups) {
            const on = days[at] ?? '';
            const group = groupOf(key, set, on);
            const byHand = rules.indicators.map((indicator) => plain(measure(indicator, rules, world, group, on)));
            expect(figures.map(told), `set ${seed}, ${by} ${key}, ${on}`).toEqual(byHand);
            counted += figures.length;
          }
      }
      expect(counted).toBeGreaterThan(1000);
    },
  );
});
