import { beforeAll, describe, expect, it } from 'vitest';
import { complainant } from '../../src/domain/complaint.ts';
import { day } from '../../src/domain/day.ts';
import type { Actor } from '../../src/domain/may.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { inviteCompany } from '../../src/work/commands/company/invite.ts';
import { moveOwnProblem } from '../../src/work/commands/company/move-problem.ts';
import { raiseOwnProblem } from '../../src/work/commands/company/raise-problem.ts';
import { rateProcedure } from '../../src/work/commands/company/rate.ts';
import { revokeCompany } from '../../src/work/commands/company/revoke.ts';
import { sayOfFact } from '../../src/work/commands/company/say-of-fact.ts';
import { moveComplaint } from '../../src/work/commands/complaint/move.ts';
import { receiveByOffice, receiveFromAnybody } from '../../src/work/commands/complaint/receive.ts';
import { declare } from '../../src/work/commands/declaration/declare.ts';
import { moveDeclaration } from '../../src/work/commands/declaration/move.ts';
import { perform } from '../../src/work/perform.ts';
import type { Scene } from '../../src/work/scene.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn } from '../office.ts';

const anOffice = officesIn(await aDatabase());
let office: Office;
let project: string;
let at: Record<'office' | 'reporter' | 'leader' | 'company' | 'stranger', Actor>;

beforeAll(async () => {
  office = await anOffice();
  project = await office.project({ name: '演示 电池厂' });
  at = {
    office: await office.person('office'),
    reporter: await office.person('reporter', 'east'),
    leader: await office.person('leader'),
    company: await office.person('company', 'east', { projects: [project] }),
    stranger: await office.person('company', 'east', { projects: [await office.project()] }),
  };
});

const invitation = () => ({
  id: project,
  name: '演示 林',
  post: '',
  until: day('2018-12-31'),
  once: false,
  mailAddress: '',
});
const problem = () => ({ id: project, title: '演示 路', class: 'other', urgent: false, note: null }) as const;
const idOf = (reply: unknown): string => (reply as { id: string }).id;
const aFact = () => office.fact(project, { verdict: null });
const aProblem = async () => idOf(await perform(raiseOwnProblem, problem(), office.scene(at.company)));
const aPerson = async () => idOf(await inviteCompany(invitation(), office.scene(at.office)));
const said = { class: 'delay', words: '拖延' } as const;
const aComplaint = async () => idOf(await receiveFromAnybody(said, office.scene(at.office)));
const inspection = () =>
  ({
    class: 'inspection',
    title: '检查',
    basis: '法',
    on: day('2018-07-01'),
    company: '演示 电池厂',
    inspectors: 1,
  }) as const;
const aDeclaration = async () => idOf(await perform(declare, inspection(), office.scene(at.reporter)));

describe('an act of a company’s side has somebody who may not do it, and then writes nothing', () => {
  const cases: Record<string, { who: () => Actor; act: (scene: Scene) => Promise<unknown> }> = {
    'a reporter lets a company in': { who: () => at.reporter, act: (s) => inviteCompany(invitation(), s) },
    'a leader ends its way in': {
      who: () => at.leader,
      act: async (s) => perform(revokeCompany, { id: await aPerson() }, s),
    },
    'another company raises its problem': {
      who: () => at.stranger,
      act: (s) => perform(raiseOwnProblem, problem(), s),
    },
    'another company takes it back': {
      who: () => at.stranger,
      act: async (s) => perform(moveOwnProblem, { id: await aProblem(), act: 'problem.withdraw', reason: '无' }, s),
    },
    'another company has a word on its facts': {
      who: () => at.stranger,
      act: async (s) => perform(sayOfFact, { id: await aFact(), says: 'confirms' }, s),
    },
    'the office has a word in its name': {
      who: () => at.office,
      act: async (s) => perform(sayOfFact, { id: await aFact(), says: 'confirms' }, s),
    },
    'a reporter rates a procedure': {
      who: () => at.reporter,
      act: async (s) => perform(rateProcedure, { id: await aProblem(), stars: 5 }, s),
    },
    'a company handles a complaint': {
      who: () => at.company,
      act: async (s) => perform(moveComplaint, { id: await aComplaint(), act: 'complaint.accept' }, s),
    },
    'whoever complained of something else withdraws it': {
      who: () => complainant('another'),
      act: async (s) => perform(moveComplaint, { id: await aComplaint(), act: 'complaint.withdraw' }, s),
    },
    'a reporter takes a complaint in': { who: () => at.reporter, act: (s) => receiveByOffice(said, s) },
    'a leader declares an inspection': { who: () => at.leader, act: (s) => perform(declare, inspection(), s) },
    'a reporter approves their own': {
      who: () => at.reporter,
      act: async (s) => perform(moveDeclaration, { id: await aDeclaration(), act: 'declaration.approve' }, s),
    },
  };

  it.each(Object.keys(cases))('%s', async (name) => {
    const it = cases[name];
    if (!it) throw new Error(name);
    const outcome = await it.act(office.scene(it.who()));
    expect(isRefusal(outcome) && outcome.kind).toMatch(/not-allowed|not-found/);
    const acts = (await office.entries()).map(({ act }) => act);
    expect(acts).not.toContain('company.revoke');
    expect(acts.filter((act) => /withdraw|confirm|rate|accept|approve/.test(act))).toEqual([]);
  });
});

it('what whoever complained does is written in nobody’s name', async () => {
  const id = await aComplaint();
  const entry = (await office.entries()).findLast(({ subject_id }) => subject_id === id);
  expect(entry).toMatchObject({ act: 'complaint.receive', body: { class: 'delay' } });
  const { rows } = await office.past.query<{ actor_name: string; actor_id: string | null }>(
    `select actor_name, actor_id from journal where tenant_id = $1 and act = 'complaint.receive'`,
    [office.tenantId],
  );
  expect(new Set(rows.map((row) => `${row.actor_name} ${row.actor_id}`))).toEqual(new Set(['投诉人 null']));
});
