import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { FactKind, Precision } from '../domain/fact.ts';
import { COMPANY_WORD, type CompanyWord } from './company-words.ts';
import { prepared, type Tx } from './connection.ts';
import { EVIDENCE_LINE, type EvidenceLine } from './evidence.ts';
import { LEDGER_COLUMNS, LEDGER_JOINS, type LedgerRow } from './ledger.ts';
import { matching, type Reach } from './ledger-filter.ts';

export interface ProjectSheet extends LedgerRow {
  readonly nationalCode: string | null;
  readonly creditCode: string | null;
  readonly hostUnitId: string | null;
  readonly hostUnit: string | null;
  /** From the root down to the unit, for rights. */
  readonly unitPath: string[];
  readonly hostPath: string[] | null;
  readonly category: string[];
  readonly nature: string | null;
  readonly content: string | null;
  readonly statedStage: string | null;
  readonly remark: string | null;
  readonly extra: Record<string, string>;
  readonly importId: string | null;
  readonly importRow: number | null;
  readonly importFile: string | null;
  readonly version: number;
}

/** One project as it stands in a set, if this reader may see it. */
export async function projectSheet(
  tx: Tx,
  tenantId: number,
  setId: string,
  reach: Reach,
  id: string,
): Promise<ProjectSheet | undefined> {
  const found = await sql<ProjectSheet>`
    select ${LEDGER_COLUMNS}, p.national_code as "nationalCode", i.credit_code as "creditCode", p.host_unit_id as "hostUnitId",
      h.name as "hostUnit", u.path as "unitPath", h.path as "hostPath", p.category, p.nature, p.content,
      p.stated_stage as "statedStage", p.remark, p.extra, p.import_id as "importId", p.import_row as "importRow",
      m.file_name as "importFile", p.version
    from standing s ${LEDGER_JOINS}
    left join unit h on h.tenant_id = p.tenant_id and h.id = p.host_unit_id
    left join import m on m.tenant_id = p.tenant_id and m.id = p.import_id
    where ${matching(tenantId, setId, reach, {})} and s.project_id = ${id}`.execute(tx);
  return found.rows[0];
}

export interface FactSheet {
  readonly id: string;
  readonly kind: FactKind;
  readonly on: Day;
  readonly precision: Precision;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly stepId: string | null;
  readonly remark: string | null;
  readonly basis: 'report' | 'ledger';
  readonly reportedById: string | null;
  readonly reportedBy: string | null;
  readonly reportedAt: Date;
  readonly verdict: 'recognised' | 'returned' | null;
  readonly verdictBy: string | null;
  readonly verdictAt: Date | null;
  readonly verdictReason: string | null;
  readonly supersedes: string | null;
  readonly superseded: boolean;
  readonly companyWord: CompanyWord | null;
  readonly withdrawn: boolean;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly evidence: EvidenceLine[];
}

/** Columns of a fact with its people and its evidence; `f` is the fact. */
export const FACT_COLUMNS = sql`
  f.id, f.kind, f.happened_on as "on", f.day_precision as precision, trim_scale(f.amount)::text as amount, f.currency,
  f.step_id as "stepId", f.remark, f.basis, f.reported_by as "reportedById", r.name as "reportedBy", f.reported_at as "reportedAt",
  f.verdict, v.name as "verdictBy", f.verdict_at as "verdictAt", f.verdict_reason as "verdictReason", f.supersedes,
  f.superseded_seq is not null as superseded, f.withdrawn_seq is not null as withdrawn,
  f.withdrawn_at as "withdrawnAt", f.withdrawn_reason as "withdrawnReason",
  coalesce((select jsonb_agg(${EVIDENCE_LINE} order by e.stored_at)
    from evidence e where e.tenant_id = f.tenant_id and e.fact_id = f.id), '[]') as evidence, ${COMPANY_WORD}`;

export const FACT_JOINS = sql`
  left join person r on r.tenant_id = f.tenant_id and r.id = f.reported_by
  left join person v on v.tenant_id = f.tenant_id and v.id = f.verdict_by`;

/** All facts of a project, whatever became of them, newest first. */
export async function factsOf(tx: Tx, tenantId: number, projectId: string): Promise<FactSheet[]> {
  return prepared(
    tx,
    'facts-of',
    sql<FactSheet>`
      select ${FACT_COLUMNS} from fact f ${FACT_JOINS}
      where f.tenant_id = ${tenantId} and f.project_id = ${projectId}
      order by f.happened_on desc, f.recorded_seq desc, f.id`,
  );
}
