import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/may.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { type Db, readTenant } from '../../store/connection.ts';
import type { Files } from '../../store/files.ts';
import { type ImportState, listImportLines } from '../../store/imports.ts';
import { tenantOf } from '../../store/tenants.ts';
import { uploadImport } from '../commands/imports/upload.ts';
import { beginCommit, finishCommit } from '../imports/committing.ts';
import { readInBackground } from '../imports/reading.ts';
import { perform } from '../perform.ts';
import type { Scene } from '../scene.ts';
import { LEDGERS_SLUG } from './shown-accounts.ts';

const FOLDER = new URL('../../../demo/ledgers/', import.meta.url);

export interface TakenLedger {
  readonly fileName: string;
  readonly projects: number;
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
}

/** Takes in the public ledgers as any office would: uploaded, understood, committed, nothing added and nothing corrected. */
export async function enterPublicLedgers({ db, files, today, now }: Place): Promise<TakenLedger[]> {
  const tenant = await tenantOf(db, LEDGERS_SLUG);
  if (!tenant) return [];
  const scene: Scene = { db, files, tenantId: tenant.id, actor: OPERATOR, today, now };
  const known = await readTenant(db, tenant.id, (tx) => listImportLines(tx, tenant.id));
  const taken: TakenLedger[] = [];
  for (const fileName of ledgerNames()) {
    if (known.some((it) => it.fileName === fileName && DECIDED.includes(it.state))) continue;
    const outcome = await takeIn(scene, fileName, readFileSync(new URL(fileName, FOLDER)));
    if (isRefusal(outcome)) throw new Error(`${fileName}: ${outcome.reason} ${JSON.stringify(outcome.detail ?? {})}`);
    taken.push({ fileName, projects: outcome.projects });
  }
  return taken;
}

const ledgerNames = (): string[] =>
  (existsSync(FOLDER) ? readdirSync(FOLDER) : []).filter((name) => /\.(csv|xlsx)$/.test(name)).toSorted();

async function takeIn(scene: Scene, fileName: string, bytes: Buffer): Promise<{ projects: number } | Refusal> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await scene.files.keep(bytes);
  const uploaded = await perform(uploadImport, { fileName, sha256, sizeBytes: bytes.length }, scene);
  if (isRefusal(uploaded)) return uploaded;
  await readInBackground(scene, uploaded.id);
  const begun = await beginCommit(scene, uploaded.id, { duplicates: 'new', leaveOutErrors: true });
  return isRefusal(begun) ? begun : finishCommit(scene, uploaded.id);
}
