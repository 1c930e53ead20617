import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { commands } from '../../src/cli/commands.ts';
import { runCli, type Shell } from '../../src/cli/cli.ts';
import { addAdoption } from '../../src/store/adoptions.ts';
import { inTenant } from '../../src/store/connection.ts';
import { rebuild } from '../../src/work/standing.ts';
import type { TestDatabase } from '../database.ts';
import { type Office, TODAY } from '../office.ts';
import { day } from '../../src/domain/day.ts';

export interface Told {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** The command line of an office's installation; its answers are kept instead of printed. */
export const luodiIn =
  (office: Office, database: TestDatabase, more: Partial<Shell> = {}) =>
  async (...args: string[]): Promise<Told> => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runCli(args, commands, {
      now: new Date('2018-06-15T10:00:00+08:00'),
      today: TODAY,
      language: 'zh-CN',
      print: (line) => out.push(line),
      complain: (line) => err.push(line),
      defaultTenant: office.slug,
      openHouse: async () => ({ db: office.db, files: office.files, ownerUrl: database.ownerUrl, data: tmpdir() }),
      ...more,
    });
    return { code, out, err };
  };

export const jsonOf = <T>(told: Told): T => JSON.parse(told.out.join('\n')) as T;
export const linesOf = <T>(told: Told): T[] => told.out.map((line) => JSON.parse(line) as T);

/** The office runs the regime from the first day on. */
export const adopt = (office: Office, regime: string): Promise<void> =>
  inTenant(office.db, office.tenantId, (tx) =>
    addAdoption(tx, office.tenantId, {
      id: randomUUID(),
      regime,
      version: '1',
      from: day('2010-01-01'),
      settings: {},
      rank: 0,
      seq: 0,
    }),
  );

/** Works out how everything entered past the commands stands. */
export const stand = (office: Office): Promise<void> =>
  inTenant(office.db, office.tenantId, (tx) => rebuild(tx, { tenantId: office.tenantId, today: TODAY, seq: 0 }));

/** A planned node of a project, entered past the commands. */
export async function planned(
  office: Office,
  projectId: string,
  {
    kind = 'start',
    name = '开工',
    due = null as string | null,
    unit = null as keyof Office['units'] | null,
    person = null as string | null,
  } = {},
): Promise<void> {
  await office.past.query(
    `insert into step (tenant_id, id, project_id, kind, name, baseline, due, unit_id, person, recorded_seq)
     values ($1, $2, $3, $4, $5, $6, $6, $7, $8, 0)`,
    [office.tenantId, randomUUID(), projectId, kind, name, due, unit && office.units[unit], person],
  );
}
