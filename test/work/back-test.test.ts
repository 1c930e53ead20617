import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { COMPARED, differing, type Verdicts } from '../../src/domain/regime/compare-standings.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { allAdoptions } from '../../src/store/adoptions.ts';
import { inTenant, readTenant } from '../../src/store/connection.ts';
import { shippedText } from '../../src/store/regime-files.ts';
import { type BackTestAsked, backTestOn } from '../../src/work/back-test/run.ts';
import { figuresOn } from '../../src/work/figures.ts';
import { adoptProposal } from '../../src/work/commands/regime/adopt.ts';
import { proposeRegime } from '../../src/work/commands/regime/propose.ts';
import { perform } from '../../src/work/perform.ts';
import type { Scene } from '../../src/work/scene.ts';
import { rebuild, setFor } from '../../src/work/standing.ts';
import { previewOfProposal, previewOfRegime } from '../../src/work/views/previews.ts';
import { runningRegimes } from '../../src/work/views/standings.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
const FIRST = day('2017-01-01');
type Input = Parameters<typeof proposeRegime.decide>[1];

function done<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.detail)}`);
  return outcome;
}

/** A small deterministic stream of whole numbers below the bound; a failure can be run again with the same seed. */
function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const KINDS = ['signed', 'registered', 'started', 'completed', 'producing', 'suspended', 'exited'];

/** A government with many projects of chance, two regimes, and the people to adopt others. */
async function aGovernment(seed: number, size = 60) {
  const office = await anOffice();
  const roll = dice(seed);
  for (const [unit, kind] of [
    ['east', 'county'],
    ['west', 'county'],
    ['town', 'town'],
  ] as const)
    await office.past.query('update unit set kind = $3 where tenant_id = $1 and id = $2', [
      office.tenantId,
      office.units[unit],
      kind,
    ]);
  for (let n = 0; n < size; n++) {
    const unit = (['east', 'town', 'west'] as const)[roll(3)] ?? 'east';
    const project = await office.project({
      name: `演示 ${n}`,
      unit,
      amount: roll(4) ? String((1 + roll(90)) * 10_000_000) : null,
    });
    for (const kind of KINDS)
      if (roll(kind === 'exited' || kind === 'suspended' ? 8 : 2) === 0)
        await office.fact(project, { kind, on: addDays(FIRST, roll(520)) });
    for (const kind of ['preliminary', 'start', 'completion'])
      if (roll(3))
        await office.past.query(
          `insert into step (tenant_id, id, project_id, kind, name, due, recorded_seq)
           values ($1, gen_random_uuid(), $2, $3, $3, $4, 0)`,
          [office.tenantId, project, kind, addDays(FIRST, roll(700))],
        );
  }
  const [clerk, leader] = [office.scene(await office.person('office')), office.scene(await office.person('leader'))];
  const propose = async (input: Partial<Input>) =>
    done(await perform(proposeRegime, { from: FIRST, ...input } as Input, clerk)).id;
  const adopt = async (input: Partial<Input>) =>
    done(await perform(adoptProposal, { id: await propose(input) }, leader));
  await adopt({ regime: 'wuhan-2018' });
  await adopt({ regime: 'district-service' });
  return { office, clerk, leader, propose, adopt };
}

interface Row extends Verdicts {
  readonly id: string;
}

/** What the tables of standing hold for a day, verdict by verdict. */
const stood = (office: Office, asOf: Day): Promise<Row[]> =>
  inTenant(office.db, office.tenantId, async (tx) => {
    const set = await setFor(tx, office.tenantId, asOf);
    const found = await sql<Row>`
      select project_id as id, table_id as "table", tier, light, exit_state as exit, exit_rule as "exitRule" from standing
      where tenant_id = ${office.tenantId} and set_id = ${set?.id} order by project_id`.execute(tx);
    return found.rows;
  });

/** What differs between two days' rows, without any of the code that is tested. */
function changes(before: readonly Row[], after: readonly Row[]) {
  const old = new Map(before.map((row) => [row.id, row]));
  return after
    .flatMap((row) => {
      const was = old.get(row.id);
      return was && differing(was, row).length > 0 ? [{ id: row.id, before: without(was), after: without(row) }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
const without = ({ id: _, ...verdicts }: Row): Verdicts => verdicts;

/** How many rows every table of the government has, and where its journal stands. */
async function kept({ past, tenantId }: Office): Promise<Record<string, number | string>> {
  const { rows } = await past.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'`,
  );
  const counts: Record<string, number | string> = {};
  for (const { name } of rows) {
    const found = await past.query<{ n: number; sum: string }>(
      `select count(*)::int as n, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum from ${name} t where tenant_id = $1`,
      [tenantId],
    );
    counts[name] = `${found.rows[0]?.n} ${found.rows[0]?.sum}`;
  }
  return counts;
}

const DAYS = [day('2017-06-30'), day('2017-12-31'), day('2018-03-31'), TODAY];
const TRIALS: readonly [string, Partial<BackTestAsked>, Partial<Input>][] = [
  ['other settings', { regime: 'wuhan-2018', settings: { redAfter: 'P3D', yellowAhead: 'P60D' } }, {}],
  ['other limits', { regime: 'district-service', settings: { keyProject: '4 亿元', warnStart: 'P2M' } }, {}],
  ['a preset', { regime: 'wuhan-2018', preset: 'sanya-2022' }, {}],
  [
    'a text of its own',
    {
      text: (shippedText('district-service') ?? '')
        .replace("version: '1'", "version: '2'")
        .replace('within: P3M', 'within: P8M'),
    },
    {},
  ],
];

describe('ALL-5: a back-test', () => {
  it.each(TRIALS)('of %s gives what adopting it from the first day and rebuilding gives', async (name, trial) => {
    const { office, clerk, adopt } = await aGovernment(11);
    const source = trial as BackTestAsked;
    const foreseen = [];
    const before = [];
    for (const on of DAYS) {
      foreseen.push(done(await backTestOn(clerk, { ...source, on, against: 'today' })));
      before.push(await stood(office, on));
    }
    const adoptions = await readTenant(office.db, office.tenantId, (tx) => allAdoptions(tx, office.tenantId));
    const named = source.regime ?? 'district-service';
    const instead = adoptions.find(({ regime }) => regime === named)?.id;
    const { regime, text, preset, settings } = source;
    await adopt({ regime, text, preset, settings, instead });
    for (const [place, on] of DAYS.entries()) {
      const after = await stood(office, on);
      const outcome = foreseen[place];
      const found = outcome?.differing
        .map(({ id, before: was, after: would }) => ({ id, before: was, after: would }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      expect({ on, found }).toEqual({ on, found: changes(before[place] ?? [], after) });
      expect(outcome?.total).toBe(after.length);
      for (const what of COMPARED)
        for (const { key, before: was, after: would } of outcome?.moves[what].counts ?? []) {
          expect([what, key, was]).toEqual([what, key, before[place]?.filter((row) => row[what] === key).length]);
          expect([what, key, would]).toEqual([what, key, after.filter((row) => row[what] === key).length]);
        }
    }
    // The presets set cards, which are units' and not projects'.
    if (name !== 'a preset') expect(foreseen.some(({ changed }) => changed > 0)).toBe(true);
  });

  it('of another regime beside those that run, or in the place of one, stands as if it ran', async () => {
    const { office, clerk } = await aGovernment(12, 40);
    const on = day('2018-05-31');
    const beside = done(await backTestOn(clerk, { regime: 'idle-land-2012', on, against: 'today' }));
    expect(beside.moves.exit.counts.length).toBeGreaterThan(1);
    expect(beside.moves.table.moved).toEqual([]);
    const instead = done(
      await backTestOn(clerk, { regime: 'idle-land-2012', instead: 'wuhan-2018', on, against: 'today' }),
    );
    expect(instead.moves.table.counts.filter(({ after }) => after > 0)).toMatchObject([{ key: null, after: 40 }]);
    expect(instead.moves.light.counts.filter(({ after }) => after > 0)).toMatchObject([{ key: 'none' }]);
    const none = await backTestOn(clerk, { regime: 'taiqian-2011', instead: 'xuchang-2012', on, against: 'today' });
    expect(none).toMatchObject({ reason: 'not-running' });
    expect((await stood(office, on)).length).toBe(40);
  });

  it('compares with the rules of today, or with those that ran on the day', async () => {
    const { office, clerk, adopt } = await aGovernment(13, 40);
    const adoptions = await readTenant(office.db, office.tenantId, (tx) => allAdoptions(tx, office.tenantId));
    const instead = adoptions.find(({ regime }) => regime === 'wuhan-2018')?.id;
    await adopt({ regime: 'wuhan-2018', from: TODAY, instead, settings: { redAfter: 'P1D' } });
    const source = { regime: 'wuhan-2018', settings: { redAfter: 'P1D' }, on: day('2018-04-30') };
    expect(done(await backTestOn(clerk, { ...source, against: 'today' })).changed).toBe(0);
    expect(done(await backTestOn(clerk, { ...source, against: 'then' })).changed).toBeGreaterThan(0);
  });

  it('tells which figures, places and cards of units would be others, as they would be worked out', async () => {
    const { office, clerk, adopt } = await aGovernment(14);
    const settings = {
      yellowCard: { figure: { id: 'late-nodes', atLeast: 1 } },
      redCard: { figure: { id: 'late-nodes', atLeast: 1000 } },
      landed: 'registered',
    };
    const source = { regime: 'wuhan-2018', settings };
    const on = day('2018-05-31');
    const outcome = done(await backTestOn(clerk, { ...source, on, against: 'today' }));
    const figures = async () =>
      readTenant(office.db, office.tenantId, async (tx) => {
        const regime = (await runningRegimes(tx, office.tenantId, on)).find(({ id }) => id === 'wuhan-2018');
        return regime ? figuresOn(tx, office.tenantId, regime, on) : [];
      });
    const before = await figures();
    const adoptions = await readTenant(office.db, office.tenantId, (tx) => allAdoptions(tx, office.tenantId));
    const instead = adoptions.find(({ regime }) => regime === 'wuhan-2018')?.id;
    await adopt({ ...source, instead });
    const after = await figures();
    const flat = (all: typeof before) =>
      new Map(
        all.flatMap(({ unitId, figures: its }) =>
          its.map((it) => [`${unitId} ${it.indicator}`, `${it.numerator}/${it.denominator}`]),
        ),
      );
    const [old, now] = [flat(before), flat(after)];
    const differ = [...now].filter(([key, text]) => old.get(key) !== text).map(([key]) => key);
    expect(outcome.figures.map(({ unitId, indicator }) => `${unitId} ${indicator.id}`).sort()).toEqual(differ.sort());
    expect(outcome.cards.some(({ after: card }) => card?.colour === 'yellow')).toBe(true);
  });

  it('stores nothing: no row of any table is another afterwards, and the journal stands where it stood', async () => {
    const { office, clerk } = await aGovernment(15, 20);
    await inTenant(office.db, office.tenantId, (tx) =>
      rebuild(tx, { tenantId: office.tenantId, today: TODAY, seq: 99 }),
    );
    const before = await kept(office);
    for (const [, trial] of TRIALS)
      done(await backTestOn(clerk, { ...trial, on: day('2018-01-31'), against: 'today' } as BackTestAsked));
    done(await previewOfRegime(clerk, { regime: 'taiqian-2011', from: TODAY } as never));
    expect(await kept(office)).toEqual(before);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['journal', 'standing', 'standing_set', 'matter', 'adoption', 'regime_text']),
    );
  });

  it('is for those who propose or decide, of days that are past', async () => {
    const { office, clerk } = await aGovernment(16, 3);
    const asked = { regime: 'wuhan-2018', on: TODAY, against: 'today' } as const;
    for (const role of ['reporter', 'unit-head', 'supervisor', 'security-admin'] as const)
      expect(await backTestOn(office.scene(await office.person(role)), asked)).toMatchObject({ kind: 'not-allowed' });
    expect(await backTestOn(clerk, { ...asked, on: addDays(TODAY, 1) })).toMatchObject({ reason: 'day-to-come' });
  });

  it('ends when nobody waits for it, and the next one has its turn', async () => {
    const { clerk } = await aGovernment(17, 3);
    const gone = new AbortController();
    const asked = { regime: 'wuhan-2018', settings: { redAfter: 'P2D' }, on: TODAY, against: 'today' } as const;
    const left = backTestOn(clerk, asked, gone.signal);
    gone.abort();
    await expect(left).rejects.toThrow(/abort/i);
    expect(done(await backTestOn(clerk, asked)).total).toBe(3);
  });
});

describe('ALL-5: the preview of a proposal', () => {
  const previewed = async (scene: Scene, input: Partial<Input>) =>
    done(await previewOfRegime(scene, { from: FIRST, ...input } as never));

  it('tells what then happens: the projects whose verdicts change today, and the counts', async () => {
    const { office, clerk, leader, propose } = await aGovernment(21);
    const adoptions = await readTenant(office.db, office.tenantId, (tx) => allAdoptions(tx, office.tenantId));
    const instead = adoptions.find(({ regime }) => regime === 'wuhan-2018')?.id;
    const input = { regime: 'wuhan-2018', from: day('2018-06-01'), instead, settings: { redAfter: 'P2D' } };
    const { compared, ends, pastFrom } = await previewed(clerk, input);
    const before = await stood(office, TODAY);
    const id = await propose(input);
    expect(done(await previewOfProposal(leader, id)).compared).toEqual(compared);
    done(await perform(adoptProposal, { id }, leader));
    const wanted = changes(before, await stood(office, TODAY));
    expect(compared.changed).toBe(wanted.length);
    expect(compared.changed).toBeGreaterThan(0);
    expect(new Set(compared.projects.rows.map((row) => row.id))).toEqual(
      new Set(wanted.slice(0, 50).map((row) => row.id)),
    );
    expect(ends).toMatchObject([{ version: '1', until: '2018-05-31' }]);
    expect(pastFrom).toBe('2018-06-01');
  });

  it('tells which dues move, and that nobody owes what was not asked before', async () => {
    const { office, clerk } = await aGovernment(22, 5);
    const adoptions = await readTenant(office.db, office.tenantId, (tx) => allAdoptions(tx, office.tenantId));
    const instead = adoptions.find(({ regime }) => regime === 'wuhan-2018')?.id;
    const { dues } = await previewed(clerk, {
      regime: 'wuhan-2018',
      from: TODAY,
      instead,
      settings: { weeklyOn: 'fri' },
    });
    expect(new Set(dues.rows.map(({ duty }) => duty.id))).toEqual(new Set(['weekly-bulletin']));
    expect(dues.rows.every(({ before, after }) => before !== after && (after ?? TODAY) >= TODAY)).toBe(true);
    const fresh = await previewed(clerk, { regime: 'district-tracking', from: FIRST });
    expect(fresh.dues.total).toBeGreaterThan(0);
    expect(fresh.dues.rows.every(({ before, after }) => before === null && after !== null && after >= TODAY)).toBe(
      true,
    );
  });

  it('refuses beforehand what could not be adopted', async () => {
    const { clerk } = await aGovernment(23, 3);
    const refused = (input: Partial<Input>) => previewOfRegime(clerk, { from: FIRST, ...input } as never);
    expect(await refused({ regime: 'wuhan-2018' })).toMatchObject({ reason: 'regime-overlaps' });
    expect(await refused({ regime: 'wuhan-2018', settings: { redAfter: 'soon' } })).toMatchObject({
      reason: 'regime-faulty',
    });
  });
});
