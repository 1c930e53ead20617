import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { countRankings } from '../../src/work/jobs/count-rankings.ts';
import { rankingSeen } from '../../src/work/views/rankings.ts';
import { adopt, stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const TODAY = day('2018-06-15');

const kept = async ({ past, tenantId }: Office): Promise<number> => {
  const { rows } = await past.query<{ n: number }>('select count(*)::int as n from figure_tally where tenant_id = $1', [
    tenantId,
  ]);
  return rows[0]?.n ?? 0;
};

async function withProjects(many: number): Promise<Office> {
  const office = await anOffice();
  await adopt(office, 'district-tracking');
  await office.past.query(
    `insert into project (tenant_id, id, name, compared_name, unit_id, recorded_seq)
     select $1, gen_random_uuid(), '演示' || n, $3 || n, $2, 0 from generate_series(1, $4) n`,
    [office.tenantId, office.units.east, randomUUID(), many],
  );
  await stand(office);
  return office;
}

describe('a new day', () => {
  it('counts what the rankings of a large government ask for, before anybody looks', async () => {
    const [large, small] = [await withProjects(5000), await withProjects(1)];
    await countRankings(large.db, TODAY, () => false);
    const counted = await kept(large);
    expect(counted).toBe(12); // six periods of three rankings, two of which ask for the same counts
    expect(await kept(small)).toBe(0);
    const leader = await large.person('leader');
    for (const ranking of ['monthly-single', 'monthly-overall', 'quarterly'])
      await rankingSeen(large.scene(leader), { asOf: TODAY, ranking, periods: 6 });
    expect(await kept(large)).toBe(counted); // the page asks for nothing else
  });

  it('stops counting when the server ends', async () => {
    const office = await withProjects(5000);
    await countRankings(office.db, TODAY, () => true);
    expect(await kept(office)).toBe(0);
  });
});
