import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { clausesOf } from '../domain/matter/commitment.ts';
import type { Promises } from '../domain/matter/fulfilment.ts';
import type { Tx } from './connection.ts';

/** What these projects planned to invest in years that are over and have invested by the day, and what came of the investor's commitments. */
export async function promisesOf(
  tx: Tx,
  tenantId: number,
  projectIds: readonly string[],
  asOf: Day,
): Promise<ReadonlyMap<string, Pick<Promises, 'investment' | 'commitments'>>> {
  const { rows } = await sql<Pick<Promises, 'commitments'> & { id: string; done: string; promised: string | null }>`
    select p.id, trim_scale(case when planned.foreign_too or invested.foreign_too then null else planned.sum end)::text as promised,
      trim_scale(coalesce(invested.sum, 0))::text as done,
      json_build_object('done', kept.done, 'promised', kept.promised) as commitments
    from project p,
      lateral (select sum(a.amount), bool_or(a.currency <> 'CNY') as foreign_too from annual_plan a
        where a.tenant_id = p.tenant_id and a.project_id = p.id and a.year < extract(year from ${asOf}::date)) as planned,
      lateral (select sum(f.amount), bool_or(f.currency <> 'CNY') as foreign_too from fact f
        where f.tenant_id = p.tenant_id and f.project_id = p.id and f.kind = 'investment-completed'
          and f.verdict = 'recognised' and f.superseded_seq is null and f.withdrawn_seq is null
          and f.happened_on <= ${asOf}) as invested,
      lateral (select count(*) filter (where m.state = 'kept') as done,
          count(*) filter (where m.state in ('kept', 'broken') or m.due < ${asOf}) as promised
        from matter m where m.tenant_id = p.tenant_id and m.project_id = p.id and m.kind = 'commitment'
          and m.class = any(${clausesOf('investor')}::text[]) and m.state <> 'released' and m.withdrawn_seq is null) as kept
    where p.tenant_id = ${tenantId} and p.id = any(${projectIds}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ id, done, promised, commitments }) => [
      id,
      { commitments, investment: promised === null ? null : { done, promised } },
    ]),
  );
}
