import { readLedger } from '../../documents/read-ledger.ts';
import type { LedgerOptions } from '../../domain/ledger/understanding.ts';
import type { Day } from '../../domain/day.ts';
import { ALL_FIELDS, type Field } from '../../domain/ledger/field.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { inTenant, readTenant } from '../../store/connection.ts';
import { columnMemory, type ImportLine, importById, moveImport, tellProgress } from '../../store/imports.ts';
import { ledgerNow } from '../../store/ledger-now.ts';
import { newId } from '../new-id.ts';
import type { Scene } from '../scene.ts';
import { type MarkedLedger, markOf, type RowMark } from './fingerprint.ts';
import { type ImportPlan, planImport } from './plan.ts';
import { summarise } from './summary.ts';

type Told = (phase: string, done: number, of: number) => void;

/** Reads the file of an import as it was corrected; the same file and corrections always give the same. */
export async function understand(
  scene: Scene,
  line: ImportLine,
  told: Told = () => {},
): Promise<MarkedLedger | Refusal> {
  return readMarked(scene, await scene.files.read(line.sha256), line, told);
}

/** Reads a ledger file and marks its rows as they come in. */
export async function readMarked(
  { db, tenantId, today }: Scene,
  bytes: Uint8Array,
  line: Pick<ImportLine, 'options' | 'fileName'>,
  told: Told = () => {},
): Promise<MarkedLedger | Refusal> {
  const remembered = await readTenant(db, tenantId, (tx) => columnMemory(tx, tenantId));
  const marks: RowMark[] = [];
  const understood = await readLedger(bytes, {
    ...ledgerOptions(line, remembered, today),
    onProgress: (rows) => told('reading', rows, 0),
    onRows: (rows) => {
      for (const row of rows) marks.push(markOf(row));
    },
  });
  return isRefusal(understood) ? understood : { ...understood, marks };
}

/** A column that means no field of the ledger is kept beside it as it stands; any other word means that. */
const fieldOf = (word: string): Field | null => ALL_FIELDS.find((field) => field === word) ?? null;

function ledgerOptions(
  line: Pick<ImportLine, 'options' | 'fileName'>,
  remembered: ReadonlyMap<string, string>,
  asOf: Day,
): LedgerOptions {
  const { sheet, columns = [] } = line.options;
  return {
    asOf,
    fileName: line.fileName,
    ...(sheet === undefined ? {} : { sheet }),
    columns: columns.map(({ column, field }) => ({ column, field: fieldOf(field) })),
    remembered: Object.fromEntries([...remembered].map(([header, field]) => [header, fieldOf(field)])),
  };
}

/** What committing an understood ledger would do to the tenant's ledger as it is now. */
export async function planFor(
  scene: Scene,
  understood: MarkedLedger,
  options: ImportLine['options'] = {},
): Promise<ImportPlan> {
  const now = await readTenant(scene.db, scene.tenantId, (tx) => ledgerNow(tx, scene.tenantId, understood.marks));
  return planImport(understood, now, { newId, duplicates: options.duplicates ?? 'new' });
}

/** Reads an import in the background and keeps what was understood, or why it was refused. */
export async function readInBackground(scene: Scene, id: string): Promise<void> {
  const { db, tenantId } = scene;
  const line = await readTenant(db, tenantId, (tx) => importById(tx, tenantId, id));
  if (line?.state !== 'reading') return;
  const understood = await understand(scene, line, teller(scene, id));
  const settle = async (to: Parameters<typeof moveImport>[3]) =>
    inTenant(db, tenantId, async (tx) => {
      const still = await importById(tx, tenantId, id);
      if (still?.state === 'reading' && still.version === line.version) await moveImport(tx, tenantId, id, to);
    });
  if (isRefusal(understood))
    return settle({ state: 'refused', summary: { reason: understood.reason, values: understood.detail ?? {} } });
  const plan = await planFor(scene, understood, line.options);
  await settle({ state: 'understood', summary: summarise(understood, plan) });
}

const EVERY_MS = 400;

/** Tells the import's row how far it is, a few times a second at most, each time in a transaction of its own. */
export function teller({ db, tenantId }: Scene, id: string): Told {
  let last = 0;
  let busy = false;
  return (phase, done, of) => {
    const now = performance.now();
    if (busy || now - last < EVERY_MS) return;
    last = now;
    busy = true;
    inTenant(db, tenantId, (tx) => tellProgress(tx, tenantId, id, { phase, done, of }))
      .catch(() => {}) // progress is a courtesy; the work itself reports its own failure
      .finally(() => {
        busy = false;
      });
  };
}
