import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTenant, readTenant } from '../../src/store/connection.ts';
import { hashOf, sealedText } from '../../src/store/journal-hash.ts';
import { verifyJournal } from '../../src/store/journal-verify.ts';
import { journalHead, nextSeq, writeJournal } from '../../src/store/journal.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

/** Ten acts, one after the other. */
async function tenActs(): Promise<void> {
  for (let i = 1; i <= 10; i++) await act(`第 ${i} 件`);
}

const act = (what: string): Promise<number> =>
  inTenant(office.db, office.tenantId, async (tx) => {
    const { tenantId } = office;
    const seq = await nextSeq(tx, tenantId);
    const actor = { id: '5e4c5f0a-3f5e-4a54-9d4d-0c6d7a3f9b11', name: '演示 甲' };
    const entry = {
      act: 'fact.report',
      noun: 'fact',
      subjectId: '0a5a9f6e-7a3e-4a41-8a2e-5e2a1c1f2b33',
      body: { what },
    };
    await writeJournal(tx, seq, { tenantId, at: new Date('2018-06-15T10:00:00.123+08:00'), actor, ...entry });
    return seq;
  });

const verified = (anchor?: { seq: number; hash: string }) =>
  verifyJournal(office.db, office.tenantId, anchor ? { anchor } : {});

const head = () => readTenant(office.db, office.tenantId, (tx) => journalHead(tx, office.tenantId));

/** As the superuser, with the trigger that stands in the way switched off. */
async function tamper(statement: string): Promise<void> {
  await office.past.query('alter table journal disable trigger journal_append_only');
  await office.past.query(statement.replaceAll('$tenant', String(office.tenantId)));
  await office.past.query('alter table journal enable trigger journal_append_only');
}

describe('the chain', () => {
  it('is sound after ten acts, and an empty one is too', async () => {
    expect(await verified()).toEqual({ ok: true, entries: 0, head: null, faults: [] });
    await tenActs();
    expect(await verified()).toMatchObject({ ok: true, entries: 10, head: { seq: 10 }, faults: [] });
    expect(await head()).toEqual((await verified()).head);
  });

  it('gives forty acts at once forty numbers in a row', async () => {
    const seqs = await Promise.all(Array.from({ length: 40 }, (_, i) => act(`${i}`)));
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(await verified()).toMatchObject({ ok: true, entries: 40 });
  });

  it('does not write an entry without its number', async () => {
    const { db, tenantId } = office;
    const skipped = inTenant(db, tenantId, async (tx) => {
      const seq = await nextSeq(tx, tenantId);
      await writeJournal(tx, seq + 1, {
        tenantId,
        at: new Date(),
        actor: { id: null, name: '' },
        act: '',
        noun: '',
        subjectId: null,
        body: {},
      });
    });
    await expect(skipped).rejects.toThrow('does not follow');
  });

  it('follows the algorithm each entry names, old entries and new ones side by side', async () => {
    await tenActs();
    const { rows } = await office.past.query(
      `select seq::int, (extract(epoch from at) * 1000000)::bigint::text as micros, actor_id, actor_name, act, noun, subject_id, body,
         encode(previous, 'hex') as previous from journal where tenant_id = $1 and seq = 10`,
      [office.tenantId],
    );
    const { seq, micros, actor_id, actor_name, act: name, noun, subject_id, body, previous } = rows[0];
    const sealed = {
      tenantId: office.tenantId,
      seq,
      micros,
      actorId: actor_id,
      actorName: actor_name,
      act: name,
      noun,
      subjectId: subject_id,
      body,
      previous,
    };
    await tamper(
      `update journal set algorithm = 'sha256', hash = '\\x${hashOf(sealedText(sealed, 'sha256'), 'sha256')}' where tenant_id = $tenant and seq = 10`,
    );
    expect(await verified()).toMatchObject({ ok: true, entries: 10 });
  });
});

describe('as the superuser, a change is found and located', () => {
  beforeEach(tenActs);

  it.each([
    ['at', `at + interval '1 microsecond'`],
    ['actor_id', 'gen_random_uuid()'],
    ['actor_id', 'null'],
    ['actor_name', `actor_name || ' '`],
    ['act', `'fact.return'`],
    ['noun', `'step'`],
    ['subject_id', 'null'],
    ['body', `replace(body, '件', '项')`],
    ['hash', `decode(repeat('ab', 32), 'hex')`],
    ['previous', `decode(repeat('ab', 32), 'hex')`],
    ['algorithm', `'sha256'`],
  ])('%s becomes %s', async (column, value) => {
    await tamper(`update journal set ${column} = ${value} where tenant_id = $tenant and seq = 5`);
    const { ok, faults } = await verified();
    expect(ok).toBe(false);
    expect(faults).toContainEqual({ seq: 5, what: 'altered' });
    expect(faults.every(({ seq }) => seq === 5)).toBe(true);
  });

  it.each([
    [
      'an algorithm nobody knows',
      `update journal set algorithm = 'rot13' where tenant_id = $tenant and seq = 5`,
      { seq: 5, what: 'unknown-algorithm' },
    ],
    ['an entry deleted', 'delete from journal where tenant_id = $tenant and seq = 5', { seq: 5, what: 'missing' }],
    [
      'the first entry deleted',
      'delete from journal where tenant_id = $tenant and seq = 1',
      { seq: 1, what: 'missing' },
    ],
    [
      'an entry inserted after the end',
      `insert into journal select tenant_id, 11, at, actor_id, actor_name, act, noun, subject_id, body, algorithm, previous, hash from journal where tenant_id = $tenant and seq = 5`,
      { seq: 11, what: 'altered' },
    ],
    [
      'two entries swapped',
      `update journal j set actor_name = o.actor_name, body = o.body, previous = o.previous, hash = o.hash from journal o
       where j.tenant_id = $tenant and o.tenant_id = $tenant and j.seq in (4, 7) and o.seq = 11 - j.seq`,
      { seq: 4, what: 'altered' },
    ],
    [
      'an entry moved to another tenant',
      'update journal set tenant_id = (select max(id) from tenant) where tenant_id = $tenant and seq = 5',
      { seq: 5, what: 'missing' },
    ],
  ])('%s', async (_, statement, fault) => {
    await anOffice();
    await tamper(statement);
    expect((await verified()).faults).toContainEqual(fault);
  });

  it('finds an end that was cut off, against a head that was noted', async () => {
    const noted = await head();
    await tamper('delete from journal where tenant_id = $tenant and seq > 7');
    expect(await verified()).toMatchObject({ ok: true, entries: 7 });
    expect((await verified(noted)).faults).toEqual([{ seq: 10, what: 'anchor-missing' }]);
  });

  it('finds an end that was written anew, against a head that was noted', async () => {
    const noted = await head();
    await tamper('delete from journal where tenant_id = $tenant and seq > 4');
    for (let i = 5; i <= 10; i++) await act(`伪造 ${i}`);
    expect(await verified()).toMatchObject({ ok: true, entries: 10 });
    expect((await verified(noted)).faults).toEqual([{ seq: 10, what: 'anchor-differs' }]);
  });
});

describe('as the application', () => {
  let app: pg.Client;
  beforeAll(async () => {
    app = new pg.Client(database.appUrl);
    await app.connect();
  });
  afterAll(() => app.end());

  it.each([
    `update journal set body = '{}'`,
    'delete from journal',
    'truncate journal',
    'alter table journal disable trigger journal_append_only',
    'drop trigger journal_append_only on journal',
    'alter table journal disable row level security',
    'update fact set amount = 1',
    `update fact set happened_on = '2018-01-01'`,
    `update fact set kind = 'started'`,
    'update fact set reported_by = null',
    'update fact set recorded_seq = 1',
    'delete from fact',
    'truncate fact',
    'update evidence set sha256 = null',
    'delete from evidence',
    'update past set was = null',
    'delete from past',
    'set session_replication_role = replica',
    'set role postgres',
  ])('may not: %s', async (statement) => {
    await app.query(`select set_config('luodi.tenant', $1, false)`, [String(office.tenantId)]);
    await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('writes a verdict once, and the end of a fact once', async () => {
    const fact = await office.fact(await office.project(), { verdict: null });
    const set = (assignment: string) =>
      inTenant(office.db, office.tenantId, async (tx) => {
        const { sql } = await import('kysely');
        await sql
          .raw(`update fact set ${assignment} where tenant_id = ${office.tenantId} and id = '${fact}'`)
          .execute(tx);
      });
    await set(`verdict = 'recognised', verdict_seq = 1`);
    await expect(set(`verdict = 'returned', verdict_seq = 2`)).rejects.toThrow('written once');
    await expect(set('verdict = null, verdict_seq = null')).rejects.toThrow('written once');
    await set('superseded_seq = 3');
    await expect(set('superseded_seq = null')).rejects.toThrow('written once');
    await set('withdrawn_seq = 4');
    await expect(set('withdrawn_seq = 5')).rejects.toThrow('written once');
  });

  it('cannot be told to change an entry even by the owner of the table', async () => {
    await tenActs();
    const owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    await owner.query(`select set_config('luodi.tenant', $1, false)`, [String(office.tenantId)]);
    await expect(owner.query(`update journal set body = '{}'`)).rejects.toThrow('never changed or removed');
    await expect(owner.query('truncate journal')).rejects.toThrow('never changed or removed');
    await owner.end();
  });
});
