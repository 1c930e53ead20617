import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/may.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { type Db, readTenant } from '../../store/connection.ts';
import type { Files } from '../../store/files.ts';
import { type ImportState, listImportLines } from '../../store/imports.ts';
import { tenantOf } from '../../store/tenants.ts';
import { takeLedger } from '../imports/in-one-go.ts';
import type { Scene } from '../scene.ts';
import { LEDGERS_SLUG } from './shown-accounts.ts';

const FOLDER = new URL('../../../demo/ledgers/', import.meta.url);

export interface TakenLedger {
  readonly fileName: string;
  readonly projects: number;
  /** Rows that were left out because they could not be understood, each told in the import. */
  readonly leftOut: number;
}

/** The operator at the command line; the journal says that nobody of the government did this. */
export const OPERATOR = { id: null, name: '系统运维', roles: ['office'], unitId: null } as const satisfies Actor;

/** A ledger that somebody has taken back is not taken in again at the next start. */
const DECIDED: readonly ImportState[] = ['committed', 'undone'];

interface Place {
  readonly db: Db;
  readonly files: Files;
  readonly today: Day;
  readonly now: Date;
  /** Told one line for each ledger that was taken in. */
  readonly tell?: (line: string) => void;
}

/** Takes in the public ledgers as any office would: nothing is added to what they say about real companies, or corrected. */
export async function enterPublicLedgers({ db, files, today, now, tell }: Place): Promise<TakenLedger[]> {
  const tenant = await tenantOf(db, LEDGERS_SLUG);
  if (!tenant) return [];
  const scene: Scene = { db, files, tenantId: tenant.id, actor: OPERATOR, today, now };
  const known = await readTenant(db, tenant.id, (tx) => listImportLines(tx, tenant.id));
  const taken: TakenLedger[] = [];
  for (const fileName of ledgerNames()) {
    if (known.some((it) => it.fileName === fileName && DECIDED.includes(it.state))) continue;
    const bytes = readFileSync(new URL(fileName, FOLDER));
    const outcome = await takeLedger(scene, { fileName, bytes, options: { leaveOutErrors: true } });
    if (isRefusal(outcome)) {
      // The product opens without it; what was wrong can be seen by importing the file again on the page.
      tell?.(`${tenant.name}: ${fileName} was refused (${outcome.reason})`);
      continue;
    }
    const leftOut = outcome.plan.rows.filter((row) => row.outcome === 'error').length;
    taken.push({ fileName, projects: outcome.plan.projects.length, leftOut });
    tell?.(`${tenant.name}: ${fileName}, ${outcome.plan.projects.length} projects`);
  }
  return taken;
}

const ledgerNames = (): string[] =>
  (existsSync(FOLDER) ? readdirSync(FOLDER) : []).filter((name) => /\.(csv|xlsx)$/.test(name)).toSorted();
