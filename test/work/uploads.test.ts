import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { connect, disconnect, inTenant } from '../../src/store/connection.ts';
import { sweepUploads } from '../../src/store/uploads.ts';
import { reportFact } from '../../src/work/commands/fact/report.ts';
import { attachUpload, beginOrGoOn, PIECE_BYTES, takePiece } from '../../src/work/files/uploads.ts';
import { perform } from '../../src/work/perform.ts';
import { evidenceOf } from '../../src/work/views/evidence.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const database = await aDatabase();
const anOffice = officesIn(database);
let office: Office;
let east: Actor;
let other: Actor;

beforeAll(async () => {
  office = await anOffice();
  east = await office.person('reporter', 'east');
  other = await office.person('reporter', 'east');
});

/** A PDF of this many bytes, no two the same. */
const paper = (size: number, salt: number): Buffer => {
  const bytes = Buffer.alloc(size);
  for (let i = 0; i < size; i += 4) bytes.writeUInt32LE((i * 2_654_435_761 + salt) >>> 0, Math.min(i, size - 4));
  bytes.write('%PDF-1.7\n', 0, 'latin1');
  return bytes;
};

async function aFact(by: Actor = east): Promise<string> {
  const id = await office.project({ unit: 'east' });
  const said = { id, kind: 'signed', on: '2018-06-01', precision: 'day' } as never;
  const reply = await perform(reportFact, said, office.scene(by));
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply.id;
}

const kept = async (factId: string): Promise<{ id: string; sha256: string }[]> =>
  (
    await office.past.query('select id, sha256 from evidence where tenant_id = $1 and fact_id = $2', [
      office.tenantId,
      factId,
    ])
  ).rows;
const count = async (table: 'upload' | 'upload_piece', id: string): Promise<number> => {
  const column = table === 'upload' ? 'id' : 'upload_id';
  const { rows } = await office.past.query<{ n: number }>(
    `select count(*)::int as n from ${table} where ${column} = $1`,
    [id],
  );
  return rows[0]?.n ?? 0;
};
const why = (answer: unknown): unknown => (isRefusal(answer) ? answer.reason : answer);

describe('a file in pieces', () => {
  it('arrives once and whole however often the network dies, before or after the server has heard (20 times)', async () => {
    const factId = await aFact();
    const id = randomUUID();
    const bytes = paper(PIECE_BYTES * 5 + 1_234, 7);
    const begin = () => beginOrGoOn(office.scene(east), { id, fileName: '协议.pdf', sizeBytes: bytes.length });
    let cuts = 0;
    for (;;) {
      const progress = await begin();
      if (isRefusal(progress)) throw new Error(progress.reason);
      const { have } = progress;
      if (have === bytes.length && cuts >= 20) break;
      const piece = bytes.subarray(have, have + PIECE_BYTES);
      // The answer is lost on the way: the sender does not know and sends the same again, from every server there is.
      const again = cuts % 3 === 0;
      if (piece.length > 0 && cuts % 4 !== 1) {
        const twice = await Promise.all([
          takePiece(office.scene(east), { id, at: have }, piece),
          ...(again ? [takePiece(office.scene(east), { id, at: have }, piece)] : []),
        ]);
        expect(twice.map(why)).toEqual(
          twice.map(() => ({ have: have + piece.length, piece: PIECE_BYTES, attached: false })),
        );
      }
      cuts += 1;
    }
    const once = await attachUpload(office.scene(east), id, { factId });
    expect(once).toEqual({ id });
    expect(await attachUpload(office.scene(east), id, { factId })).toEqual({ id });
    expect(await begin()).toMatchObject({ attached: true });
    expect(await kept(factId)).toEqual([{ id, sha256: expect.any(String) }]);
    expect(await evidenceOf(office.scene(east), id)).toMatchObject({ fileName: '协议.pdf', bytes });
    expect(await count('upload_piece', id)).toBe(0);
    expect((await office.entries()).filter(({ act }) => act === 'evidence.attach')).toHaveLength(1);
  });

  it('goes on at another server, which has nothing in its memory', async () => {
    const id = randomUUID();
    const factId = await aFact();
    const bytes = paper(PIECE_BYTES + 10, 3);
    await beginOrGoOn(office.scene(east), { id, fileName: 'a.pdf', sizeBytes: bytes.length });
    await takePiece(office.scene(east), { id, at: 0 }, bytes.subarray(0, PIECE_BYTES));
    const elsewhere = connect(database.appUrl, { connections: 2 });
    const scene = office.scene(east, { db: elsewhere });
    expect(await beginOrGoOn(scene, { id, fileName: 'a.pdf', sizeBytes: bytes.length })).toMatchObject({
      have: PIECE_BYTES,
    });
    await takePiece(scene, { id, at: PIECE_BYTES }, bytes.subarray(PIECE_BYTES));
    expect(await attachUpload(scene, id, { factId })).toEqual({ id });
    await disconnect(elsewhere);
  });

  it('is attached once though asked from two servers at the same moment', async () => {
    const id = randomUUID();
    const factId = await aFact();
    const bytes = paper(100, 9);
    await beginOrGoOn(office.scene(east), { id, fileName: 'b.pdf', sizeBytes: bytes.length });
    await takePiece(office.scene(east), { id, at: 0 }, bytes);
    await Promise.allSettled([1, 2, 3].map(() => attachUpload(office.scene(east), id, { factId })));
    expect(await attachUpload(office.scene(east), id, { factId })).toEqual({ id });
    expect(await kept(factId)).toHaveLength(1);
  });

  it('is refused with a gap, beyond its size, too large, or as another file', async () => {
    const id = randomUUID();
    const begin = (sizeBytes: number) => beginOrGoOn(office.scene(east), { id, fileName: 'c.pdf', sizeBytes });
    expect(why(await begin(21 * 2 ** 20))).toBe('file-too-large');
    await begin(1000);
    expect(why(await begin(999))).toBe('upload-differs');
    expect(await takePiece(office.scene(east), { id, at: 10 }, Buffer.alloc(5))).toMatchObject({
      reason: 'upload-gap',
      detail: { have: 0 },
    });
    expect(why(await takePiece(office.scene(east), { id, at: 0 }, Buffer.alloc(1001)))).toBe('upload-too-long');
    expect(why(await attachUpload(office.scene(east), id, { factId: await aFact() }))).toBe('upload-gap');
  });

  it('that is not taken is forgotten with its pieces', async () => {
    const id = randomUUID();
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    await beginOrGoOn(office.scene(east), { id, fileName: 'd.svg', sizeBytes: bytes.length });
    await takePiece(office.scene(east), { id, at: 0 }, bytes);
    expect(why(await attachUpload(office.scene(east), id, { factId: await aFact() }))).toBe('file-type');
    expect([await count('upload', id), await count('upload_piece', id)]).toEqual([0, 0]);
  });

  it('is nobody else’s to see, go on with or attach', async () => {
    const id = randomUUID();
    await beginOrGoOn(office.scene(east), { id, fileName: 'e.pdf', sizeBytes: 9 });
    const theirs = office.scene(other);
    expect(why(await beginOrGoOn(theirs, { id, fileName: 'e.pdf', sizeBytes: 9 }))).toBe('no-such-subject');
    expect(why(await takePiece(theirs, { id, at: 0 }, Buffer.alloc(9)))).toBe('no-such-subject');
    expect(why(await attachUpload(theirs, id, { factId: await aFact(other) }))).toBe('no-such-subject');
  });

  it('counts against what one person may have under way, and is forgotten when nobody goes on with it', async () => {
    const many = await office.person('reporter', 'east');
    const begin = () =>
      beginOrGoOn(office.scene(many), { id: randomUUID(), fileName: 'f.pdf', sizeBytes: 20 * 2 ** 20 });
    const answers = [];
    for (let n = 0; n < 13; n += 1) answers.push(why(await begin()));
    expect(answers.filter((it) => it !== 'too-many-uploads')).toHaveLength(12);
    expect(answers.at(-1)).toBe('too-many-uploads');
    await office.past.query(`update upload set until = now() - interval '1 minute' where person_id = $1`, [many.id]);
    await inTenant(office.db, office.tenantId, (tx) => sweepUploads(tx, office.tenantId));
    expect(why(await begin())).toMatchObject({ have: 0 });
  });
});
