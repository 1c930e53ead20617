import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { inTenant, readTenant } from '../../src/store/connection.ts';
import { endProgress, putProgress, underWay } from '../../src/store/progress.ts';
import { adopting } from '../../src/work/adopting.ts';
import { adoptProposal } from '../../src/work/commands/regime/adopt.ts';
import { proposeRegime } from '../../src/work/commands/regime/propose.ts';
import { perform } from '../../src/work/perform.ts';
import { listAllProposals } from '../../src/work/views/proposals.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';
import { stand } from '../cli/luodi.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let clerk: Actor;
let leader: Actor;

beforeAll(async () => {
  office = await anOffice();
  clerk = await office.person('office');
  leader = await office.person('leader');
  await office.past.query(
    `insert into project (tenant_id, id, name, compared_name, unit_id, grams, search_text, sort_key, recorded_seq)
     select $1, gen_random_uuid(), '演示 ' || n, '演示' || n, $2, '{}', '', '', 0 from generate_series(1, 2500) as n`,
    [office.tenantId, office.units.east],
  );
  await stand(office);
});

async function proposed(regime: string): Promise<string> {
  const outcome = await perform(proposeRegime, { regime, from: day('2018-06-01') }, office.scene(clerk));
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome.id;
}
const progressOf = async (id: string) => {
  const list = await listAllProposals(office.scene(leader));
  return isRefusal(list) ? list : list.proposals.find((it) => it.id === id)?.progress;
};

describe('adopting a regime over many projects', () => {
  it('tells how many have been judged, part by part, and judges them all', async () => {
    const id = await proposed('wuhan-2018');
    const told: string[] = [];
    const scene = { ...office.scene(leader), told: (done: number, of: number) => told.push(`${done}/${of}`) };
    expect(await perform(adoptProposal, { id }, scene)).toEqual({ id });
    expect(told).toEqual(['1000/2500', '2000/2500', '2500/2500']);
    const { rows } = await office.past.query(
      `select count(*)::int as n from standing s join standing_set t on t.tenant_id = s.tenant_id and t.id = s.set_id and t.live
       where s.tenant_id = $1 and s.table_id = 'planning'`,
      [office.tenantId],
    );
    expect(rows).toEqual([{ n: 2500 }]);
  });

  it('leaves nothing under way behind, adopted or refused', async () => {
    const id = await proposed('district-service');
    expect(await progressOf(id)).toBeNull();
    expect(await adopting({ id }, office.scene(leader))).toEqual({ id });
    expect(await progressOf(id)).toBeNull();
    expect(await adopting({ id }, office.scene(leader))).toMatchObject({ kind: 'conflict' });
    expect(await progressOf(id)).toBeNull();
  });

  it('shows to everybody how far it is while it is under way, and forgets what was broken off', async () => {
    const id = await proposed('xuchang-2012');
    await inTenant(office.db, office.tenantId, (tx) => putProgress(tx, office.tenantId, id, { done: 10, of: 2500 }));
    await inTenant(office.db, office.tenantId, (tx) => putProgress(tx, office.tenantId, id, { done: 900, of: 2500 }));
    expect(await progressOf(id)).toEqual({ done: 900, of: 2500 });
    await office.past.query(`update progress set told_at = now() - interval '4 minutes' where subject_id = $1`, [id]);
    expect(await progressOf(id)).toBeNull();
    await inTenant(office.db, office.tenantId, (tx) => endProgress(tx, office.tenantId, id));
    const left = await readTenant(office.db, office.tenantId, (tx) => underWay(tx, office.tenantId));
    expect(left.size).toBe(0);
  });
});
