import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { refuse } from '../../src/domain/refusal.ts';
import type { Actor } from '../../src/domain/may.ts';
import { connect, disconnect, inTenant } from '../../src/store/connection.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { insertStep } from '../../src/store/steps.ts';
import { command } from '../../src/work/command.ts';
import { perform } from '../../src/work/perform.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let actor: Actor;
let projectId: string;

beforeAll(async () => {
  office = await anOffice();
  actor = await office.person('office');
  projectId = await office.project();
});

interface Input {
  readonly name: string;
  /** What happens while it is saved, after the row was written. */
  readonly mishap?: () => void;
  readonly refuses?: boolean;
  readonly secret?: true;
}

/** Writes a step, the simplest thing there is to write. */
const act = (extra: { secret?: true } = {}) =>
  command({
    noun: 'step',
    ...extra,
    load: async (_tx, input: Input) => (input.name === 'nowhere' ? undefined : input),
    sees: (_actor, { name }) => name !== 'hidden',
    allows: (_actor, { name }) => name !== 'forbidden',
    decide: (subject, input, { newId }) =>
      input.refuses ? refuse('invalid', 'nothing-changed') : { id: newId(), ...subject },
    save: async (tx, { id, name, mishap }, { tenantId, seq }) => {
      const plan = {
        kind: 'start',
        name,
        baseline: null,
        due: null,
        unitId: null,
        person: null,
        projectUnit: null,
      } as const;
      await insertStep(tx, { tenantId, id, plan, seq }, projectId);
      mishap?.();
    },
    entry: ({ id, name }) => ({ act: 'step.plan', subjectId: projectId, body: { stepId: id, name } }),
    reply: ({ id }) => ({ id, version: 1 }),
  });

const steps = async (name: string) =>
  (
    await office.past.query('select id, recorded_seq::int as seq from step where tenant_id = $1 and name = $2', [
      office.tenantId,
      name,
    ])
  ).rows;
const entriesOf = async (name: string) => (await office.entries()).filter((entry) => entry.body['name'] === name);

describe('an act', () => {
  it('writes its rows and its entry with one number', async () => {
    await perform(act(), { name: '一' }, office.scene(actor));
    const [entry] = await entriesOf('一');
    expect(await steps('一')).toMatchObject([{ seq: entry?.seq }]);
    expect(entry).toMatchObject({ act: 'step.plan', noun: 'step', subject_id: projectId });
  });

  it('that breaks while it is saved leaves nothing, and takes no number', async () => {
    const before = (await office.entries()).length;
    const broken = perform(
      act(),
      {
        name: '二',
        mishap: () => {
          throw new Error('the plug was pulled');
        },
      },
      office.scene(actor),
    );
    await expect(broken).rejects.toThrow('the plug was pulled');
    expect(await steps('二')).toEqual([]);
    await perform(act(), { name: '三' }, office.scene(actor));
    expect(await entriesOf('三')).toMatchObject([{ seq: before + 1 }]);
  });

  it('that collides with another is done again', async () => {
    let left = 2;
    const mishap = () => {
      if (left-- > 0) throw Object.assign(new Error('could not serialize'), { code: '40001' });
    };
    expect(await perform(act(), { name: '四', mishap }, office.scene(actor))).toMatchObject({ version: 1 });
    expect(await steps('四')).toHaveLength(1);
    expect(await entriesOf('四')).toHaveLength(1);
  });

  it.each([
    ['nowhere', 'not-found', 'no-such-subject'],
    ['hidden', 'not-found', 'no-such-subject'],
    ['forbidden', 'not-allowed', 'no-permission'],
  ])('on what is %s is refused as %s', async (name, kind, reason) => {
    expect(await perform(act(), { name }, office.scene(actor))).toEqual({ refused: true, kind, reason });
    expect(await entriesOf(name)).toEqual([]);
  });
});

describe('a request that is sent again with its key', () => {
  const once = (key: string, requestHash = 'same') => office.scene(actor, { once: { key, requestHash } });

  it('gets the same reply and writes nothing more', async () => {
    const first = await perform(act(), { name: '五' }, once('k5'));
    expect(await perform(act(), { name: '五' }, once('k5'))).toEqual(first);
    expect(await steps('五')).toHaveLength(1);
  });

  it('at the same moment is done once, and the others are told to wait or get the same reply', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => perform(act(), { name: '六' }, once('k6'))));
    const done = replies.filter((reply) => 'version' in reply);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(
      replies
        .filter((reply) => 'refused' in reply)
        .every((reply) => 'reason' in reply && reply.reason === 'key-in-progress'),
    ).toBe(true);
    expect(await steps('六')).toHaveLength(1);
  });

  it('but with other content is refused', async () => {
    await perform(act(), { name: '七' }, once('k7'));
    expect(await perform(act(), { name: '七七' }, once('k7', 'other'))).toMatchObject({
      kind: 'invalid',
      reason: 'key-reused',
    });
    expect(await steps('七七')).toEqual([]);
  });

  it('is decided anew when it was refused before', async () => {
    expect(await perform(act(), { name: '八', refuses: true }, once('k8'))).toMatchObject({
      reason: 'nothing-changed',
    });
    expect(await perform(act(), { name: '八' }, once('k8'))).toMatchObject({ version: 1 });
  });

  it('does not get a secret a second time', async () => {
    expect(await perform(act({ secret: true }), { name: '九' }, once('k9'))).toMatchObject({ version: 1 });
    expect(await perform(act({ secret: true }), { name: '九' }, once('k9'))).toMatchObject({ reason: 'shown-once' });
    const kept = await office.past.query('select reply from idempotency where tenant_id = $1 and key = $2', [
      office.tenantId,
      'k9',
    ]);
    expect(kept.rows).toEqual([{ reply: null }]);
  });

  it('is another person’s own affair', async () => {
    await perform(act(), { name: '十' }, once('k10'));
    const other = await office.person('office');
    await perform(act(), { name: '十' }, { ...once('k10'), actor: other });
    expect(await steps('十')).toHaveLength(2);
  });
});

describe('an act that comes while another one takes long', () => {
  it('waits for its turn, longer than a statement may take, and then has the limit it had', async () => {
    const quick = connect(office.db.pool.options.connectionString ?? '', { connections: 2, statementMs: 300 });
    const slow = office.past;
    await slow.query('begin');
    // The place in the queue of acts, held as an act that judges every project holds it.
    await slow.query('select pg_advisory_xact_lock(4650302, $1)', [office.tenantId]);
    let done = false;
    const waiting = perform(act(), { name: '等候' }, { ...office.scene(actor), db: quick }).then((outcome) => {
      done = true;
      return outcome;
    });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(done).toBe(false);
    await slow.query('commit');
    expect(await waiting).toMatchObject({ version: 1 });
    const limit = await inTenant(quick, office.tenantId, async (tx) => {
      await nextSeq(tx, office.tenantId);
      const { rows } = await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(tx);
      return rows[0]?.limit;
    });
    expect(limit).toBe('300ms');
    await disconnect(quick);
  });
});
