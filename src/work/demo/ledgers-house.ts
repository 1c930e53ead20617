import { day } from '../../domain/day.ts';
import { chanceOf } from './chance.ts';
import type { City } from './city.ts';
import { LEDGER_STAFF, LEDGERS_SLUG } from './shown-accounts.ts';

export const LEDGERS_NAME = '公开台账（真实数据）';

/** An office with nothing in it yet: one unit, one account for each role, and the regimes under which real projects are read. */
export function ledgersHouse(): City {
  const chance = chanceOf(LEDGERS_SLUG);
  const id = chance.id();
  const root = { id, parentId: null, name: LEDGERS_NAME, kind: 'government', path: [id], sort: 0, posts: [] } as const;
  return {
    units: [root],
    people: LEDGER_STAFF.map(({ login, post, role }) => ({
      id: chance.id(),
      unitId: id,
      name: post,
      post,
      login,
      roles: [role],
    })),
    investors: [],
    projects: [],
    steps: [],
    facts: [],
    duties: [],
    visits: [],
    plans: [],
    tasks: [],
    evidence: [],
    // No regime of exits: a public ledger ends where it ends, and that nothing later is known is no company's fault.
    adoptions: [{ regime: 'wuhan-2018', from: day('2017-01-01') }],
    twins: [],
  };
}
