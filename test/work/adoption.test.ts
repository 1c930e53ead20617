import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { adoptionsOn, allAdoptions } from '../../src/store/adoptions.ts';
import { inTenant, readTenant } from '../../src/store/connection.ts';
import { regimeOf, shippedText } from '../../src/store/regime-files.ts';
import { liveSet } from '../../src/store/standings.ts';
import { adoptProposal } from '../../src/work/commands/regime/adopt.ts';
import { refuseProposal, withdrawProposal } from '../../src/work/commands/regime/close.ts';
import { proposeEnd } from '../../src/work/commands/regime/propose-end.ts';
import { proposeRegime } from '../../src/work/commands/regime/propose.ts';
import { perform } from '../../src/work/perform.ts';
import { rebuild, setFor, tick } from '../../src/work/standing.ts';
import { listAllProposals } from '../../src/work/views/proposals.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const FROM = day('2018-01-01');

function done<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.detail)}`);
  return outcome;
}

/** An office with one who proposes, two who may decide, and a few projects. */
async function aHouse() {
  const office = await anOffice();
  const [clerk, colleague, leader] = [
    await office.person('office'),
    await office.person('office'),
    await office.person('leader'),
  ];
  const scene = { clerk: office.scene(clerk), colleague: office.scene(colleague), leader: office.scene(leader) };
  const propose = async (more: Partial<Parameters<typeof proposing>[0]> = {}) => done(await proposing(more)).id;
  const proposing = (more: { [K in keyof Input]?: Input[K] | undefined } = {}) =>
    perform(proposeRegime, { regime: 'wuhan-2018', from: FROM, ...more } as Input, scene.clerk);
  const adopt = (id: string, by = scene.leader) => perform(adoptProposal, { id }, by);
  return { office, scene, propose, proposing, adopt };
}
type Input = Parameters<typeof proposeRegime.decide>[1];

const running = async (office: Office, asOf: Day) =>
  (await readTenant(office.db, office.tenantId, (tx) => adoptionsOn(tx, office.tenantId, asOf))).map(
    ({ regime, version, from, until, settings }) => ({ regime, version, from, until, settings }),
  );

const all = (office: Office) => readTenant(office.db, office.tenantId, (tx) => allAdoptions(tx, office.tenantId));

/** Everything that is derived of the projects, without the name of the set. */
const standings = async (office: Office, asOf = TODAY) =>
  inTenant(office.db, office.tenantId, async (tx) => {
    const set = await setFor(tx, office.tenantId, asOf);
    const found = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(s) - 'set_id' as row from standing s
      where tenant_id = ${office.tenantId} and set_id = ${set?.id} order by project_id`.execute(tx);
    return found.rows.map(({ row }) => row);
  });

describe('a regime is adopted by two people', () => {
  it('one proposes, another adopts; it runs from its day on with its settings, and both are named', async () => {
    const { office, scene, propose, adopt } = await aHouse();
    const project = await office.project();
    await office.fact(project, { kind: 'started', on: '2017-05-01' });
    const id = await propose({ settings: { redAfter: 'P60D' }, reason: '试行' });
    expect(await running(office, TODAY)).toEqual([]);
    done(await adopt(id));
    const settings = { redAfter: 'P60D' };
    expect(await running(office, TODAY)).toEqual([
      { regime: 'wuhan-2018', version: '1', from: FROM, until: null, settings },
    ]);
    expect(await running(office, addDays(FROM, -1))).toEqual([]);
    const [kept] = await all(office);
    expect(kept).toMatchObject({ proposedBy: scene.clerk.actor.id, adoptedBy: scene.leader.actor.id });
    expect(kept?.text?.text).toBe(shippedText('wuhan-2018'));
    expect(await standings(office)).toMatchObject([{ project_id: project, table_id: 'continuing' }]);
    expect((await office.entries()).map(({ act }) => act)).toEqual(['regime.propose', 'regime.adopt']);
  });

  it('who proposed neither adopts nor refuses, whatever other roles the same person holds', async () => {
    const { office, propose, adopt } = await aHouse();
    const both = await office.person(['office', 'leader']);
    const own = done(
      await perform(proposeRegime, { regime: 'taiqian-2011', from: FROM } as Input, office.scene(both)),
    ).id;
    expect(await adopt(own, office.scene(both))).toMatchObject({ kind: 'not-allowed', reason: 'same-person' });
    expect(await perform(refuseProposal, { id: own, reason: '不妥' }, office.scene(both))).toMatchObject({
      reason: 'same-person',
    });
    expect(await adopt(await propose(), office.scene(both))).not.toMatchObject({ refused: true });
    expect(await running(office, TODAY)).toHaveLength(1);
  });

  it('nobody without the right proposes or decides, and nothing is written', async () => {
    const { office, propose, adopt } = await aHouse();
    const id = await propose();
    for (const role of ['reporter', 'unit-head', 'supervisor', 'security-admin', 'audit-admin'] as const) {
      const scene = office.scene(await office.person(role));
      expect(await perform(proposeRegime, { regime: 'wuhan-2018', from: FROM } as Input, scene)).toMatchObject({
        refused: true,
      });
      expect(await adopt(id, scene)).toMatchObject({ refused: true });
    }
    expect(await office.entries()).toHaveLength(1);
  });

  it('two who decide at the same moment decide once', async () => {
    const { office, scene, propose, adopt } = await aHouse();
    const id = await propose();
    const outcomes = await Promise.all([
      adopt(id, scene.leader),
      adopt(id, scene.colleague),
      perform(refuseProposal, { id, reason: '不妥' }, scene.colleague),
    ]);
    expect(outcomes.filter((it) => !isRefusal(it))).toHaveLength(1);
    expect(outcomes.filter(isRefusal).map(({ reason }) => reason)).toEqual(['wrong-state', 'wrong-state']);
    expect((await running(office, TODAY)).length).toBeLessThanOrEqual(1);
    expect(await office.entries()).toHaveLength(2);
  });

  it('two proposals of one regime adopted at the same moment do not make it run twice', async () => {
    const { office, scene, propose, adopt } = await aHouse();
    const [one, other] = [await propose(), await propose({ from: addDays(FROM, 30) })];
    const outcomes = await Promise.all([adopt(one, scene.leader), adopt(other, scene.colleague)]);
    expect(outcomes.filter(isRefusal)).toMatchObject([{ kind: 'conflict', reason: 'regime-overlaps' }]);
    expect(await running(office, TODAY)).toHaveLength(1);
  });

  it('is refused with a reason by another, or withdrawn by who proposed it and by nobody else', async () => {
    const { office, scene, propose, adopt } = await aHouse();
    const [one, other] = [await propose(), await propose({ regime: 'taiqian-2011' })];
    expect(await perform(refuseProposal, { id: one }, scene.leader)).toMatchObject({ reason: 'why-missing' });
    done(await perform(refuseProposal, { id: one, reason: '先试一年' }, scene.leader));
    expect(await perform(withdrawProposal, { id: other }, scene.colleague)).toMatchObject({
      reason: 'only-same-person',
    });
    done(await perform(withdrawProposal, { id: other }, scene.clerk));
    for (const id of [one, other]) expect(await adopt(id)).toMatchObject({ reason: 'wrong-state' });
    expect(await running(office, TODAY)).toEqual([]);
  });

  it('a proposal waits for the second person: its moves are told to whom they are open', async () => {
    const { office, scene, propose } = await aHouse();
    await propose({ settings: { redAfter: 'P60D' }, reason: '试行' });
    const seen = async (by = scene.clerk) => {
      const { proposals } = done(await listAllProposals(by));
      return proposals.map(({ moves, settings, proposed }) => ({ moves, settings, reason: proposed.reason }));
    };
    const shown = { settings: [{ id: 'redAfter', zh: '逾期多久亮红灯：六十天' }], reason: '试行' };
    expect(await seen()).toMatchObject([{ ...shown, moves: ['regime.withdraw'] }]);
    expect(await seen(scene.leader)).toMatchObject([{ ...shown, moves: ['regime.adopt', 'regime.refuse'] }]);
    expect(await seen(office.scene(await office.person('reporter')))).toMatchObject([{ ...shown, moves: [] }]);
  });
});

describe('the version in force on the day applies', () => {
  it('other settings from a day on are another adoption; the days before keep theirs', async () => {
    const { office, propose, adopt } = await aHouse();
    const project = await office.project();
    await office.past.query(
      `insert into step (tenant_id, id, project_id, kind, name, due, recorded_seq)
       values ($1, gen_random_uuid(), $2, 'start', '开工', '2018-04-20', 0)`,
      [office.tenantId, project],
    );
    done(await adopt(await propose()));
    const [first] = await all(office);
    const before = await standings(office, day('2018-05-25'));
    expect(before).toMatchObject([{ light: 'red' }]);
    const change = day('2018-06-01');
    done(await adopt(await propose({ from: change, instead: first?.id, settings: { redAfter: 'P90D' } })));
    expect(await running(office, addDays(change, -1))).toMatchObject([{ until: addDays(change, -1), settings: {} }]);
    expect(await running(office, change)).toMatchObject([{ from: change, settings: { redAfter: 'P90D' } }]);
    expect(await standings(office)).toMatchObject([{ light: 'yellow' }]);
    expect(await standings(office, day('2018-05-25'))).toMatchObject([{ light: 'red' }]);
  });

  it('one that begins later changes nothing today, and the tick of its first day brings it', async () => {
    const { office, propose, adopt } = await aHouse();
    const project = await office.project();
    await office.fact(project, { kind: 'started', on: '2017-05-01' });
    const begins = addDays(TODAY, 10);
    done(await adopt(await propose({ from: begins })));
    expect(await standings(office)).toMatchObject([{ table_id: null }]);
    await inTenant(office.db, office.tenantId, (tx) => tick(tx, office.tenantId, begins));
    expect(await standings(office, begins)).toMatchObject([{ table_id: 'continuing' }]);
  });

  it('the end of a regime is decided by two as well, and the day after it nothing of it holds', async () => {
    const { office, scene, propose, adopt } = await aHouse();
    const project = await office.project();
    await office.fact(project, { kind: 'started', on: '2017-05-01' });
    done(await adopt(await propose()));
    const [adoption] = await all(office);
    const last = addDays(TODAY, -1);
    const end = done(await perform(proposeEnd, { adoption: adoption?.id ?? '', until: last }, scene.clerk)).id;
    expect(await adopt(end, scene.clerk)).toMatchObject({ reason: 'same-person' });
    done(await adopt(end));
    expect(await standings(office)).toMatchObject([{ table_id: null }]);
    expect(await standings(office, last)).toMatchObject([{ table_id: 'continuing' }]);
    expect(await running(office, last)).toMatchObject([{ until: last }]);
  });

  it('days that overlap are refused with the days that are taken', async () => {
    const { propose, proposing, adopt } = await aHouse();
    done(await adopt(await propose({ until: day('2018-12-31') })));
    expect(await proposing({ from: day('2018-12-31') })).toMatchObject({
      reason: 'regime-overlaps',
      detail: { from: FROM, until: '2018-12-31' },
    });
    expect(await proposing({ from: day('2019-01-01') })).not.toMatchObject({ refused: true });
  });
});

describe('the text that was adopted is kept', () => {
  const own = (text: string) => text.replace("version: '1'", "version: '2'").replace('default: P30D', 'default: P5D');

  it('an own text is judged by, and a later one under another version changes nothing of it', async () => {
    const { office, propose, proposing, adopt } = await aHouse();
    const text = own(shippedText('wuhan-2018') ?? '');
    done(await adopt(await propose({ regime: undefined, text })));
    const [kept] = await all(office);
    expect(kept).toMatchObject({ regime: 'wuhan-2018', version: '2', text: { text } });
    expect(kept && regimeOf(kept).settings['redAfter']?.value).toBe('P5D');
    const other = text.replace('default: P5D', 'default: P6D');
    const next = { regime: undefined, text: other, from: TODAY, instead: kept?.id };
    expect(await proposing(next)).toMatchObject({ kind: 'conflict', reason: 'version-taken' });
    const renamed = other.replace("version: '2'", "version: '3'");
    done(await adopt(await propose({ ...next, text: renamed })));
    expect(await running(office, addDays(TODAY, -1))).toMatchObject([{ version: '2' }]);
    expect(await running(office, TODAY)).toMatchObject([{ version: '3' }]);
  });

  it('a text of the product that says something else later changes no verdict', async () => {
    const { office, propose, adopt } = await aHouse();
    const project = await office.project();
    await office.fact(project, { kind: 'started', on: '2017-05-01' });
    // What was adopted is the text of its day; the shipped one of today stands for a later version of the program.
    const earlier = own(shippedText('wuhan-2018') ?? '')
      .replace('zh: 续建', 'zh: 旧续建')
      .replace('id: continuing', 'id: carried-on');
    done(await adopt(await propose({ regime: undefined, text: earlier })));
    const before = await standings(office);
    expect(before).toMatchObject([{ table_id: 'carried-on' }]);
    await inTenant(office.db, office.tenantId, async (tx) => {
      await sql`update standing_set set rules = 'of an earlier program' where tenant_id = ${office.tenantId}`.execute(
        tx,
      );
      await sql`update standing set table_id = 'wrong' where tenant_id = ${office.tenantId}`.execute(tx);
      await tick(tx, office.tenantId, TODAY);
    });
    expect(await standings(office)).toEqual(before);
  });

  it('a faulty text is refused place by place, as the check of a file tells it', async () => {
    const { proposing } = await aHouse();
    const text = (shippedText('wuhan-2018') ?? '').replace('stage: exited', 'stage: exitted');
    const line = text.split('\n').findIndex((it) => it.includes('exitted')) + 1;
    expect(await proposing({ regime: undefined, text })).toMatchObject({
      reason: 'regime-faulty',
      detail: { problems: [expect.objectContaining({ line, found: 'exitted', meant: 'exited' })] },
    });
    expect(await proposing({ settings: { landed: 'producing' } })).toMatchObject({ reason: 'regime-faulty' });
    expect(await proposing({ regime: 'nowhere-1900' })).toMatchObject({ reason: 'no-such-regime' });
  });
});

describe('the live set after an adoption', () => {
  it('is what a rebuild gives', async () => {
    const { office, propose, adopt } = await aHouse();
    for (let n = 0; n < 8; n++) {
      const project = await office.project({ amount: String(n * 90_000_000) });
      await office.fact(project, { kind: n % 2 ? 'signed' : 'started', on: addDays(FROM, n * 9 - 40) });
    }
    for (const regime of ['wuhan-2018', 'district-service', 'idle-land-2012'] as const) {
      done(await adopt(await propose({ regime })));
      const adopted = await standings(office);
      await inTenant(office.db, office.tenantId, async (tx) => {
        const set = await liveSet(tx, office.tenantId);
        await rebuild(tx, { tenantId: office.tenantId, today: TODAY, seq: set?.known ?? 0 });
      });
      expect(await standings(office)).toEqual(adopted);
    }
  });
});
