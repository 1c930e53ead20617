import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';

/** A paper of a project, handed in once for every procedure that asks for it. */
export interface HandedPaper {
  readonly name: string;
  readonly on: Day;
  readonly by: string;
}

export async function papersHanded(tx: Tx, tenantId: number, projectId: string): Promise<HandedPaper[]> {
  const { rows } = await sql<HandedPaper>`
    select name, handed_on as "on", person_name as by from project_paper
    where tenant_id = ${tenantId} and project_id = ${projectId} and withdrawn_seq is null order by name`.execute(tx);
  return rows;
}

interface Handing {
  readonly tenantId: number;
  readonly projectId: string;
  readonly names: readonly string[];
  readonly on: Day;
  readonly by: string;
  readonly seq: number;
}

export async function handIn(tx: Tx, { tenantId, projectId, names, on, by, seq }: Handing): Promise<void> {
  await sql`
    insert into project_paper (tenant_id, id, project_id, name, handed_on, person_name, recorded_seq)
    select ${tenantId}, gen_random_uuid(), ${projectId}, name, ${on}, ${by}, ${seq}
    from unnest(${names}::text[]) as name`.execute(tx);
}

export interface WantedPapers {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly papers: readonly string[];
}

/** The procedures of a project whose papers have not been found complete, with what each asks for. */
export async function papersWanted(tx: Tx, tenantId: number, projectId: string): Promise<WantedPapers[]> {
  const { rows } = await sql<WantedPapers>`
    select id, title, state, coalesce(body -> 'papers', '[]') as papers from matter
    where tenant_id = ${tenantId} and project_id = ${projectId} and kind = 'procedure' and withdrawn_seq is null
      and state in ('planned', 'papers') order by (body ->> 'place')::int, id`.execute(tx);
  return rows;
}
