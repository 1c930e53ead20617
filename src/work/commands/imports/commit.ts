import type { Understanding } from '../../../domain/ledger/understanding.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { normaliseName } from '../../../domain/text.ts';
import {
  insertInvestors,
  insertLedgerFacts,
  insertProjects,
  insertSteps,
  insertUnits,
} from '../../../store/import-rows.ts';
import { type ImportLine, lockImport, moveImport } from '../../../store/imports.ts';
import { ledgerNow } from '../../../store/ledger-now.ts';
import { command } from '../../command.ts';
import { fingerprintOf } from '../../imports/fingerprint.ts';
import { type ImportPlan, type LedgerNow, planImport } from '../../imports/plan.ts';
import { summarise } from '../../imports/summary.ts';

export interface Committing {
  readonly id: string;
  /** What the file says, read again with the corrections kept with the import. */
  readonly ledger: Understanding;
  readonly told?: (phase: string, done: number, of: number) => void;
}

interface Ready {
  readonly line: ImportLine;
  readonly now: LedgerNow;
}

/** Writes a whole import, or nothing of it: projects, their planned steps, and the facts the ledger states. */
export const commitOneImport = command({
  noun: 'import',
  load: async (tx, { id, ledger: { rows } }: Committing, { tenantId }): Promise<Ready | undefined> => {
    const line = await lockImport(tx, tenantId, id);
    if (!line) return undefined;
    const names = [...new Set(rows.map((row) => normaliseName(row.name)))];
    const prints = [...new Set(rows.map(fingerprintOf))];
    return { line, now: await ledgerNow(tx, tenantId, names, prints) };
  },
  sees: (actor) => may(actor, 'import.make'),
  allows: (actor) => may(actor, 'import.make'),
  decide: ({ line, now }: Ready, { ledger, told }: Committing, given) => {
    if (line.state !== 'committing') return refuse('conflict', 'import-not-open', { state: line.state });
    const { duplicates = 'new', leaveOutErrors = false } = line.options;
    const plan = planImport(ledger, now, { newId: given.newId, duplicates });
    const errors = plan.rows.filter((row) => row.outcome === 'error').length;
    if (errors > 0 && !leaveOutErrors) return refuse('invalid', 'import-has-errors', { errors });
    return { line, ledger, plan, told: told ?? (() => {}) };
  },
  save: async (tx, { line, ledger, plan, told }, { tenantId, seq, now }) => {
    const stamp = { tenantId, importId: line.id, seq, at: now };
    const of = plan.projects.length + plan.steps.length + plan.facts.length;
    let done = 0;
    const tell = (n: number) => told('writing', (done += n), of);
    await insertUnits(tx, stamp, plan.units);
    await insertInvestors(tx, stamp, plan.investors);
    await insertProjects(tx, stamp, plan.projects, tell);
    await insertSteps(tx, stamp, plan.steps, tell);
    await insertLedgerFacts(tx, stamp, plan.facts, tell);
    await moveImport(tx, tenantId, line.id, { state: 'committed', summary: summarise(ledger, plan) });
  },
  touches: ({ plan }) => plan.projects.map((project) => project.id),
  entry: ({ line, plan }) => ({
    act: 'import.commit',
    subjectId: line.id,
    body: { fileName: line.fileName, sha256: line.sha256, ...countsOf(plan) },
  }),
  reply: ({ line, plan }) => ({ id: line.id, plan }),
});

const countsOf = (plan: ImportPlan) => ({
  projects: plan.projects.length,
  same: plan.rows.filter((row) => row.outcome === 'same').length,
  steps: plan.steps.length,
  facts: plan.facts.length,
  units: plan.units.length,
  investors: plan.investors.length,
});
