import { createHash } from 'node:crypto';
import { addDays, type Day } from '../src/domain/day.ts';
import type { Office } from './office.ts';

/** A matter with its trail, and what is asked of it naively. */
export interface Played {
  readonly id: string;
  readonly kind: 'problem' | 'procedure';
  readonly urgent: boolean;
  readonly raisedUnit: string;
  readonly projectId: string | null;
  readonly moves: readonly {
    readonly on: Day;
    readonly to: string;
    readonly said: Said;
    readonly reason: string | null;
  }[];
  readonly closedOn: Day | null;
}

type Said = Readonly<Record<string, unknown>>;

export interface Stood {
  readonly state: string;
  readonly on: Day;
  readonly told: Said;
  readonly note: string | null;
}

/** How it stood at the end of the day: every move until then, one after the other. */
export function stoodOn({ moves }: Played, on: Day): Stood | undefined {
  const until = moves.filter((move) => move.on <= on);
  const last = until.at(-1);
  if (!last) return undefined;
  const told = Object.assign({}, ...until.map(({ said }) => said)) as Said;
  return { state: last.to, on: last.on, told, note: last.reason ?? (last.said['note'] as string | undefined) ?? null };
}

const STATES = {
  problem: { open: ['in-hand', 'in-hand', 'in-hand', 'paused', 'resolved'], closed: ['confirmed', 'withdrawn'] },
  procedure: { open: ['papers', 'running', 'running', 'asked'], closed: ['done', 'covered', 'dropped'] },
} as const;
const LEVELS = ['unit', 'office', 'leaders', 'city'];

/** The same chances each time. */
function chancesFrom(seed: string): (bound: number) => number {
  let n = 0;
  return (bound) => createHash('sha256').update(`${seed} ${n++}`).digest().readUInt32BE(0) % bound;
}

/** Problems and procedures with trails by chance, as the program would have written them, between the two days. */
export async function playTrails(office: Office, many: number, first: Day, days: number): Promise<Played[]> {
  const roll = chancesFrom('trails');
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const units = [office.units.east, office.units.west, office.units.town];
  const projects: string[] = [];
  for (let n = 0; n < many / 6; n++)
    projects.push(await office.project({ name: `演示项目 ${100 + n}`, unit: pick(['east', 'west']) }));
  const all = Array.from({ length: many }, (_, n): Played => {
    const kind = n % 2 === 0 ? 'problem' : 'procedure';
    const states = STATES[kind];
    const moves: Played['moves'][number][] = [];
    let on = addDays(first, roll(days));
    let ended = false;
    for (let m = 0; m < 6 && on <= addDays(first, days) && !ended; m++) {
      ended = m > 0 && roll(6) === 0;
      const to =
        m === 0 ? (kind === 'problem' ? 'raised' : 'planned') : pick<string>(ended ? states.closed : states.open);
      const said = {
        ...(m === 1 || roll(4) === 0 ? { unit: pick(units) } : {}),
        ...(m > 0 && roll(2) === 0 ? { due: addDays(first, roll(days + 20)) } : {}),
        ...(kind === 'problem' && m > 0 && roll(2) === 0 ? { level: pick(LEVELS) } : {}),
        ...(roll(3) === 0 ? { askedUp: roll(2) === 0, answered: pick(LEVELS), person: `演示 ${roll(9)}` } : {}),
        ...(roll(3) === 0 ? { note: `说明 ${n} ${m}` } : {}),
        ...(to === 'done' ? { receipt: { on: addDays(on, -roll(3)) } } : {}),
      };
      moves.push({ on, to, said, reason: roll(5) === 0 ? `原因 ${n} ${m}` : null });
      on = addDays(on, roll(9));
    }
    const id = [office.tenantId, n].join(' ');
    const hash = createHash('md5').update(id).digest('hex');
    return {
      id: hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
      kind,
      urgent: roll(9) === 0,
      raisedUnit: pick(units),
      projectId: kind === 'procedure' ? pick(projects) : null,
      moves,
      closedOn: ended ? (moves.at(-1)?.on ?? null) : null,
    };
  });
  await keep(office, all, addDays(first, days));
  return all;
}

/** Each matter as its last move left it; its unit is that of the last who was named. */
async function keep({ past, tenantId }: Office, all: readonly Played[], last: Day): Promise<void> {
  const matters = all.map((it) => ({ ...it, raisedOn: it.moves[0]?.on, ...stoodOn(it, last) }));
  await past.query(
    `insert into matter (tenant_id, id, kind, state, unit_id, project_id, title, class, urgent, level, raised_unit_id, raised_on, due,
       closed_on, moved_on, limit_days, body, recorded_seq)
     select $1, id, kind, state, (told ->> 'unit')::uuid, "projectId", '演示 ' || id, 'power', urgent,
       case kind when 'problem' then coalesce(told ->> 'level', 'unit') end, "raisedUnit", "raisedOn", (told ->> 'due')::date,
       "closedOn", "on", 5, told, 0
     from jsonb_to_recordset($2) as m (id uuid, kind text, state text, urgent boolean, "raisedUnit" uuid, "projectId" uuid,
       "raisedOn" date, "closedOn" date, "on" date, told jsonb)`,
    [tenantId, JSON.stringify(matters)],
  );
  const moves = all.flatMap(({ id, kind, moves: trail }) =>
    trail.map(({ on, to, said, reason }, n) => ({ id, n: n + 1, act: `${kind}.move`, to, on, said, reason })),
  );
  await past.query(
    `insert into matter_move (tenant_id, matter_id, n, act, to_state, person_name, at, reason, body, recorded_seq)
     select $1, id, n, act, "to", '演示', ("on" + interval '23 hours') at time zone 'Asia/Shanghai', reason, said, 0
     from jsonb_to_recordset($2) as v (id uuid, n integer, act text, "to" text, "on" date, said jsonb, reason text)`,
    [tenantId, JSON.stringify(moves)],
  );
}
