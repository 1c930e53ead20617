import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { FactKind } from '../../src/domain/fact.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { judgeFact } from '../../src/work/commands/fact/judge.ts';
import { reportFact } from '../../src/work/commands/fact/report.ts';
import { perform } from '../../src/work/perform.ts';
import { projectsBehind } from '../../src/work/views/figure-projects.ts';
import { adopt, stand } from '../cli/luodi.ts';
import { aDatabase } from '../database.ts';
import { figured, told } from '../figured.ts';
import { type Office, officesIn } from '../office.ts';
import { ranked, seen } from '../ranked.ts';

const anOffice = officesIn(await aDatabase());

let office: Office;
let reporter: Actor;
let clerk: Actor;
let built: string;
let thin: string;

const on = (asOf: string) => ({ today: day(asOf), now: new Date(`${asOf}T23:30:00+08:00`) });

function sure<T>(outcome: T): Exclude<T, Refusal> {
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome as Exclude<T, Refusal>;
}

interface Said {
  readonly kind: FactKind;
  readonly happened: string;
  readonly entered: string;
  readonly judged: string;
  readonly verdict?: 'returned';
  readonly corrects?: string;
}

/** Reports on one day what happened on another; on a third somebody else judges it. */
async function says(project: string, { kind, happened, entered, judged, verdict, corrects }: Said): Promise<string> {
  const amount = kind === 'funds-arrived' ? { amount: { value: '10000000', currency: 'CNY' as const } } : {};
  const report = { id: project, kind, on: day(happened), precision: 'day' as const, ...amount };
  const supersedes = corrects === undefined ? {} : { supersedes: corrects };
  const { id } = sure(await perform(reportFact, { ...report, ...supersedes }, office.scene(reporter, on(entered))));
  const reason = verdict ? { reason: '没有凭证' } : {};
  sure(await perform(judgeFact, { id, verdict: verdict ?? 'recognised', ...reason }, office.scene(clerk, on(judged))));
  return id;
}

async function recordOf(project: string, extra: Record<string, string>): Promise<void> {
  const investor = randomUUID();
  await office.past.query(
    `insert into investor (tenant_id, id, name, compared_name, recorded_seq) values ($1, $2, '演示企业', '演示企业', 0)`,
    [office.tenantId, investor],
  );
  await office.past.query(
    `update project set investor_id = $3, industry = '演示行业', extra = $4 where tenant_id = $1 and id = $2`,
    [office.tenantId, project, investor, JSON.stringify(extra)],
  );
}

const quality = async (asOf: string, unit?: 'east' | 'west', settings = {}) => {
  const of = await figured(office, 'xuchang-2012', asOf, { ...(unit ? { unit } : {}), settings });
  return ['ledger-complete', 'ledger-timely', 'ledger-true'].map((id) => told(of(id)));
};

let beforeCorrection: string[];

beforeAll(async () => {
  office = await anOffice();
  const { east, west } = office.units;
  await office.past.query(`update unit set kind = 'county' where id = any($1)`, [[east, west]]);
  await adopt(office, 'xuchang-2012');
  reporter = await office.person('reporter', 'east');
  clerk = await office.person('office');
  const sparse = { 建设地点: ' ', 联系人及电话: '' };
  const full = { 建设地点: '演示路', 联系人及电话: '演示' };
  thin = await office.project({ unit: 'east', amount: '100000000' });
  await recordOf(thin, sparse);
  built = await office.project({ unit: 'east', amount: '100000000' });
  await recordOf(built, full);
  const still = await office.project({ unit: 'west', amount: '100000000' });
  await recordOf(still, full);
  await office.fact(still, { kind: 'signed', on: '2011-06-01' });
  await stand(office);

  await says(thin, { kind: 'signed', happened: '2011-06-01', entered: '2012-02-01', judged: '2012-02-02' });
  await says(built, { kind: 'signed', happened: '2012-03-01', entered: '2012-03-08', judged: '2012-03-09' });
  const late = { kind: 'started', happened: '2012-04-01', entered: '2012-04-09', judged: '2012-04-10' } as const;
  const started = await says(built, late);
  const unproved = {
    kind: 'funds-arrived',
    happened: '2012-05-01',
    entered: '2012-05-02',
    judged: '2012-05-03',
  } as const;
  await says(built, { ...unproved, verdict: 'returned' });
  beforeCorrection = await quality('2012-05-31', 'east');
  // It had started two days later than was said at first.
  await says(built, {
    ...late,
    happened: '2012-04-03',
    entered: '2012-06-01',
    judged: '2012-06-02',
    corrects: started,
  });
});

describe('XC-6 the quality of ledgers', () => {
  it('is complete where every field that is asked for is filled, spaces being nothing', async () => {
    expect((await quality('2012-12-31', 'east'))[0]).toBe('1/2');
    expect((await quality('2012-12-31'))[0]).toBe('2/3');
    const settings = { ledgerFields: ['investor', 'amount', 'industry', 'place'] };
    expect((await quality('2012-12-31', 'east', settings))[0]).toBe('1/2');
    expect((await quality('2012-02-29', 'east'))[0]).toBe('0/1'); // the other was not signed yet
  });

  it('is timely where what happened in the year was entered within seven days, the seventh included', async () => {
    expect(beforeCorrection[1]).toBe('1/2'); // the signing on the last day, the start one day late
    expect((await quality('2012-12-31', 'east', { enteredWithin: 'P6D' }))[1]).toBe('1/2'); // now the start alone
    expect((await quality('2012-12-31', 'east', { enteredWithin: 'P5D' }))[1]).toBe('0/2');
    expect((await quality('2012-12-31', 'west'))[1]).toBe('0/0'); // nothing happened there this year: none
    expect((await quality('2011-12-31', 'east'))[1]).toBe('0/1'); // signed in June, entered in February
  });

  it('counts what was put right as entered when it was first said', async () => {
    expect((await quality('2012-12-31', 'east'))[1]).toBe('2/2'); // the third of April, first entered on the ninth
  });

  it('is true where reports judged in the year were recognised and have stood since', async () => {
    expect(beforeCorrection[2]).toBe('3/4');
    expect((await quality('2012-12-31', 'east'))[2]).toBe('3/5'); // one returned, one corrected
    expect((await quality('2012-04-30', 'east'))[2]).toBe('2/3'); // as of April, knowing of the correction
    expect((await quality('2012-12-31', 'west'))[2]).toBe('0/0');
    expect((await quality('2013-01-31', 'east'))[2]).toBe('0/0'); // another year
  });

  it('leaves out rows of ledgers where only what was reported is to be in time', async () => {
    const own = await anOffice();
    const project = await own.project({ unit: 'east', amount: '100000000' });
    const fact = await own.fact(project, { kind: 'signed', on: '2012-03-01' });
    await own.past.query(`update fact set basis = 'ledger' where id = $1`, [fact]);
    const timely = async (settings = {}) =>
      told((await figured(own, 'xuchang-2012', '2012-12-31', { settings }))('ledger-timely'));
    expect([await timely(), await timely({ enteredBy: 'report' })]).toEqual(['0/1', '0/0']);
  });

  it('shows what stands behind: the fields a record lacks, the day a fact was entered, what became of a report', async () => {
    const leader = await office.person('leader');
    const behind = async (measure: string) => {
      const asked = { measure, part: 'denominator', by: 'unit', key: office.units.east, page: 1, size: 50 } as const;
      return sure(await projectsBehind(office.scene(leader), { ...asked, asOf: day('2012-12-31') })).rows;
    };
    const records = await behind('ledger-complete');
    expect(new Map(records.map(({ project, lacks }) => [project?.id, lacks]))).toEqual(
      new Map([
        [built, []],
        [thin, ['place', 'contact']],
      ]),
    );
    expect((await behind('ledger-timely')).map((row) => [row.fact?.kind, row.on, row.fact?.entered, row.due])).toEqual([
      ['started', '2012-04-03', '2012-04-09', '2012-04-10'],
      ['signed', '2012-03-01', '2012-03-08', '2012-03-08'],
    ]);
    expect((await behind('ledger-true')).map(({ fact, on: judged }) => [fact?.kind, judged, fact?.outcome])).toEqual([
      ['started', '2012-06-02', 'confirmed'],
      ['funds-arrived', '2012-05-03', 'returned'],
      ['started', '2012-04-10', 'corrected'],
      ['signed', '2012-03-09', 'confirmed'],
      ['signed', '2012-02-02', 'confirmed'],
    ]);
  });
});

describe('XC-6 the assessment of the year', () => {
  const year = (settings = {}) => ranked(office, 'xuchang-2012', 'assessment', { asOf: '2012-12-31', settings });

  it('ranks the counties on the three rates and their ledgers: the first is praised, the last criticised', async () => {
    expect(await year()).toEqual(['1 east praise', '2 west 靠后 1 criticise']);
  });

  it('weighs the ledgers as the government says', async () => {
    expect(await year({ qualityWeight: 100 })).toEqual(['1 west praise', '2 east 靠后 1 criticise']);
  });

  it('is published, as the ranking on the rates alone is not', async () => {
    const published = async (id: string) => (await seen(office, 'xuchang-2012', id, '2012-12-31')).ranking?.published;
    expect([await published('assessment'), await published('three-rates')]).toEqual([true, false]);
  });
});
