import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { shippedText } from '../../src/store/regime-files.ts';
import { type BackTestAsked, backTestOn } from '../../src/work/back-test/run.ts';
import { adoptProposal } from '../../src/work/commands/regime/adopt.ts';
import { proposeRegime } from '../../src/work/commands/regime/propose.ts';
import { perform } from '../../src/work/perform.ts';
import { readerOf } from '../../src/work/views/reader.ts';
import { listLedger } from '../../src/work/views/ledger.ts';
import { checkOf } from '../../src/work/views/regime-check.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());

function done<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.detail)}`);
  return outcome;
}

/** 演示甲 should have started on 10 November 2017 and did in March 2018; 演示乙, of 8 亿元, was signed in January 2017 and has done nothing since. */
async function lastYear(office: Office): Promise<void> {
  const late = await office.project({ name: '演示甲' });
  await office.past.query(
    `insert into step (tenant_id, id, project_id, kind, name, due, recorded_seq)
     values ($1, gen_random_uuid(), $2, 'start', '开工', '2017-11-10', 0)`,
    [office.tenantId, late],
  );
  await office.fact(late, { kind: 'started', on: '2018-03-20' });
  const idle = await office.project({ name: '演示乙', amount: '800000000' });
  await office.fact(idle, { kind: 'signed', on: '2017-01-10' });
}

async function aGovernment() {
  const office = await anOffice();
  await lastYear(office);
  const clerk = office.scene(await office.person('office'));
  const leader = office.scene(await office.person('leader'));
  const adopt = async (wanted: Record<string, unknown>) => {
    const { id } = done(await perform(proposeRegime, { from: day('2017-01-01'), ...wanted } as never, clerk));
    return done(await perform(adoptProposal, { id }, leader));
  };
  await adopt({ regime: 'wuhan-2018' });
  await adopt({ regime: 'district-service' });
  const tried = async (asked: Partial<BackTestAsked>) => {
    const outcome = done(
      await backTestOn(clerk, { on: day('2017-12-31'), against: 'today', ...asked } as BackTestAsked),
    );
    return outcome.differing
      .map(({ name, what, before, after }) => what.map((it) => `${name} ${it}: ${before[it]} → ${after[it]}`))
      .flat();
  };
  return { office, clerk, leader, adopt, tried };
}

describe('ALL-5: let a regime be changed without programming', () => {
  it('shows beforehand what other limits would have done to last year: lights, exits, tiers', async () => {
    const { tried } = await aGovernment();
    // At the end of 2017 the start of 演示甲 was 51 days overdue: red after thirty days, not after sixty.
    expect(await tried({ regime: 'wuhan-2018', settings: { redAfter: 'P60D' } })).toEqual([
      '演示甲 light: red → yellow',
    ]);
    expect(await tried({ regime: 'wuhan-2018', settings: { redAfter: 'P50D' } })).toEqual([]);
    // Three months from signing are over for 演示乙; counted from the delivery of land they never began.
    expect(await tried({ regime: 'district-service', settings: { countFrom: 'land-delivered' } })).toEqual([
      '演示乙 exit: over → none',
    ]);
    expect(await tried({ regime: 'district-service', settings: { majorProject: '10 亿元' } })).toEqual([
      '演示乙 tier: major → key',
    ]);
  });

  it('swaps a regime for another and stores nothing', async () => {
    const { office, tried } = await aGovernment();
    const entries = (await office.entries()).length;
    expect(await tried({ regime: 'xuchang-2012', instead: 'district-service' })).toEqual([
      '演示乙 tier: major → city-led',
      '演示乙 exit: over → none',
    ]);
    expect((await office.entries()).length).toBe(entries);
  });

  it('takes a text of one’s own: a fault is told with line and remedy, a right one is tried and adopted by two', async () => {
    const { office, clerk, tried, adopt } = await aGovernment();
    const shipped = shippedText('district-service') ?? '';
    const text = shipped
      .replace("version: '1'", "version: '2'")
      .replace('without: started, within: P3M', 'without: started, within: P2Y');
    const wrong = done(await checkOf(clerk, { text: text.replace('within: P2Y', 'wthin: P2Y') }));
    const line = shipped.split('\n').findIndex((it) => it.includes('within: P3M')) + 1;
    expect(wrong.faults).toContainEqual(expect.objectContaining({ line, found: 'wthin', meant: 'within' }));
    expect(await tried({ text })).toEqual(['演示乙 exit: over → none']);
    const adoptions = await office.past.query<{ id: string }>(
      `select id from adoption where tenant_id = $1 and regime = 'district-service'`,
      [office.tenantId],
    );
    await adopt({ text, instead: adoptions.rows[0]?.id });
    const { rows } = await listLedger(await readerOf(clerk), {
      asOf: day('2017-12-31'),
      sort: 'name',
      order: 'asc',
      page: 1,
      size: 50,
    });
    expect(rows.map(({ name, exit }) => `${name} ${exit}`)).toContain('演示乙 none');
  });
});
