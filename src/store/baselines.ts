import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';
import type { Reach } from './ledger-filter.ts';
import { standing } from './procedure-standing.ts';

/** A schedule counted back (倒排工期, DS-7) as it was filed with the park; a new one is a new version. */
export interface Baseline {
  readonly version: number;
  readonly target: Day;
  readonly filedWith: { readonly id: string; readonly name: string };
  readonly filedOn: Day;
  readonly by: string;
  readonly note: string | null;
}

export interface BaselineLine {
  readonly id: string;
  readonly title: string;
  readonly startBy: Day;
  readonly doneBy: Day;
  readonly takes: number;
  readonly critical: boolean;
  readonly after: readonly string[];
}

/** Every baseline of a project, the newest first. */
export async function baselinesOf(tx: Tx, tenantId: number, projectId: string): Promise<Baseline[]> {
  const { rows } = await sql<Baseline>`
    select b.version, b.target, json_build_object('id', u.id, 'name', u.name) as "filedWith", b.filed_on as "filedOn",
      b.person_name as by, b.note
    from schedule_baseline b join unit u on u.tenant_id = b.tenant_id and u.id = b.filed_with
    where b.tenant_id = ${tenantId} and b.project_id = ${projectId} order by b.version desc`.execute(tx);
  return rows;
}

/** The lines of a baseline. */
export const baselineLines = async (
  tx: Tx,
  tenantId: number,
  projectId: string,
  version: number,
): Promise<BaselineLine[]> => (await linesOfBaselines(tx, tenantId, [{ id: projectId, version }])).get(projectId) ?? [];

/** The lines of one baseline of each project, by project. */
export async function linesOfBaselines(
  tx: Tx,
  tenantId: number,
  baselines: readonly { readonly id: string; readonly version: number }[],
): Promise<ReadonlyMap<string, BaselineLine[]>> {
  const { rows } = await sql<BaselineLine & { project: string }>`
    select l.project_id as project, l.matter_id as id, m.title, l.start_by as "startBy", l.done_by as "doneBy", l.takes, l.critical,
      l.after
    from unnest(${baselines.map(({ id }) => id)}::uuid[], ${baselines.map(({ version }) => version)}::integer[]) as b (id, version)
    join baseline_line l on l.tenant_id = ${tenantId} and l.project_id = b.id and l.version = b.version
    join matter m on m.tenant_id = l.tenant_id and m.id = l.matter_id
    order by l.project_id, l.place`.execute(tx);
  const byProject = new Map<string, BaselineLine[]>(baselines.map(({ id }) => [id, []]));
  for (const { project, ...line } of rows) byProject.get(project)?.push(line);
  return byProject;
}

interface Filing {
  readonly tenantId: number;
  readonly projectId: string;
  readonly version: number;
  readonly target: Day;
  readonly filedWith: string;
  readonly filedOn: Day;
  readonly by: string;
  readonly note: string | null;
  readonly seq: number;
  readonly lines: readonly Omit<BaselineLine, 'title'>[];
}

export async function fileBaseline(tx: Tx, it: Filing): Promise<void> {
  await sql`
    insert into schedule_baseline (tenant_id, project_id, version, target, filed_with, filed_on, person_name, note, recorded_seq)
    values (${it.tenantId}, ${it.projectId}, ${it.version}, ${it.target}, ${it.filedWith}, ${it.filedOn}, ${it.by}, ${it.note},
      ${it.seq})`.execute(tx);
  const lines = it.lines.map((line, place) => ({ ...line, place }));
  await sql`
    insert into baseline_line (tenant_id, project_id, version, matter_id, place, start_by, done_by, takes, critical, after)
    select ${it.tenantId}, ${it.projectId}, ${it.version}, id, place, "startBy", "doneBy", takes, critical, "after"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (id uuid, place integer, "startBy" date, "doneBy" date,
      takes integer, critical boolean, "after" uuid[])`.execute(tx);
}

export interface Slipping {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly target: Day;
  readonly version: number;
  readonly filedOn: Day;
  /** How many lines are late by themselves, and by how many days the worst. */
  readonly lines: number;
  readonly worst: number;
}

/**
 * Projects whose newest baseline is not kept: a line was done late, is not done on its day, is due later than its day, or has
 * not begun when it should have. The worst first. What follows from a line that is late is worked out for one project at a time.
 */
export async function slippingProjects(
  tx: Tx,
  { tenantId, reach, asOf, today }: { tenantId: number; reach: Reach; asOf: Day; today: Day },
  limit: number,
): Promise<Slipping[]> {
  const mine = reach.all
    ? sql``
    : sql`and (p.unit_id = any(${reach.unitIds}::uuid[]) or p.host_unit_id = any(${reach.unitIds}::uuid[]))`;
  // The lines of every version are looked at and the newest picked last: the planner cannot tell how few are older.
  const { rows } = await sql<Slipping>`
    with newest as (
      select distinct on (project_id) project_id, version, target, filed_on from schedule_baseline
      where tenant_id = ${tenantId} and filed_on <= ${asOf} order by project_id, version desc
    ), looked as (
      select l.project_id, l.version, l.start_by, l.done_by, l.takes, at.state, at.due,
        case when at.state in ('done', 'owing', 'covered') then coalesce(m.receipt_on, at.closed::text)::date end as settled
      from matter m ${standing({ asOf, today })} join baseline_line l on l.tenant_id = ${tenantId} and l.matter_id = m.id
      where m.tenant_id = ${tenantId} and m.kind = 'procedure' and m.withdrawn_seq is null
        and at.state not in ('dropped', 'refused')
    ), late as (
      select project_id, version, count(*)::int as lines, max(case
          when settled is not null then settled
          when state in ('planned', 'papers') then ${asOf}::date + (done_by - start_by)
          else greatest(${asOf}::date, due) end - done_by) as worst
      from looked
      where case
        when settled is not null then settled > done_by
        when state in ('planned', 'papers') then start_by < ${asOf} and takes > 0 or done_by < ${asOf}
        else done_by < ${asOf} or due > done_by end
      group by project_id, version
    )
    select p.id, p.name, u.name as unit, n.target, n.version, n.filed_on as "filedOn", late.lines, late.worst
    from late join newest n on n.project_id = late.project_id and n.version = late.version
    join project p on p.tenant_id = ${tenantId} and p.id = late.project_id and p.withdrawn_seq is null
    join unit u on u.tenant_id = ${tenantId} and u.id = p.unit_id
    where true ${mine} order by late.worst desc, p.name, p.id limit ${limit}`.execute(tx);
  return rows;
}
