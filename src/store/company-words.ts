import { sql } from 'kysely';
import type { WordOnFact } from '../domain/company.ts';
import type { Day } from '../domain/day.ts';
import type { Tx } from './connection.ts';

export interface FactWord {
  readonly tenantId: number;
  readonly id: string;
  readonly factId: string;
  readonly says: WordOnFact;
  readonly note: string | null;
  readonly by: { readonly id: string | null; readonly name: string };
  readonly at: Date;
  readonly seq: number;
}

export async function insertFactWord(tx: Tx, it: FactWord): Promise<void> {
  await sql`insert into fact_word (tenant_id, id, fact_id, person_id, person_name, says, note, said_at, recorded_seq)
    values (${it.tenantId}, ${it.id}, ${it.factId}, ${it.by.id}, ${it.by.name}, ${it.says}, ${it.note}, ${it.at},
      ${it.seq})`.execute(tx);
}

/** What a company said last of a fact, beside it. */
export interface CompanyWord {
  readonly says: WordOnFact;
  readonly note: string | null;
  readonly by: string;
  readonly at: Day;
}

/** The company's last word on a fact (f), for whoever judges it; as a column. */
export const COMPANY_WORD = sql`(select json_build_object('says', w.says, 'note', w.note, 'by', w.person_name,
    'at', to_char(w.said_at, 'YYYY-MM-DD')) from fact_word w
  where w.tenant_id = f.tenant_id and w.fact_id = f.id order by w.said_at desc limit 1) as "companyWord"`;

export interface Rating {
  readonly tenantId: number;
  readonly id: string;
  readonly stars: number;
  readonly words: string | null;
  readonly by: string | null;
  readonly at: Date;
  readonly seq: number;
}

export async function isRated(tx: Tx, tenantId: number, matterId: string): Promise<boolean> {
  const { rows } = await sql`select from rating where tenant_id = ${tenantId} and matter_id = ${matterId}`.execute(tx);
  return rows.length > 0;
}

export async function insertRating(tx: Tx, it: Rating): Promise<void> {
  await sql`insert into rating (tenant_id, matter_id, person_id, stars, words, rated_at, recorded_seq)
    values (${it.tenantId}, ${it.id}, ${it.by}, ${it.stars}, ${it.words}, ${it.at}, ${it.seq})`.execute(tx);
}
