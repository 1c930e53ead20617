import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../../src/domain/day.ts';
import { STUCK_AFTER } from '../../src/domain/matter/problem.ts';
import { slippingProjects } from '../../src/store/baselines.ts';
import { inTenant, type Tx } from '../../src/store/connection.ts';
import { type PackAsked, packOf } from '../../src/store/dispatch.ts';
import { packSections, SECTIONS, type SectionName } from '../../src/store/dispatch-sections.ts';
import { countProcedures, listProcedures } from '../../src/store/procedures.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';
import { type Played, playTrails, type Stood, stoodOn } from '../trails.ts';

const anOffice = officesIn(await aDatabase());
const SPAN = 40;
const FIRST = addDays(TODAY, -SPAN);
const DAYS = [0, 9, 20, 27, 36, 39].map((n) => addDays(FIRST, n));
let office: Office;
let played: Played[];

beforeAll(async () => {
  office = await anOffice();
  played = await playTrails(office, 240, FIRST, SPAN);
});

const reads = <T>(work: (tx: Tx) => Promise<T>) => inTenant(office.db, office.tenantId, work);
type Then = Played & Stood & { readonly raisedOn: Day; readonly due: Day | null };
const late = (due: Day | null, on: Day): boolean => due !== null && due < on;
const thenOf = (kind: Played['kind'], on: Day, from = played): Then[] =>
  from.flatMap((it) => {
    const stood = stoodOn(it, on);
    if (it.kind !== kind || !stood) return [];
    return [{ ...it, ...stood, raisedOn: it.moves[0]?.on ?? on, due: (stood.told['due'] as Day | undefined) ?? null }];
  });
const by =
  <T>(...keys: ((it: T) => string)[]) =>
  (a: T, b: T): number => {
    const key = keys.find((of) => of(a) !== of(b));
    return key ? (key(a) < key(b) ? -1 : 1) : 0;
  };
const lastIfNone = (on: Day | null): string => on ?? '9999';

describe('the pack of a past meeting, against trails read one by one', () => {
  const levelOf = ({ told }: Then) => (told['level'] as string | undefined) ?? 'unit';
  const HOLDS: Record<SectionName, (it: Then, on: Day) => boolean> = {
    leaders: (it) => levelOf(it) === 'leaders' && it.told['answered'] !== 'leaders',
    office: (it) => levelOf(it) === 'office',
    city: (it) => levelOf(it) === 'city',
    up: (it, on) =>
      it.state === 'in-hand' &&
      ['unit', 'office'].includes(levelOf(it)) &&
      (it.told['askedUp'] === true || late(it.due, on) || daysBetween(it.on, on) >= STUCK_AFTER),
  };
  const lineOf = (it: Then) => ({
    id: it.id,
    state: it.state,
    level: levelOf(it),
    due: it.due,
    person: it.told['person'] ?? null,
    lastNote: it.note,
    movedOn: it.on,
    raisedOn: it.raisedOn,
  });

  it.each([
    ['everybody', () => true] as const,
    ['a unit', (it: Then) => [it.raisedUnit, it.told['unit']].includes(office.units.west)] as const,
  ])('holds what stood in each section then, for %s', async (who, mine) => {
    let shown = 0;
    for (const on of DAYS) {
      const reach =
        who === 'everybody' ? { all: true as const } : { all: false as const, unitIds: [office.units.west] };
      const asked = { tenantId: office.tenantId, reach, on, since: FIRST, past: true } as PackAsked;
      const { sections, counts } = await reads((tx) => packSections(tx, asked));
      const open = thenOf('problem', on).filter((it) => (it.closedOn === null || it.closedOn > on) && mine(it));
      const order = by<Then>(
        ({ urgent }) => (urgent ? '0' : '1'),
        ({ due }) => lastIfNone(due),
        ({ raisedOn }) => raisedOn,
        ({ id }) => id,
      );
      for (const name of SECTIONS) {
        const held = open
          .filter((it) => (['in-hand', 'paused'].includes(it.state) || name === 'up') && HOLDS[name](it, on))
          .toSorted(order);
        expect(sections[name].total).toBe(held.length);
        expect(sections[name].rows).toMatchObject(held.map(lineOf));
        shown += held.length;
      }
      for (const { level, open: n, late: tardy } of counts) {
        const own = open.filter((it) => levelOf(it) === level);
        expect([n, tardy]).toEqual([own.length, own.filter(({ due }) => late(due, on)).length]);
      }
      expect(counts.reduce((sum, one) => sum + one.open, 0)).toBe(open.length);
      const ended = await reads((tx) =>
        packOf(
          tx,
          { ...asked, ended: true },
          played.map(({ id }) => id),
        ),
      );
      const gone = thenOf('problem', on).filter((it) => it.closedOn !== null && it.closedOn <= on && mine(it));
      expect(ended).toMatchObject(gone.toSorted(order).map(lineOf));
    }
    expect(shown).toBeGreaterThan(30);
  });
});

describe('procedures of a past day, against trails read one by one', () => {
  const closedBy = (it: Then, on: Day): Day | null => (it.closedOn !== null && it.closedOn <= on ? it.closedOn : null);

  it('stand as they stood, in the list and in the count by department', async () => {
    for (const asOf of DAYS) {
      const asked = { tenantId: office.tenantId, reach: { all: true as const }, today: TODAY, asOf };
      const then = thenOf('procedure', asOf);
      const rows = await reads((tx) => listProcedures(tx, asked, { offset: 0, limit: 500 }));
      const inverse = (on: string) => [...on].map((c) => (c === '-' ? c : String(9 - Number(c)))).join('');
      const order = by<Then>(
        (it) => (closedBy(it, asOf) === null ? '' : inverse(closedBy(it, asOf) ?? '')),
        ({ due }) => lastIfNone(due),
        ({ raisedOn }) => raisedOn,
        ({ id }) => id,
      );
      expect(rows.map(({ id, state, due, closedOn }) => [id, state, due, closedOn])).toEqual(
        then.toSorted(order).map((it) => [it.id, it.state, it.due, closedBy(it, asOf)]),
      );
      const counted = await reads((tx) => countProcedures(tx, asked));
      const tardy = then.filter((it) => ['running', 'asked'].includes(it.state) && late(it.due, asOf));
      expect(counted.reduce((sum, one) => sum + one.n, 0)).toBe(then.length);
      expect(counted.reduce((sum, one) => sum + one.late, 0)).toBe(tardy.length);
    }
  });

  it('slip against the newest baseline of that day, the worst first', async () => {
    const procedures = played.filter(({ kind }) => kind === 'procedure');
    const projects = [...new Set(procedures.flatMap(({ projectId }) => projectId ?? []))];
    const filed = projects.flatMap((projectId, n) => [
      { projectId, version: 1, on: FIRST },
      ...(n % 3 === 0 ? [{ projectId, version: 2, on: addDays(FIRST, 20) }] : []),
    ]);
    const lines = filed.flatMap(({ projectId, version }) =>
      procedures
        .filter((it) => it.projectId === projectId)
        .map(({ id }, place) => {
          const startBy = addDays(FIRST, (place * 7 + version * 5) % 50);
          return { projectId, version, id, place, startBy, doneBy: addDays(startBy, 8), takes: place % 4 };
        }),
    );
    const { past, tenantId, units } = office;
    await past.query(
      `insert into schedule_baseline (tenant_id, project_id, version, target, filed_with, filed_on, person_name, recorded_seq)
       select $1, "projectId", version, "on", $3, "on", '演示', 0 from jsonb_to_recordset($2) as b ("projectId" uuid, version integer, "on" date)`,
      [tenantId, JSON.stringify(filed), units.city],
    );
    await past.query(
      `insert into baseline_line (tenant_id, project_id, version, matter_id, place, start_by, done_by, takes, critical)
       select $1, "projectId", version, id, place, "startBy", "doneBy", takes, true from jsonb_to_recordset($2)
         as l ("projectId" uuid, version integer, id uuid, place integer, "startBy" date, "doneBy" date, takes integer)`,
      [tenantId, JSON.stringify(lines)],
    );
    for (const asOf of DAYS) {
      const then = new Map(thenOf('procedure', asOf).map((it) => [it.id, it]));
      const lateBy = ({ id, startBy, doneBy, takes }: (typeof lines)[number]): number[] => {
        const it = then.get(id);
        if (!it || it.state === 'dropped') return [];
        const receipt = it.told['receipt'] as { on: Day } | undefined;
        const settled = ['done', 'covered'].includes(it.state) ? (receipt?.on ?? it.closedOn) : null;
        const waits = ['planned', 'papers'].includes(it.state);
        if (settled) return settled > doneBy ? [daysBetween(doneBy, settled)] : [];
        if (waits) return (startBy < asOf && takes > 0) || doneBy < asOf ? [daysBetween(startBy, asOf)] : [];
        if (doneBy < asOf) return [daysBetween(doneBy, it.due !== null && it.due > asOf ? it.due : asOf)];
        return it.due !== null && it.due > doneBy ? [daysBetween(doneBy, it.due)] : [];
      };
      const naive = projects.flatMap((projectId) => {
        const version = filed.filter((it) => it.projectId === projectId && it.on <= asOf).at(-1)?.version;
        const slips = lines.filter((it) => it.projectId === projectId && it.version === version).flatMap(lateBy);
        return slips.length === 0 ? [] : [{ id: projectId, version, lines: slips.length, worst: Math.max(...slips) }];
      });
      const found = await reads((tx) =>
        slippingProjects(tx, { tenantId, reach: { all: true }, asOf, today: TODAY }, 500),
      );
      const order = by<{ id: string }>(({ id }) => id);
      expect(
        found.map(({ id, version, lines: n, worst }) => ({ id, version, lines: n, worst })).toSorted(order),
      ).toEqual(naive.toSorted(order));
      expect(found.map(({ worst }) => worst)).toEqual(found.map(({ worst }) => worst).toSorted((a, b) => b - a));
    }
  });
});
