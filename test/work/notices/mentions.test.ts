import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/domain/may.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { moveProblem } from '../../../src/work/commands/problem/move.ts';
import { makeNotices } from '../../../src/work/notices/make.ts';
import { perform } from '../../../src/work/perform.ts';
import { nameableIn } from '../../../src/work/views/nameable.ts';
import { oneProblem } from '../../../src/work/views/problems.ts';
import { aDatabase } from '../../database.ts';
import { aMatter, at, toldTo } from '../../notices.ts';
import { type Office, officesIn } from '../../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let writer: Actor;
let raiser: Actor;
let stranger: Actor;
let matter: string;

beforeAll(async () => {
  office = await anOffice();
  writer = await office.person('reporter', 'east', { login: 'east' });
  raiser = await office.person('reporter', 'town', { login: 'town' });
  stranger = await office.person('reporter', 'west', { login: 'west' });
  matter = await aMatter(office, { raisedUnit: 'town', by: raiser });
});

const says = (note: string, ...named: readonly Actor[]) =>
  perform(
    moveProblem,
    { id: matter, act: 'problem.progress', note, mentions: named.map(({ id }) => String(id)) },
    office.scene(writer),
  );
const tell = () => makeNotices(office.db, { tenantId: office.tenantId, now: at('2018-06-15T10:00'), mail: true });
const mentioned = async (who: Actor) => (await toldTo(office, who)).filter((words) => words.startsWith('mentioned'));

describe('whoever is named by @ in a remark', () => {
  it('is told once, and the trail keeps the name beside the words', async () => {
    expect(await says(`请 @${raiser.name} 补材料`, raiser)).toHaveProperty('state', 'in-hand');
    await tell();
    await tell();
    expect(await mentioned(raiser)).toEqual(['mentioned 3']);
    const seen = await oneProblem(office.scene(raiser), matter);
    if (isRefusal(seen)) throw new Error(seen.reason);
    expect(seen.trail.at(-1)?.body).toMatchObject({ mentions: { [String(raiser.id)]: raiser.name } });
    expect((await office.entries()).at(-1)?.body).toMatchObject({ mentions: [raiser.id] });
  });

  it('is refused where they may not see the matter, and nothing is written', async () => {
    const before = await office.entries();
    expect(await says(`请 @${stranger.name} 看`, stranger)).toMatchObject({
      reason: 'mention-cannot-see',
      detail: { name: stranger.name },
    });
    const company = await office.person('company', 'east', { login: 'co', projects: [await office.project()] });
    expect(await says(`请 @${company.name} 看`, company)).toMatchObject({ reason: 'mention-unknown' });
    expect(await office.entries()).toEqual(before);
  });

  it('is not named where the name was taken out of the words again', async () => {
    await says('不点名了', raiser);
    await tell();
    expect(await mentioned(raiser)).toEqual(['mentioned 3']);
  });

  it('is offered by name from those who may see the matter', async () => {
    const offered = async (who: Actor, name = '') => {
      const found = await nameableIn(office.scene(who), { id: matter, name });
      return isRefusal(found) ? found.reason : found.people.map((person) => person.name);
    };
    expect(await offered(writer)).toEqual([raiser.name]);
    expect(await offered(writer, 'WEST')).toEqual([]);
    expect(await offered(stranger)).toBe('no-such-subject');
  });
});
