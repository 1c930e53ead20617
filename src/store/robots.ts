import { sql } from 'kysely';
import type { RobotKind } from '../domain/notices/robot.ts';
import type { Tx } from './connection.ts';

/** A robot as its administrator sees it: neither its address nor its secret. */
export interface RobotRow {
  readonly id: string;
  readonly name: string;
  readonly kind: RobotKind;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly host: string;
  readonly hasSecret: boolean;
  readonly paused: boolean;
  readonly freeAt: Date | null;
  readonly lastAnswer: string | null;
  readonly version: number;
}

const SHOWN = sql`r.id, r.name, r.kind, substring(r.address from '^[a-z]+://([^/?#]+)') as host, r.secret <> '' as "hasSecret",
  r.paused, r.free_at as "freeAt", r.last_answer as "lastAnswer", r.version,
  case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit`;

export async function listRobots(tx: Tx, tenantId: number): Promise<RobotRow[]> {
  const { rows } = await sql<RobotRow>`select ${SHOWN} from robot r
    left join unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id
    where r.tenant_id = ${tenantId} and r.withdrawn_seq is null order by r.name, r.id`.execute(tx);
  return rows;
}

/** A robot with what it needs to speak; for the sender alone. */
export interface Robot {
  readonly id: string;
  readonly name: string;
  readonly kind: RobotKind;
  readonly unitId: string | null;
  readonly address: string;
  readonly secret: string;
  readonly paused: boolean;
  readonly version: number;
}

const WHOLE = sql`id, name, kind, unit_id as "unitId", address, secret, paused, version`;

export async function lockRobot(tx: Tx, tenantId: number, id: string): Promise<Robot | undefined> {
  const { rows } = await sql<Robot>`select ${WHOLE} from robot
    where tenant_id = ${tenantId} and id = ${id} and withdrawn_seq is null for no key update`.execute(tx);
  return rows[0];
}

export const findRobot = async (tx: Tx, tenantId: number, id: string): Promise<Robot | undefined> =>
  (
    await sql<Robot>`select ${WHOLE} from robot
      where tenant_id = ${tenantId} and id = ${id} and withdrawn_seq is null`.execute(tx)
  ).rows[0];

export async function isRobotNameTaken(tx: Tx, tenantId: number, name: string, except: string | null) {
  const { rows } =
    await sql`select from robot where tenant_id = ${tenantId} and name = ${name} and withdrawn_seq is null
    and id is distinct from ${except}::uuid`.execute(tx);
  return rows.length > 0;
}

export async function insertRobot(tx: Tx, tenantId: number, it: Omit<Robot, 'version'>, seq: number): Promise<void> {
  await sql`insert into robot (tenant_id, id, name, kind, unit_id, address, secret, paused, recorded_seq)
    values (${tenantId}, ${it.id}, ${it.name}, ${it.kind}, ${it.unitId}, ${it.address}, ${it.secret}, ${it.paused}, ${seq})`.execute(
    tx,
  );
}

export async function updateRobot(tx: Tx, tenantId: number, it: Omit<Robot, 'version'>, seq: number): Promise<void> {
  await sql`update robot set name = ${it.name}, kind = ${it.kind}, unit_id = ${it.unitId}, address = ${it.address},
      secret = ${it.secret}, paused = ${it.paused}, version = version + 1, recorded_seq = ${seq}
    where tenant_id = ${tenantId} and id = ${it.id}`.execute(tx);
}

/** Takes the robot out, and what waited for it with it; its address and secret are forgotten. */
export async function withdrawRobot(tx: Tx, tenantId: number, id: string, seq: number, now: Date): Promise<void> {
  await sql`update robot set withdrawn_seq = ${seq}, address = '', secret = '', version = version + 1
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  await sql`update outgoing set state = 'dropped', ended_at = ${now}
    where tenant_id = ${tenantId} and robot_id = ${id} and state = 'waiting'`.execute(tx);
}

/** Robots that are told of what units owe, with the unit each listens to. */
export async function listeningRobots(tx: Tx, tenantId: number): Promise<{ id: string; unitId: string | null }[]> {
  const { rows } = await sql<{ id: string; unitId: string | null }>`select id, unit_id as "unitId" from robot
    where tenant_id = ${tenantId} and withdrawn_seq is null and not paused`.execute(tx);
  return rows;
}

/**
 * The moments of a robot's last messages within the window. It is held until the transaction ends, so that servers count
 * together; undefined when it is there no more.
 */
export async function paceOf(tx: Tx, tenantId: number, id: string, since: Date): Promise<Date[] | undefined> {
  const { rows } = await sql<{
    at: Date[];
  }>`select array(select at from unnest(sent_at) as at where at > ${since} order by at) as at
    from robot where tenant_id = ${tenantId} and id = ${id} for no key update`.execute(tx);
  return rows[0]?.at;
}

export async function keepPace(tx: Tx, tenantId: number, id: string, at: readonly Date[], freeAt: Date | null) {
  await sql`update robot set sent_at = ${at.map((one) => one.toISOString())}::timestamptz[], free_at = coalesce(${freeAt}, free_at)
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

/** What the chat answered last, and until when it does not want to hear more. */
export async function noteAnswer(tx: Tx, tenantId: number, id: string, answer: string, freeAt: Date | undefined) {
  await sql`update robot set last_answer = ${answer}, free_at = coalesce(${freeAt ?? null}, free_at)
    where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

/** Takes one place of the minute; false when it is full. */
export async function takePace(
  tx: Tx,
  tenantId: number,
  id: string,
  { now, since, most }: { now: Date; since: Date; most: number },
): Promise<boolean> {
  const said = await paceOf(tx, tenantId, id, since);
  if (!said || said.length >= most) return false;
  await keepPace(tx, tenantId, id, [...said, now], null);
  return true;
}
