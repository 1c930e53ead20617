import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCreditCode } from '../../src/domain/credit-code.ts';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import type { FactKind } from '../../src/domain/fact.ts';
import { STAFF_ROLES } from '../../src/domain/role.ts';
import { demoAccounts } from '../../src/work/demo/accounts.ts';
import { CITY_SEED, type City, makeCity } from '../../src/work/demo/city.ts';
import { FAR, NEAR } from '../../src/work/demo/invented-names.ts';
import { COMPANY } from '../../src/work/demo/shown-accounts.ts';

const TODAY = day('2026-11-22');
const city = makeCity(CITY_SEED, TODAY);
const hashOf = (it: City): string => createHash('sha256').update(JSON.stringify(it)).digest('hex');
const standing = city.facts.filter((it) => it.verdict === 'recognised' && !it.superseded);

describe('the demo city', () => {
  it('is the same to the last letter for the same seed and day', () => {
    expect(hashOf(makeCity(CITY_SEED, TODAY))).toBe(hashOf(city));
    expect(hashOf(makeCity(CITY_SEED, addDays(TODAY, 1)))).not.toBe(hashOf(city));
    expect(hashOf(makeCity('another', TODAY))).not.toBe(hashOf(city));
  });

  it('has four counties, forty units, some sixty people in every role and nine hundred projects', () => {
    expect(city.units.filter((it) => it.kind === 'county')).toHaveLength(4);
    expect(city.units).toHaveLength(40);
    expect(city.projects).toHaveLength(900);
    expect(city.people.length).toBeGreaterThan(55);
    expect(new Set(city.people.flatMap((it) => it.roles))).toEqual(new Set(STAFF_ROLES));
  });

  it('gives no two projects, people or companies one name', () => {
    for (const rows of [city.projects, city.people, city.investors])
      expect(new Set(rows.map((it) => it.name)).size).toBe(rows.length);
  });

  it('names no real company: every name begins with an invented place or brand and ends with 演示', () => {
    const places = [...NEAR, ...FAR];
    const invented = ({ name, origin }: City['investors'][number]): boolean =>
      name.endsWith('（演示）') &&
      (origin === 'foreign' ? name.includes('（亚洲）') : places.some((it) => name.startsWith(it)));
    expect(city.investors.filter((it) => !invented(it))).toEqual([]);
  });

  it('gives companies codes of the right form that were never issued', () => {
    const codes = city.investors.flatMap((it) => it.creditCode ?? []);
    expect(codes.length).toBeGreaterThan(500);
    for (const code of codes) expect([checkCreditCode(code), code.slice(2, 4)]).toEqual([code, '99']);
  });

  it('files twenty rows twice, renamed or in parts', () => {
    expect(city.twins.flatMap((it) => it.as)).toHaveLength(20);
    expect(new Set(city.twins.map((it) => it.how))).toEqual(new Set(['renamed', 'split']));
    const investorOf = new Map(city.projects.map((it) => [it.id, it.investorId]));
    for (const { of, as } of city.twins) for (const id of as) expect(investorOf.get(id)).toBe(investorOf.get(of));
  });

  it('has two currencies and amounts of 3000 万元 to 60 亿元', () => {
    const yuan = city.projects.filter(
      (it) => it.currency === 'CNY' && !city.twins.some((twin) => twin.as.includes(it.id)),
    );
    const amounts = yuan.map((it) => Number(it.amount));
    expect(Math.min(...amounts)).toBeGreaterThanOrEqual(30_000_000);
    expect(Math.max(...amounts)).toBeLessThanOrEqual(6_000_000_000);
    expect(city.projects.filter((it) => it.currency === 'USD').length).toBeGreaterThan(40);
  });
});

describe.each(['2026-11-22', '2026-01-05', '2024-02-29', '2028-03-01'])('the facts of the demo city on %s', (text) => {
  const today = day(text);
  const made = makeCity(CITY_SEED, today);

  it('have all happened and been reported before that day, and were judged by somebody else', () => {
    const dayOf = (moment: string) => moment.slice(0, 10);
    const early = made.facts.filter((it) => dayOf(it.reportedAt) < it.on || dayOf(it.reportedAt) >= today);
    expect(early).toEqual([]);
    const judged = made.facts.filter((it) => it.verdictAt !== null);
    expect(judged.length).toBeGreaterThan(5000);
    const wrong = judged.filter(
      (it) =>
        (it.verdictAt ?? '') <= it.reportedAt || dayOf(it.verdictAt ?? '') >= today || it.verdictBy === it.reportedBy,
    );
    expect(wrong).toEqual([]);
  });

  it('leave about forty reports on the desk', () => {
    const waiting = made.facts.filter((it) => it.verdict === null);
    expect(waiting.length).toBeGreaterThan(30);
    expect(waiting.length).toBeLessThan(55);
    expect(new Set(waiting.map((it) => it.kind)).size).toBeGreaterThan(5);
  });
});

describe('the life of a project in the demo city', () => {
  const ofProject = Map.groupBy(standing, (it) => it.projectId);
  const first = (id: string, ...kinds: FactKind[]): Day | undefined =>
    (ofProject.get(id) ?? [])
      .filter((it) => kinds.includes(it.kind))
      .map((it) => it.on)
      .toSorted()[0];

  it('goes in the order of the trade, and ends with an exit', () => {
    const turnsOf = (id: string): (Day | undefined)[] => [
      first(id, 'talks-opened'),
      first(id, 'signed'),
      first(id, 'registered'),
      first(id, 'started'),
      first(id, 'completed'),
      first(id, 'producing', 'opened'),
      first(id, 'at-capacity'),
      first(id, 'exited'),
    ];
    const confused = city.projects.filter(({ id }) => {
      const turns = turnsOf(id).filter((on) => on !== undefined);
      return turns.join() !== turns.toSorted().join();
    });
    expect(confused).toEqual([]);
    // Completed without a start, producing without completion, at capacity without production.
    const leapt = city.projects.filter(({ id }) =>
      turnsOf(id).some((on, at, turns) => at >= 4 && at <= 6 && on && !turns[at - 1]),
    );
    expect(leapt).toEqual([]);
  });

  it('brings no more money than was signed and builds little more', () => {
    const shareOf = (id: string, amount: string | null, kind: FactKind): number => {
      const parts = (ofProject.get(id) ?? []).filter((it) => it.kind === kind);
      return amount === null ? 0 : parts.reduce((total, it) => total + Number(it.amount), 0) / Number(amount);
    };
    expect(city.projects.filter(({ id, amount }) => shareOf(id, amount, 'funds-arrived') > 1.01)).toEqual([]);
    expect(city.projects.filter(({ id, amount }) => shareOf(id, amount, 'investment-completed') > 1.06)).toEqual([]);
  });

  it('leaves returned reports, corrections and gaps in the responsibilities behind', () => {
    expect(city.facts.filter((it) => it.verdict === 'returned' && it.verdictReason).length).toBeGreaterThan(40);
    const corrections = city.facts.filter((it) => it.supersedes);
    expect(corrections.length).toBeGreaterThan(15);
    const superseded = new Set(city.facts.filter((it) => it.superseded).map((it) => it.id));
    for (const { supersedes } of corrections) expect(superseded).toContain(supersedes);
    expect(
      city.steps.filter((it) => it.person === null || it.unitId === null || it.projectUnit === null).length,
    ).toBeGreaterThan(15);
  });
});

describe('what the demo city plans and asks of a year', () => {
  it('gives every town, park and county its tasks, of this year and the last', () => {
    const places = city.units.filter(({ kind }) => ['county', 'town', 'park'].includes(kind));
    for (const indicator of new Set(city.tasks.map((it) => it.indicator)))
      for (const year of [2025, 2026])
        expect(
          city.tasks
            .filter((it) => it.indicator === indicator && it.year === year)
            .map(({ unitId }) => unitId)
            .toSorted(),
        ).toEqual(places.map(({ id }) => id).toSorted());
  });

  it('plans about what is invested, neither half nor twice of it', () => {
    const planned = city.plans.filter((it) => it.year === 2025 && it.currency === 'CNY');
    const invested = standing.filter(
      ({ kind, on, currency }) => kind === 'investment-completed' && on.startsWith('2025') && currency === 'CNY',
    );
    const sum = (rows: readonly { amount: string | null }[]) =>
      rows.reduce((total, it) => total + Number(it.amount), 0);
    expect(sum(invested) / sum(planned)).toBeGreaterThan(0.6);
    expect(sum(invested) / sum(planned)).toBeLessThan(1.2);
  });
});

describe('the accounts shown at sign-in', () => {
  it('cover every role of the city, under the names its people bear', () => {
    const shown = demoAccounts('demo');
    const roles = shown.flatMap(({ login }) => city.people.find((it) => it.login === login)?.roles ?? []);
    expect(new Set(roles)).toEqual(new Set(STAFF_ROLES));
    const staff = shown.filter(({ login }) => login !== COMPANY.login);
    expect(staff).toHaveLength(shown.length - 1);
    for (const { login, name } of staff) expect(city.people.find((it) => it.login === login)?.name).toBe(name);
  });

  it('are none for a tenant that is not a demo', () => expect(demoAccounts('wuhan')).toEqual([]));
});
