import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { type Day, day } from '../src/domain/day.ts';
import type { Actor } from '../src/domain/may.ts';
import type { Role } from '../src/domain/role.ts';
import { normaliseName } from '../src/domain/text.ts';
import { connect, type Db, disconnect } from '../src/store/connection.ts';
import type { Files } from '../src/store/files.ts';
import type { Scene } from '../src/work/scene.ts';
import type { TestDatabase } from './database.ts';

export interface Office {
  readonly db: Db;
  /** The superuser's connection, past every wall. */
  readonly past: pg.Client;
  readonly files: Files & { readonly kept: Map<string, Buffer> };
  readonly tenantId: number;
  readonly slug: string;
  /** city ⊃ east ⊃ town; city ⊃ west */
  readonly units: Readonly<Record<'city' | 'east' | 'town' | 'west', string>>;
  person(
    roles: Role | Role[],
    unit?: keyof Office['units'],
    more?: { login?: string; passwordHash?: string; projects?: readonly string[] },
  ): Promise<Actor>;
  scene(actor: Actor, more?: Partial<Scene>): Scene;
  project(more?: Partial<ProjectGiven>): Promise<string>;
  fact(projectId: string, more?: Partial<FactGiven>): Promise<string>;
  entries(): Promise<
    { seq: number; act: string; noun: string; subject_id: string | null; body: Record<string, unknown> }[]
  >;
}

interface ProjectGiven {
  name: string;
  unit: keyof Office['units'];
  host: keyof Office['units'] | null;
  amount: string | null;
}

interface FactGiven {
  kind: string;
  on: string;
  by: string | null;
  verdict: 'recognised' | 'returned' | null;
  amount: string | null;
}

export const TODAY: Day = day('2018-06-15');
const NOW = new Date('2018-06-15T10:00:00+08:00');

/**
 * Governments of a test file's own database; call once, at the top of the file: `const anOffice = officesIn(database)`. Each
 * has four units and nobody in it yet.
 */
export function officesIn(database: TestDatabase): () => Promise<Office> {
  const db = connect(database.appUrl, { connections: 8 });
  const past = new pg.Client(database.superUrl);
  const connected = past.connect();
  afterAll(async () => {
    await past.end();
    await disconnect(db);
  });
  return async () => {
    await connected;
    return makeOffice(db, past);
  };
}

async function makeOffice(db: Db, past: pg.Client): Promise<Office> {
  const slug = `t${randomUUID().slice(0, 8)}`;
  const made = await past.query<{ id: number }>('insert into tenant (slug, name) values ($1, $2) returning id', [
    slug,
    `演示 ${slug}`,
  ]);
  const tenantId = made.rows[0]?.id ?? 0;
  const units = { city: randomUUID(), east: randomUUID(), town: randomUUID(), west: randomUUID() };
  const paths = {
    city: [units.city],
    east: [units.city, units.east],
    town: [units.city, units.east, units.town],
    west: [units.city, units.west],
  };
  for (const [name, path] of Object.entries(paths))
    await past.query(
      `insert into unit (tenant_id, id, parent_id, name, kind, path, recorded_seq) values ($1, $2, $3, $4, 'other', $5, 0)`,
      [tenantId, path.at(-1), path.at(-2) ?? null, name, path],
    );
  const files = filesInMemory();

  return {
    db,
    past,
    files,
    tenantId,
    slug,
    units,
    async person(roles, unit = 'city', { login, passwordHash, projects = [] } = {}) {
      // A company's person stands in no unit.
      const unitId = [roles].flat().includes('company') ? null : units[unit];
      const actor: Actor = {
        id: randomUUID(),
        name: `${unit} ${[roles].flat().join(' ')}`,
        roles: [roles].flat(),
        unitId,
        ...(projects.length > 0 ? { projects } : {}),
      };
      await past.query(
        `insert into person (tenant_id, id, unit_id, name, login, password_hash, roles, recorded_seq) values ($1, $2, $3, $4, $5, $6, $7, 0)`,
        [tenantId, actor.id, unitId, actor.name, login ?? null, passwordHash ?? null, actor.roles],
      );
      for (const project of projects)
        await past.query(
          `insert into company_project (tenant_id, person_id, project_id, recorded_seq) values ($1, $2, $3, 0)`,
          [tenantId, actor.id, project],
        );
      return actor;
    },
    scene: (actor, more = {}) => ({ db, files, tenantId, actor, today: TODAY, now: NOW, ...more }),
    async project({ name = `项目 ${randomUUID().slice(0, 6)}`, unit = 'east', host = null, amount = null } = {}) {
      const id = randomUUID();
      await past.query(
        `insert into project (tenant_id, id, name, compared_name, unit_id, host_unit_id, amount, currency, recorded_seq)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 0)`,
        [tenantId, id, name, normaliseName(name), units[unit], host && units[host], amount, amount && 'CNY'],
      );
      return id;
    },
    async fact(
      projectId,
      { kind = 'signed', on = '2018-03-01', by = null, verdict = 'recognised', amount = null } = {},
    ) {
      const id = randomUUID();
      await past.query(
        `insert into fact (tenant_id, id, project_id, kind, happened_on, amount, currency, basis, reported_by, reported_at, recorded_seq, verdict, verdict_seq)
         values ($1, $2, $3, $4, $5, $6, $7, 'report', $8, now(), 0, $9, $10)`,
        [tenantId, id, projectId, kind, on, amount, amount && 'CNY', by, verdict, verdict && 0],
      );
      return id;
    },
    async entries() {
      const found = await past.query(
        'select seq::int, act, noun, subject_id, body::json as body from journal where tenant_id = $1 order by seq',
        [tenantId],
      );
      return found.rows;
    },
  };
}

function filesInMemory(): Office['files'] {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    async keep(bytes) {
      const { createHash } = await import('node:crypto');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, Buffer.from(bytes));
      return sha256;
    },
    async read(sha256) {
      const bytes = kept.get(sha256);
      if (!bytes) throw new Error('not kept');
      return bytes;
    },
  };
}
