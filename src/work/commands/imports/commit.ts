import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import {
  insertInvestors,
  insertLedgerFacts,
  insertPlans,
  insertProjects,
  insertSteps,
  insertUnits,
} from '../../../store/import-rows.ts';
import { type ImportLine, lockImport, moveImport } from '../../../store/imports.ts';
import { ledgerNow } from '../../../store/ledger-now.ts';
import { command } from '../../command.ts';
import { caseOf } from '../../imports/case-of.ts';
import type { MarkedLedger } from '../../imports/fingerprint.ts';
import { type ImportPlan, type LedgerNow, planImport } from '../../imports/plan.ts';
import { factsOf, plansOf, projectOf, stepsOf } from '../../imports/row-parts.ts';
import { summarise } from '../../imports/summary.ts';

export interface Committing {
  readonly id: string;
  /** What the file says, read again with the corrections kept with the import. */
  readonly ledger: MarkedLedger;
  readonly told?: (phase: string, done: number, of: number) => void;
}

interface Ready {
  readonly line: ImportLine;
  readonly now: LedgerNow;
}

/** Writes a whole import, or nothing of it: projects, their planned steps, and the facts the ledger states. */
export const commitOneImport = command({
  noun: 'import',
  load: async (tx, { id, ledger }: Committing, { tenantId }): Promise<Ready | undefined> => {
    const line = await lockImport(tx, tenantId, id);
    return line && { line, now: await ledgerNow(tx, tenantId, ledger.marks) };
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
    const of = plan.projects.length + plan.steps + plan.facts;
    let done = 0;
    const tell = (n: number) => told('writing', (done += n), of);
    await insertUnits(tx, stamp, plan.units);
    await insertInvestors(tx, stamp, plan.investors);
    await insertProjects(tx, stamp, plan.projects.values().map(projectOf), tell);
    await insertSteps(tx, stamp, plan.projects.values().flatMap(stepsOf), tell);
    await insertLedgerFacts(tx, stamp, plan.projects.values().flatMap(factsOf), tell);
    await insertPlans(tx, stamp, plan.projects.values().flatMap(plansOf));
    await moveImport(tx, tenantId, line.id, { state: 'committed', summary: summarise(ledger, plan) });
  },
  makes: ({ line, plan }) => plan.projects.values().map((row) => caseOf(row, line.id)),
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
  steps: plan.steps,
  facts: plan.facts,
  units: plan.units.length,
  investors: plan.investors.length,
});
