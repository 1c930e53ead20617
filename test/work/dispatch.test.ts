import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { MatterKind } from '../../src/domain/matter/kinds.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { askToExplain } from '../../src/work/commands/decision/ask.ts';
import { giveDecision } from '../../src/work/commands/decision/give.ts';
import { moveDecision } from '../../src/work/commands/decision/move.ts';
import { holdMeeting } from '../../src/work/commands/gathering/hold.ts';
import { joinMatter, leaveMatter, mayJoin, watchMatter } from '../../src/work/commands/matter/party.ts';
import { gatherProblems } from '../../src/work/commands/problem/gather.ts';
import { moveProblem } from '../../src/work/commands/problem/move.ts';
import { raiseProblem } from '../../src/work/commands/problem/raise.ts';
import { exportDispatch } from '../../src/work/exports/dispatch.ts';
import { moveMany } from '../../src/work/move-many.ts';
import { perform } from '../../src/work/perform.ts';
import { breakthroughsSeen } from '../../src/work/views/breakthroughs.ts';
import { decisionsSeen, oneDecision } from '../../src/work/views/decisions.ts';
import { dispatchSeen } from '../../src/work/views/dispatch.ts';
import { coHandlingOf } from '../../src/work/views/co-handling.ts';
import { inboxOf } from '../../src/work/views/inbox.ts';
import { changesSeen } from '../../src/work/views/inbox-changes.ts';
import { oneProblem, problemsSeen } from '../../src/work/views/problems.ts';
import { aDatabase } from '../database.ts';
import { openedPaper } from '../documents/opened-paper.ts';
import { type Office, officesIn, TODAY } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let at: Record<'east' | 'office' | 'leader' | 'west' | 'town' | 'supervisor', Actor>;

beforeEach(async () => {
  office = await anOffice();
  at = {
    east: await office.person('reporter', 'east'),
    office: await office.person('office'),
    leader: await office.person('leader'),
    west: await office.person('reporter', 'west'),
    town: await office.person('reporter', 'town'),
    supervisor: await office.person('supervisor'),
  };
});

/** Every adoption runs from the beginning of the year before. */
const runs = (regime: string, from = '2017-01-01') =>
  office.past.query(
    `insert into adoption (tenant_id, id, regime, regime_version, from_on, recorded_seq) values ($1, $2, $3, '1', $4, 0)`,
    [office.tenantId, randomUUID(), regime, from],
  );
const on = (text: string) => ({ today: day(text), now: new Date(`${text}T10:00:00+08:00`) });
const sound = <T>(reply: T): Exclude<T, { readonly refused: unknown }> => {
  if (isRefusal(reply)) throw new Error(reply.reason);
  return reply as Exclude<T, { readonly refused: unknown }>;
};
const why = (reply: unknown) => (isRefusal(reply) ? reply.reason : 'done');
const raises = async (title: string, who = at.east, when = String(TODAY), more: object = {}) => {
  const input = { title, class: 'power', urgent: false, projectId: null, note: null, ...more } as const;
  return sound(await perform(raiseProblem, input, office.scene(who, on(when)))).id;
};
const does = (who: Actor, id: string, act: string, said: object = {}, when = String(TODAY)) =>
  perform(moveProblem, { id, act: `problem.${act}`, ...said }, office.scene(who, on(when)));
const accept = () => ({ unit: office.units.west, person: '演示 王工', leader: '演示 副区长', due: '2018-07-20' });
const byTitle = (a: readonly string[], b: readonly string[]): number => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1);
const titles = (section: { rows: readonly { title: string }[] }) => section.rows.map(({ title }) => title);
const waitsFor = async (who: Actor, when = String(TODAY)) =>
  (await inboxOf(office.scene(who, on(when)), { scope: 'mine', page: 1, size: 50 } as never)).rows.map(
    ({ title, state }) => `${title} ${state}`,
  );
const toLeaders = async (id: string, when = String(TODAY), more: object = {}) => {
  await does(at.office, id, 'accept', { ...accept(), ...more }, when);
  await does(at.office, id, 'escalate', { level: 'office', reason: '单位解决不了' }, when);
  await does(at.office, id, 'escalate', { level: 'leaders', reason: '办公室解决不了' }, when);
  return id;
};

describe('the pack of a dispatch meeting (DT-1)', () => {
  it('puts each problem where it stands, and tells which meeting one belongs to', async () => {
    await runs('district-tracking');
    const up = await toLeaders(await raises('到领导'));
    await does(at.office, up, 'propose', { note: '建议先接临时用电' });
    const coordinated = await raises('在牵头办');
    await does(at.office, coordinated, 'accept', accept());
    await does(at.office, coordinated, 'escalate', { level: 'office', reason: '跨部门' });
    const asked = await raises('请求提级');
    await does(at.office, asked, 'accept', accept());
    await does(at.west, asked, 'ask-up', { reason: '需要规划配合' });
    const pack = await dispatchSeen(office.scene(at.leader), {});
    expect(pack).toMatchObject({ on: '2018-06-20', since: '2018-06-13', mayHold: false });
    expect(pack.asked).toMatchObject([{ regime: 'district-tracking', clause: 'DT-1', inBy: { on: '2018-06-19' } }]);
    expect([titles(pack.leaders), titles(pack.office), titles(pack.up), titles(pack.city)]).toEqual([
      ['到领导'],
      ['在牵头办'],
      ['请求提级'],
      [],
    ]);
    expect(pack.leaders.rows[0]).toMatchObject({
      proposal: '建议先接临时用电',
      leader: '演示 副区长',
      acts: ['problem.agree', 'problem.decide', 'problem.refer', 'problem.put-off'],
    });
    expect(sound(await oneProblem(office.scene(at.east), up)).dispatch).toMatchObject({
      because: 'in-time',
      meets: { on: '2018-06-20' },
    });
  });

  it('is the leaders’ to decide until they have, and is told at the next meeting with what became of it', async () => {
    await runs('district-tracking');
    const [agreed, otherwise, city, later] = [
      await toLeaders(await raises('同意')),
      await toLeaders(await raises('另定')),
      await toLeaders(await raises('报市')),
      await toLeaders(await raises('再议')),
    ];
    expect(why(await does(at.leader, agreed, 'agree'))).toBe('nothing-proposed');
    await does(at.office, agreed, 'propose', { note: '先接临时用电' });
    expect((await waitsFor(at.leader)).length).toBe(4);
    expect(why(await does(at.leader, agreed, 'agree', { note: '抓紧' }, '2018-06-20'))).toBe('done');
    expect(why(await does(at.leader, otherwise, 'decide', { note: '月底前接通' }, '2018-06-20'))).toBe('done');
    expect(why(await does(at.leader, city, 'refer', {}, '2018-06-20'))).toBe('person-missing');
    expect(why(await does(at.leader, city, 'refer', { person: '演示 李主任' }, '2018-06-20'))).toBe('done');
    expect(why(await does(at.leader, later, 'put-off', { reason: '请规划部门到会' }, '2018-06-20'))).toBe('done');
    expect(await waitsFor(at.leader, '2018-06-21')).toEqual(['再议 in-hand']);
    expect((await waitsFor(at.west, '2018-06-21')).toSorted()).toEqual(
      ['同意 in-hand', '另定 in-hand', '报市 in-hand'].toSorted(),
    );
    await does(at.west, otherwise, 'resolve', { note: '已接通' }, '2018-06-25');

    const next = await dispatchSeen(office.scene(at.leader, on('2018-06-26')), {});
    expect(next).toMatchObject({ on: '2018-06-27', since: '2018-06-20' });
    expect(titles(next.leaders)).toEqual(['再议']);
    expect(titles(next.city)).toEqual(['报市']);
    expect(next.city.rows[0]).toMatchObject({ follower: '演示 李主任', person: '演示 王工' });
    expect(next.said.map(({ title, act, state }) => [title, act, state]).toSorted(byTitle)).toEqual([
      ['再议', 'problem.put-off', 'in-hand'],
      ['另定', 'problem.decide', 'resolved'],
      ['同意', 'problem.agree', 'in-hand'],
      ['报市', 'problem.refer', 'in-hand'],
    ]);
  });

  it('can be opened again as it stood, whatever came after', async () => {
    await runs('district-tracking');
    const one = await toLeaders(await raises('当时', at.east, '2018-06-01'), '2018-06-04');
    await does(at.office, one, 'propose', { note: '当时的建议' }, '2018-06-05');
    const was = await dispatchSeen(office.scene(at.office, on('2018-06-06')), {});
    await does(at.leader, one, 'decide', { note: '后来的决定', person: '演示 换人' }, '2018-06-07');
    await does(at.west, one, 'resolve', { note: '解决' }, '2018-06-08');
    await does(at.east, one, 'confirm', { note: '企业确认' }, '2018-06-09');
    const seen = await dispatchSeen(office.scene(at.office), { on: day('2018-06-06') });
    const told = ({ leaders, office: mine, up, city, counts }: typeof seen) => ({
      leaders: leaders.rows.map(({ title, proposal, person, state, due, age }) => [
        title,
        proposal,
        person,
        state,
        due,
        age,
      ]),
      others: [mine.total, up.total, city.total],
      counts,
    });
    expect(told(seen)).toEqual(told(was));
    expect(told(seen).leaders).toEqual([['当时', '当时的建议', '演示 王工', 'in-hand', '2018-07-20', 5]]);
    expect(seen.leaders.rows[0]?.acts).toEqual([]);
    const after = await dispatchSeen(office.scene(at.office, on('2018-06-12')), { on: day('2018-06-13') });
    expect(after.said.map(({ title, state }) => [title, state])).toEqual([['当时', 'confirmed']]);
  });

  it('shows a unit only its own, and goes out as a workbook that the journal knows of', async () => {
    await runs('district-tracking');
    await toLeaders(await raises('东区的'));
    await toLeaders(await raises('西区的', at.west));
    expect(titles((await dispatchSeen(office.scene(at.town), {})).leaders)).toEqual([]);
    expect(titles((await dispatchSeen(office.scene(at.east), {})).leaders)).toEqual(['东区的']);
    const book = sound(await exportDispatch(office.scene(at.office), { lang: 'zh-CN', format: 'csv' }));
    expect(new TextDecoder().decode(book.bytes)).toContain('东区的');
    expect(book.rows).toBe(2);
    expect((await office.entries()).at(-1)).toMatchObject({ act: 'export.make', body: { what: 'dispatch', rows: 2 } });
  });

  it('goes to the meeting as a Word paper: by leader, then what was decided and what became of it, as of its day', async () => {
    await runs('district-tracking');
    const [first, second, third] = [
      await toLeaders(await raises('演示接电', at.east, '2018-06-01'), '2018-06-04'),
      await toLeaders(await raises('演示供水', at.east, '2018-06-01'), '2018-06-04'),
      await toLeaders(await raises('演示道路', at.east, '2018-06-01'), '2018-06-04', { leader: '演示 书记' }),
    ];
    await does(at.leader, first, 'decide', { note: '月底前接通' }, '2018-06-06');
    await does(at.office, second, 'propose', { note: '先接\n临时用水' }, '2018-06-07');
    await does(at.leader, third, 'put-off', { reason: '请规划部门到会' }, '2018-06-06');
    await does(at.west, first, 'resolve', { note: '已接通' }, '2018-06-12');
    const paper = async (lang: 'zh-CN' | 'en', when: string) => {
      const asked = { on: day('2018-06-13'), lang, format: 'docx' } as const;
      return sound(await exportDispatch(office.scene(at.office, on(when)), asked));
    };
    const made = await paper('zh-CN', '2018-06-13');
    expect(made).toMatchObject({
      fileName: '调度清单 2018-06-13.docx',
      mediaType: expect.stringContaining('wordprocessingml'),
    });
    const opened = openedPaper(made.bytes);
    expect(opened.paragraphs.slice(0, 3)).toEqual([
      '调度清单',
      '调度日：2018-06-13  上次会议：2018-06-06',
      expect.stringMatching(/^依据：.+（DT-1）$/),
    ]);
    expect(opened.paragraphs.filter((text) => /^.、|（\d 项）$|^无/.test(text))).toEqual([
      '一、提请领导决定（2 项）',
      '演示 副区长（1 项）',
      '演示 书记（1 项）',
      '二、牵头办协调（0 项）',
      '无。',
      '三、建议提级（0 项）',
      '无。',
      '四、提请市里（0 项）',
      '无。',
      '五、上次决定及落实情况（2 项）',
      '六、议定事项及落实情况（0 项）',
      '无。',
    ]);
    const [leaders, , said] = opened.tables.map((rows) => rows.slice(1).map(({ cells }) => cells));
    expect(leaders?.[0]?.slice(1)).toEqual([
      expect.stringMatching(/^演示供水\neast 2018-06-01 上报，已历 12 天$/),
      'west\n演示 王工',
      expect.stringContaining('办理中'),
      '2018-07-20',
      '先接\n临时用水',
      expect.any(String),
    ]);
    expect(said?.find(([, title]) => title?.startsWith('演示接电'))?.slice(3)).toEqual([
      '2018-06-06 city leader 作出决定\n月底前接通',
      '待确认',
      '2018-07-20',
      '已接通',
    ]);
    // What came after the day of the meeting is in no paper of it.
    await does(at.leader, second, 'decide', { note: '后来的决定', person: '演示 换人' }, '2018-06-14');
    const later = openedPaper((await paper('en', '2018-06-15')).bytes);
    expect(later.xml).not.toMatch(/后来的决定|演示 换人/);
    expect(later.paragraphs.join()).toMatch(/1\. For the leaders to decide \(2\),演示 (副区长|书记) \(1\)/);
    expect(later.tables.map((rows) => rows.length)).toEqual(opened.tables.map((rows) => rows.length));
    expect((await office.entries()).at(-1)).toMatchObject({
      body: { what: 'dispatch', format: 'docx', asOf: '2018-06-13' },
    });
  });
});

describe('problems of one cause (DT-1, XC-2.2)', () => {
  const gather = (parts: string[], who = at.office) =>
    perform(
      gatherProblems,
      {
        title: '10 千伏线路审批',
        class: 'power',
        parts,
        ...accept(),
        due: day('2018-07-20'),
        note: '同一条线路',
      } as never,
      office.scene(who),
    );

  it('are gathered into one, decided once, solved together, and confirmed by each company for itself', async () => {
    const parts = [await raises('甲'), await raises('乙', at.town)];
    expect(why(await gather(parts, at.east))).toBe('no-such-subject');
    const { id } = sound(await gather(parts));
    const waits = async (who: Actor) => (await waitsFor(who)).toSorted();
    expect(await waits(at.west)).toEqual(['乙 in-hand', '甲 in-hand']);
    expect(await waits(at.office)).toEqual(['10 千伏线路审批 in-hand']);
    await does(at.office, id, 'escalate', { level: 'leaders', reason: '需领导定' });
    expect(await waits(at.leader)).toEqual(['10 千伏线路审批 in-hand']);
    await does(at.leader, id, 'decide', { note: '一并批复', due: '2018-06-29' });
    for (const part of parts) {
      const shown = sound(await oneProblem(office.scene(at.office), part));
      expect(shown.problem).toMatchObject({ level: 'leaders', answered: 'leaders', due: '2018-06-29', partOf: id });
      expect(shown.whole).toEqual({ id, name: '10 千伏线路审批' });
      expect(shown.trail.at(-1)).toMatchObject({ act: 'problem.decide', body: { note: '一并批复', with: id } });
    }
    await does(at.west, id, 'resolve', { note: '已批' });
    expect(await waitsFor(at.east)).toEqual(['甲 resolved']);
    expect(why(await does(at.east, parts[0] ?? '', 'confirm', { note: '企业确认' }))).toBe('done');
    const whole = sound(await oneProblem(office.scene(at.office), id));
    expect(whole.parts.map(({ title, state }) => [title, state]).toSorted(byTitle)).toEqual([
      ['乙', 'resolved'],
      ['甲', 'confirmed'],
    ]);
    expect((await problemsSeen(office.scene(at.office), { page: 1, size: 9, q: '线路' } as never)).rows[0]?.parts).toBe(
      2,
    );
  });

  it('are not gathered twice, nor when one is closed', async () => {
    const [one, two, three] = [await raises('甲'), await raises('乙'), await raises('丙')];
    sound(await gather([one, two]));
    expect(why(await gather([two, three]))).toBe('cannot-gather');
    await does(at.east, three, 'withdraw', { reason: '已解决' });
    expect(why(await gather([three, await raises('丁')]))).toBe('cannot-gather');
  });
});

describe('decisions of a meeting (DS-5)', () => {
  it('are given, reported, sent back and settled, and stand beside their meeting', async () => {
    const held = {
      kind: 'joint-meeting' as const,
      on: TODAY,
      title: '联席会议（演示）',
      attended: ['演示 甲', '演示 乙'],
    };
    expect(why(await perform(holdMeeting, held, office.scene(at.east)))).toBe('no-permission');
    expect(why(await perform(holdMeeting, { ...held, on: day('2018-06-16') }, office.scene(at.office)))).toBe(
      'day-in-future',
    );
    const meeting = sound(await perform(holdMeeting, held, office.scene(at.office)));
    const given = {
      title: '同时批复三项手续',
      unit: office.units.west,
      person: '演示 王工',
      due: day('2018-06-22'),
      meetingId: meeting.id,
    };
    expect(why(await perform(giveDecision, given, office.scene(at.west)))).toBe('no-permission');
    const { id } = sound(await perform(giveDecision, given, office.scene(at.office)));
    const moves = (who: Actor, act: string, said: object = {}) =>
      perform(moveDecision, { id, act: `decision.${act}`, ...said }, office.scene(who));
    expect(await waitsFor(at.west)).toEqual(['同时批复三项手续 given']);
    expect(why(await moves(at.east, 'report', { note: '好了' }))).toBe('no-such-subject');
    await moves(at.west, 'report', { note: '两项已批' });
    expect(await waitsFor(at.office)).toEqual(['同时批复三项手续 reported']);
    expect(why(await moves(at.office, 'send-back'))).toBe('why-missing');
    await moves(at.office, 'send-back', { reason: '还差一项' });
    await moves(at.west, 'report', { note: '三项已批' });
    expect(why(await moves(at.office, 'settle'))).toBe('done');
    const pack = await dispatchSeen(office.scene(at.leader), { on: TODAY });
    expect(pack.meetings).toMatchObject([{ id: meeting.id, attended: ['演示 甲', '演示 乙'], decisions: 1 }]);
    expect(pack.decisions.rows).toMatchObject([{ title: '同时批复三项手续', state: 'settled', metOn: TODAY }]);
    // A past meeting has it as it stood then, whatever came after.
    const soon = { ...given, title: '当时的决定', due: day('2018-06-29'), meetingId: null };
    const { id: then } = sound(await perform(giveDecision, soon, office.scene(at.office, on('2018-06-18'))));
    const later = (who: Actor, act: string, said: object, when: string) =>
      perform(moveDecision, { id: then, act: `decision.${act}`, ...said }, office.scene(who, on(when)));
    await later(at.office, 'extend', { due: '2018-07-31', reason: '材料未齐' }, '2018-06-21');
    await later(at.west, 'report', { note: '后来的情况' }, '2018-06-25');
    await later(at.office, 'settle', {}, '2018-06-26');
    const stood = async (asOf: string) =>
      (await dispatchSeen(office.scene(at.leader, on('2018-06-28')), { on: day(asOf) })).decisions.rows
        .filter(({ title }) => title === '当时的决定')
        .map(({ state, due, person, lastNote, closedOn }) => [state, due, person, lastNote, closedOn]);
    expect(await stood('2018-06-20')).toEqual([['given', '2018-06-29', '演示 王工', null, null]]);
    expect(await stood('2018-06-25')).toEqual([['reported', '2018-07-31', '演示 王工', '后来的情况', null]]);
    expect((await stood('2018-06-28'))[0]?.[0]).toBe('settled');
    expect((await decisionsSeen(office.scene(at.town), { page: 1, size: 9 } as never)).total).toBe(0);
  });
});

describe('units without a breakthrough (TQ-7)', () => {
  it('are asked once, explain with measures and a day, and are followed until it is done', async () => {
    await runs('taiqian-2011', '2011-04-13');
    await office.past.query(`update unit set kind = 'town' where tenant_id = $1 and name in ('east', 'west')`, [
      office.tenantId,
    ]);
    await office.fact(await office.project({ unit: 'east' }), { kind: 'signed', on: '2011-05-20' });
    await office.fact(await office.project({ unit: 'west' }), { kind: 'signed', on: '2011-05-20', verdict: null });
    await office.fact(await office.project({ unit: 'west' }), { kind: 'signed', on: '2011-05-02' });
    const when = on('2011-06-01');
    const seen = await breakthroughsSeen(office.scene(at.office, when), {});
    expect(seen).toMatchObject({ on: '2011-06-13', since: '2011-05-13', clause: 'TQ-7', mayAsk: true });
    expect(seen.units.map(({ unit, facts }) => [unit.name, facts])).toEqual([
      ['east', [{ kind: 'signed', n: 1 }]],
      ['west', []],
    ]);
    const asks = (who: Actor) => perform(askToExplain, { on: day('2011-06-13') }, office.scene(who, when));
    expect(why(await asks(at.west))).toBe('no-permission');
    expect(sound(await asks(at.office))).toEqual({ asked: 1 });
    expect(why(await asks(at.office))).toBe('nobody-to-ask');
    const { rows } = await decisionsSeen(office.scene(at.west, when), { page: 1, size: 9 } as never);
    expect(rows).toMatchObject([{ state: 'asked', due: '2011-06-13', regime: 'taiqian-2011' }]);
    const id = rows[0]?.id ?? '';
    const moves = (who: Actor, act: string, said: object) =>
      perform(moveDecision, { id, act: `decision.${act}`, ...said }, office.scene(who, on('2011-06-13')));
    expect(why(await moves(at.west, 'explain', { reason: '土地未落实', note: '下月集中外出' }))).toBe(
      'deadline-missing',
    );
    expect(why(await moves(at.office, 'explain', { reason: '土地未落实', note: '下月外出', due: '2011-07-10' }))).toBe(
      'no-permission',
    );
    expect(why(await moves(at.west, 'explain', { reason: '土地未落实', note: '下月外出', due: '2011-07-10' }))).toBe(
      'done',
    );
    expect(sound(await oneDecision(office.scene(at.west), id)).decision).toMatchObject({
      state: 'given',
      due: '2011-07-10',
    });
    expect(
      (await inboxOf(office.scene(at.west, on('2011-07-11')), { scope: 'mine', page: 1, size: 9 } as never)).counts
        .late,
    ).toBe(1);
  });
});

describe('the inbox beyond its list', () => {
  it('does one act on several, each with its own entry, and tells what was refused', async () => {
    const ids = [await raises('甲'), await raises('乙'), await raises('丙')];
    await does(at.office, ids[1] ?? '', 'return', { reason: '不全' });
    const before = (await office.entries()).length;
    const items = ids.map((id) => ({ id, version: 1 }));
    const reply = await moveMany(office.scene(at.office), {
      kind: 'problem',
      act: 'problem.return',
      reason: '请补充线路图',
      items,
    } as never);
    expect(sound(reply)).toMatchObject({
      done: [ids[0], ids[2]],
      refused: [{ at: 1, reason: 'changed-meanwhile' }],
    });
    expect((await office.entries()).slice(before).map(({ act, body }) => [act, body['reason']])).toEqual([
      ['problem.return', '请补充线路图'],
      ['problem.return', '请补充线路图'],
    ]);
  });

  it('tells what others did with what I watch since I was last here, and nothing of what I may not see', async () => {
    const id = await raises('甲');
    const watch = (who: Actor, yes: boolean) => perform(watchMatter, { id, watch: yes }, office.scene(who));
    expect(why(await watch(at.town, true))).toBe('no-such-subject');
    expect(sound(await watch(at.supervisor, true))).toEqual({ id, watching: true });
    await watch(at.supervisor, true);
    const since = '2018-06-15T00:00:00+08:00';
    await does(at.office, id, 'accept', accept());
    expect((await changesSeen(office.scene(at.supervisor), { since })).rows).toMatchObject([
      { id, act: 'problem.accept', title: '甲' },
    ]);
    expect((await changesSeen(office.scene(at.supervisor), { since: '2018-06-16T00:00:00+08:00' })).rows).toEqual([]);
    const scope = { scope: 'watching', page: 1, size: 9 } as never;
    expect((await inboxOf(office.scene(at.supervisor), scope)).rows.length).toBe(1);
    await watch(at.supervisor, false);
    expect((await inboxOf(office.scene(at.supervisor), scope)).rows).toEqual([]);
  });

  it('shows a unit that was asked to help the matter, as co-handled', async () => {
    const id = await raises('甲');
    await does(at.office, id, 'accept', accept());
    expect(why(await perform(joinMatter, { id, unitId: office.units.town }, office.scene(at.west)))).toBe(
      'no-permission',
    );
    sound(await perform(joinMatter, { id, unitId: office.units.town }, office.scene(at.office)));
    const seen = await inboxOf(office.scene(at.town), { scope: 'co-handling', page: 1, size: 9 } as never);
    expect(seen.rows.map(({ title }) => title)).toEqual(['甲']);
    // It knows who else helps, and asks nobody itself.
    expect(await coHandlingOf(office.scene(at.town), id)).toMatchObject({
      units: [{ id: office.units.town }],
      may: { join: false },
    });
    const again = { id, unitId: office.units.town };
    expect(why(await perform(joinMatter, again, office.scene(at.office)))).toBe('joined-already');
    expect(why(await perform(leaveMatter, again, office.scene(at.town)))).toBe('no-permission');
    sound(await perform(leaveMatter, again, office.scene(at.office)));
    expect(why(await perform(leaveMatter, again, office.scene(at.office)))).toBe('not-joined');
    expect(await coHandlingOf(office.scene(at.town), id)).toMatchObject({ reason: 'no-such-subject' });
    expect((await inboxOf(office.scene(at.town), { scope: 'co-handling', page: 1, size: 9 } as never)).rows).toEqual(
      [],
    );
    expect((await office.entries()).slice(-2).map(({ act, body }) => [act, body])).toEqual([
      ['matter.join', { matterId: id, kind: 'problem', unitId: office.units.town, unit: 'town' }],
      ['matter.leave', { matterId: id, kind: 'problem', unitId: office.units.town, unit: 'town' }],
    ]);
  });

  it('asks nobody to help with what stays between two sides, and not the unit that owes it', async () => {
    const id = await raises('甲');
    await does(at.office, id, 'accept', accept());
    expect(why(await perform(joinMatter, { id, unitId: accept().unit }, office.scene(at.office)))).toBe('owes-it');
    const asked = (kind: MatterKind) => mayJoin(at.office, { kind, units: [[office.units.city]] } as never);
    for (const kind of ['problem', 'procedure', 'commitment', 'decision', 'factor', 'exit'] as const)
      expect(asked(kind)).toBe(true);
    // Who complained would be seen by whoever is asked to help.
    for (const kind of ['complaint', 'declaration', 'review', 'card', 'adoption'] as const)
      expect(asked(kind)).toMatchObject({ reason: 'never-joined', detail: { kind } });
  });
});
