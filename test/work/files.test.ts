import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { sha256Of } from '../../src/store/files.ts';
import { attachToMatter } from '../../src/work/commands/evidence/attach.ts';
import { raiseProblem } from '../../src/work/commands/problem/raise.ts';
import { perform } from '../../src/work/perform.ts';
import { evidenceOf, filesOfMatter, pictureOf } from '../../src/work/views/evidence.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';
import { photo, type Written } from '../photos.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'east' | 'west' | 'office' | 'supervisor', Actor>;
const PDF = Buffer.from('%PDF-1.7\n演示\n%%EOF');

beforeAll(async () => {
  office = await anOffice();
  at = {
    east: await office.person('reporter', 'east'),
    west: await office.person('reporter', 'west'),
    office: await office.person('office'),
    supervisor: await office.person('supervisor'),
  };
});

async function aProblem(): Promise<string> {
  const input = { title: '演示 路', class: 'other', urgent: false, projectId: null, note: null } as const;
  const reply = await perform(raiseProblem, input, office.scene(at.east));
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply.id;
}

/** A complaint about the west, as it stands when the west is asked to explain. */
async function aComplaint(): Promise<string> {
  const id = randomUUID();
  await office.past.query(
    `insert into matter (tenant_id, id, kind, state, unit_id, period, raised_on, body, recorded_seq, title)
     values ($1, $2, 'complaint', 'in-hand', $3, '', $4, '{}', 0, '演示投诉')`,
    [office.tenantId, id, office.units.west, TODAY],
  );
  await office.past.query(
    `insert into matter_move (tenant_id, matter_id, n, act, to_state, person_name, at, recorded_seq)
     values ($1, $2, 1, 'complaint.receive', 'in-hand', '', now(), 0)`,
    [office.tenantId, id],
  );
  return id;
}

const adds = (who: Actor, matter: string, fileName: string, bytes: Buffer) =>
  attachToMatter({ id: matter }, { fileName, bytes }, office.scene(who));
const sees = async (who: Actor, matter: string) => {
  const answer = await filesOfMatter(office.scene(who), matter);
  return isRefusal(answer) ? answer.kind : { names: answer.files.map((it) => it.fileName), hidden: answer.hidden };
};
const added = async (who: Actor, matter: string, fileName: string, bytes: Buffer): Promise<string> => {
  const answer = await adds(who, matter, fileName, bytes);
  if (isRefusal(answer)) throw new Error(answer.reason);
  return answer.id;
};

describe('files of a matter', () => {
  it('are added by who takes part in it, seen by who may see it, and entered in the journal', async () => {
    const id = await aProblem();
    const file = await added(at.east, id, '现场.pdf', PDF);
    expect(await sees(at.office, id)).toEqual({ names: ['现场.pdf'], hidden: 0 });
    expect(await sees(at.west, id)).toBe('not-found');
    expect(await adds(at.west, id, '别人的.pdf', PDF)).toMatchObject({ kind: 'not-found' });
    expect(await evidenceOf(office.scene(at.west), file)).toMatchObject({ kind: 'not-found' });
    expect(await evidenceOf(office.scene(at.office), file)).toMatchObject({ fileName: '现场.pdf', bytes: PDF });
    expect((await office.entries()).at(-1)).toMatchObject({
      act: 'evidence.attach',
      noun: 'evidence',
      subject_id: id,
      body: { evidenceId: file, matterId: id, fileName: '现场.pdf', sha256: sha256Of(PDF) },
    });
  });

  it('are no longer added once it is closed', async () => {
    const id = await aProblem();
    await office.past.query(`update matter set state = 'withdrawn', closed_on = $3 where tenant_id = $1 and id = $2`, [
      office.tenantId,
      id,
      TODAY,
    ]);
    expect(await adds(at.east, id, '晚.pdf', PDF)).toMatchObject({ kind: 'conflict', reason: 'matter-closed' });
  });
});

describe('files of a complaint (DS-12)', () => {
  it('do not tell the unit complained of who complained: not by a name, a place, a picture or the original', async () => {
    const id = await aComplaint();
    const letter = await added(at.office, id, '某某公司投诉信.jpg', await photo({ place: [30.5, 114.3] }));
    const answer = await added(at.west, id, '情况说明.pdf', PDF);
    expect(await sees(at.office, id)).toEqual({ names: ['某某公司投诉信.jpg', '情况说明.pdf'], hidden: 0 });
    expect(await sees(at.supervisor, id)).toEqual({ names: ['某某公司投诉信.jpg', '情况说明.pdf'], hidden: 0 });
    expect(await sees(at.west, id)).toEqual({ names: ['情况说明.pdf'], hidden: 1 });
    expect(await sees(at.east, id)).toBe('not-found');
    expect(await evidenceOf(office.scene(at.west), letter)).toMatchObject({ kind: 'not-found' });
    for (const which of ['display', 'small'] as const)
      expect(await pictureOf(office.scene(at.west), letter, which)).toMatchObject({ kind: 'not-found' });
    expect(await evidenceOf(office.scene(at.office), answer)).toMatchObject({ fileName: '情况说明.pdf' });
  });
});

/** The photograph is received on 2018-06-15 at 10:00 in China. */
const CLAIMED: [name: string, written: Written, claims: object, doubts: string[]][] = [
  ['nothing is claimed: a messenger has stripped it', {}, {}, []],
  [
    'time, zone, place and device as a phone writes them',
    { takenAt: '2018-06-15T09:30:00', offset: '+08:00', place: [30.5, 114.25], gpsDay: '2018-06-15', device: '演示机' },
    {
      takenAt: '2018-06-15T09:30:00',
      offset: '+08:00',
      latitude: 30.5,
      longitude: 114.25,
      gpsDay: '2018-06-15',
    },
    [],
  ],
  ['a time without a place', { takenAt: '2018-06-14T08:00:00' }, { takenAt: '2018-06-14T08:00:00' }, []],
  ['a clock that runs ahead', { takenAt: '2019-01-01T00:00:00' }, { takenAt: '2019-01-01T00:00:00' }, ['time-ahead']],
  [
    'ahead only by another zone',
    { takenAt: '2018-06-15T11:30:00', offset: '+10:00' },
    { takenAt: '2018-06-15T11:30:00', offset: '+10:00' },
    [],
  ],
  ['a day there is not', { takenAt: '2018-02-31T08:00:00' }, { takenAt: '2018-02-31T08:00:00' }, ['time-impossible']],
  ['an old picture', { takenAt: '2017-06-15T08:00:00' }, { takenAt: '2017-06-15T08:00:00' }, ['time-old']],
  [
    'a day the satellites do not know',
    { takenAt: '2018-06-15T08:00:00', gpsDay: '2018-06-01' },
    { takenAt: '2018-06-15T08:00:00', gpsDay: '2018-06-01' },
    ['times-differ'],
  ],
  [
    'a picture that was worked on',
    { takenAt: '2018-06-14T08:00:00', changedAt: '2018-06-14T21:00:00' },
    { takenAt: '2018-06-14T08:00:00', changedAt: '2018-06-14T21:00:00' },
    ['changed-later'],
  ],
  ['a place there is not', { place: [95, 200] }, { latitude: 95, longitude: 200 }, ['place-impossible']],
];

describe('what a device claims (U30)', () => {
  it.each(CLAIMED)('%s', async (_, written, claims, doubts) => {
    const id = await aProblem();
    const bytes = await photo(written);
    const file = await added(at.east, id, '照片.jpg', bytes);
    const answer = await filesOfMatter(office.scene(at.east), id);
    expect(answer).toMatchObject({
      files: [{ id: file, at: '2018-06-15T02:00:00.000Z', claims, doubts, pictured: true, sha256: sha256Of(bytes) }],
    });
    expect(await evidenceOf(office.scene(at.east), file)).toMatchObject({ bytes });
  });

  it('is left behind by the copies, which stand upright', async () => {
    const bytes = await photo({
      width: 400,
      height: 200,
      turned: 6,
      corner: true,
      place: [30.5, 114.25],
      device: '演示机',
    });
    const id = await aProblem();
    const file = await added(at.east, id, '竖拍.jpg', bytes);
    for (const [which, width, height] of [
      ['display', 200, 400],
      ['small', 160, 320],
    ] as const) {
      const copy = await pictureOf(office.scene(at.office), file, which);
      if (isRefusal(copy)) throw new Error(copy.reason);
      expect(copy.mediaType).toBe('image/webp');
      expect(await sharp(copy.bytes).metadata()).toMatchObject({ format: 'webp', width, height });
      const { exif, icc, xmp, orientation } = await sharp(copy.bytes).metadata();
      expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      // What was in the upper left of the sensor is in the upper right of a picture taken with 6.
      const { data, info } = await sharp(copy.bytes).raw().toBuffer({ resolveWithObject: true });
      const colour = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
      expect(colour(info.width - 10, 10)).toBeGreaterThan(200);
      expect(colour(10, 10)).toBeLessThan(100);
    }
  });

  it('is read of a picture in HEIC, which is kept and not shown', async () => {
    const box = (type: string, ...parts: Buffer[]) => {
      const body = Buffer.concat(parts);
      const head = Buffer.alloc(8);
      head.writeUInt32BE(body.length + 8);
      head.write(type, 4, 'latin1');
      return Buffer.concat([head, body]);
    };
    const bytes = Buffer.concat([
      box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
      box('mdat', Buffer.alloc(64)),
    ]);
    const id = await aProblem();
    const file = await added(at.east, id, 'IMG_0001.HEIC', bytes);
    expect(await filesOfMatter(office.scene(at.east), id)).toMatchObject({
      files: [{ mediaType: 'image/heic', pictured: false, claims: {} }],
    });
    expect(await pictureOf(office.scene(at.east), file, 'display')).toMatchObject({ kind: 'not-found' });
    expect(await evidenceOf(office.scene(at.east), file)).toMatchObject({ bytes });
  });

  it('is no hindrance to a picture of 48 million pixels', async () => {
    const bytes = await photo({ width: 8000, height: 6000, takenAt: '2018-06-15T09:00:00' });
    const id = await aProblem();
    const file = await added(at.east, id, '大图.jpg', bytes);
    const copy = await pictureOf(office.scene(at.east), file, 'display');
    expect(isRefusal(copy) ? copy : await sharp(copy.bytes).metadata()).toMatchObject({ width: 2048, height: 1536 });
  });
});
