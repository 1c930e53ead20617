import { describe, expect, it } from 'vitest';
import { explainRegime } from '../../src/domain/regime/explain.ts';
import { RECORDED_PARTS } from '../../src/domain/regime/recorded-parts.ts';
import type { SettingValues } from '../../src/domain/regime/settings.ts';
import { durationWords } from '../../src/domain/regime/wording.ts';
import { aRegime } from '../builders.ts';

const FILES = ['wuhan-2018', 'district-service', 'xuchang-2012', 'taiqian-2011', 'district-tracking', 'idle-land-2012'];
const sentence = (regime: string, part: string, id: string, settings: SettingValues = {}) => {
  const found = explainRegime(aRegime(regime, settings)).find((rule) => rule.part === part && rule.id === id);
  return found && [found.clause, found.zh, found.en];
};

describe('a regime explained', () => {
  it.each([
    [
      'wuhan-2018',
      'tables',
      'continuing',
      'WH-2.1',
      '续建：年初以前已开工或开业，且年初以前未竣工或开业。',
      'Continuing: started or opened before the start of the year, and not completed or opened before the start of the year.',
    ],
    [
      'wuhan-2018',
      'tables',
      'new-start',
      'WH-2.1',
      '新开工（开业）：当年已开工或开业，或者（有当年计划的开工节点，且未开工或开业）。',
      'New start: started or opened this year, or (a start node planned this year, and not started or opened).',
    ],
    [
      'wuhan-2018',
      'tables',
      'finished',
      'WH-2.1',
      '已建成（四张表以外）：年初以前已竣工或开业。',
      'Finished (outside the tables): completed or opened before the start of the year.',
    ],
    [
      'wuhan-2018',
      'lights',
      'long-overdue',
      'WH-2.3 WH-2.4',
      '红灯：有节点逾期超过三十天。',
      'Red: a node overdue by more than 30 days.',
    ],
    [
      'wuhan-2018',
      'targets',
      'landed-prior',
      'WH-0',
      '往年招商引资项目落地：到年底，年初以前已签约的项目中，已开工的不少于 2/3。',
      'Projects of earlier years landed: by the end of the year, of the projects signed before the start of the year, at least 2/3 started.',
    ],
    [
      'xuchang-2012',
      'indicators',
      'ledger-complete',
      'XC-6',
      '台账完整率：2011-01-01 以来已签约的项目中，台账填全投资方、投资额、行业、地点、联系人的所占比例；按签约批次。',
      'Records that are complete: of the projects (signed since 2011-01-01), the share whose record has investor, amount, industry, place, contact; by batch of signing.',
    ],
    [
      'xuchang-2012',
      'indicators',
      'ledger-timely',
      'XC-6',
      '台账及时率：当年发生的事项（报送的和台账导入的都算）中，发生后七天内录入的所占比例；按时段。',
      'Facts entered in time: of the facts this year (reported or taken in from ledgers), the share entered within 7 days of their day; in a span of time.',
    ],
    [
      'wuhan-2018',
      'responsibilities',
      'required',
      'WH-2.3',
      '每个没有完成的节点都要有责任单位、责任人、项目单位。',
      'Every open node needs: responsible unit, responsible person, project unit.',
    ],
    [
      'district-service',
      'exit',
      'not-started',
      'DS-9',
      '三个月不开工：自签约之日起三个月内未开工，提前一个月预警。',
      'Three months not started: not started within 3 months of being signed; warned 1 month before.',
    ],
    [
      'district-service',
      'tiers',
      'key',
      'DS-4',
      '重点项目：投资额不低于 1 亿元；配备项目经理、项目秘书和一名工作人员。',
      'Key: an amount of at least 100 million CNY; with a manager, a secretary and one staff.',
    ],
    [
      'xuchang-2012',
      'scope',
      'scope',
      'XC-0',
      '适用于：2011-01-01 以来已签约的项目。',
      'Applies to projects: signed since 2011-01-01.',
    ],
    [
      'xuchang-2012',
      'phases',
      'prepare',
      'XC-5',
      '前期准备阶段：2012-04-18 至 2012-04-30；各县（市、区）、各部门建立招商引资项目台账；各县（市、区）、各部门制定大回访方案。',
      'Preparation: 2012-04-18 to 2012-04-30; project ledger compiled by each county, each department; revisits planned by each county, each department.',
    ],
    [
      'taiqian-2011',
      'tiers',
      'over-50m',
      'TQ-2',
      '过 5000 万元：投资额超过 5000 万元。',
      'Over 50 million: an amount of more than 50 million CNY.',
    ],
    [
      'wuhan-2018',
      'duties',
      'start-day-plan',
      'WH-3',
      '下月集中开工方案：各县（市、区）、各部门每月 28 日前报发改委；内容为下期；遇休息日提前到前一个工作日。',
      "Plan of next month's start day: by each county, each department to the development and reform commission, by day 28 of each month; about the period after; a rest day moves it to the workday before.",
    ],
    [
      'xuchang-2012',
      'indicators',
      'funds',
      'XC-0',
      '资金到位率：2011-01-01 以来已签约的项目的到位资金，除以这些项目的合同投资额；按签约批次。',
      'Funds arrived: funds arrived of projects (signed since 2011-01-01), over the contract amount of the same projects; by batch of signing.',
    ],
    [
      'district-tracking',
      'rankings',
      'monthly-overall',
      'DT-2',
      '综合排名：每月按当月签约项目、当月注册项目、当月开工项目、当月投产项目综合排名，各单项名次加权相加，小者在前；分组排名：各乡镇（街道） | 各部门；并列的占位（1、1、3）；靠后指最后 1/3；连续 3 期靠后的当面汇报。',
      'Overall ranking: each month by Signed this month, Registered this month, Started this month, Producing this month together: places of the single rankings added by weight, fewest first; ranked apart: each town | each department; ties take up places (1, 1, 3); low means the last 1/3; whoever is low 3 periods running reports in person.',
    ],
    [
      'wuhan-2018',
      'cards',
      'red',
      'WH-4.2',
      '红牌：每月对各县（市、区）、各部门，当年到期节点完成率低于 60%的；20 个工作日内整改。',
      'Red card: each month, for each county, each department: Nodes due this year reached below 60%; to be mended within 20 workdays.',
    ],
    [
      'wuhan-2018',
      'presets',
      'sanya-2022',
      '',
      '低于序时进度，过半为红（三亚市2022年公布的做法（公开报道））：什么情况亮黄牌：当年计划开工项目开工率低于序时；什么情况亮红牌：当年计划开工项目开工率低于序时超过 50%，或者此前连续 2 期被亮黄牌。',
      'Behind the pace, red beyond half of it (三亚市2022年公布的做法（公开报道）): What earns a yellow card: Planned starts of the year made behind the pace of the year; What earns a red card: Planned starts of the year made behind the pace of the year by more than 50% of it, or given a Yellow card before 2 periods running.',
    ],
    [
      'district-service',
      'landReview',
      'enclosed-not-built',
      'DS-10',
      '圈而不建：已供地或交地，且未开工，且未退出。',
      'Enclosed and not built: granted land or given its land, and not started, and not out.',
    ],
    [
      'district-tracking',
      'accountability',
      'severe',
      'DT-5',
      '情节严重、影响较大：对单位通报批评、限期改正、取消当年评优评先资格；对领导通报批评、取消当年评优评先资格、政纪处分；对责任人调离原岗位。',
      'Severe: the unit: criticism in a bulletin, rectification by a day, no awards this year; the leader: criticism in a bulletin, no awards this year, disciplinary action; the person: moved to another post.',
    ],
    [
      'idle-land-2012',
      'exit',
      'stopped-one-year',
      'IL-2 IL-14',
      '投资不足且中止建设满一年：完成投资不足投资额的 25%，且自停工之日起一年内未复工，提前三个月预警。',
      'Stopped for a year with too little invested: with less than 25% of the amount invested, and not resumed within 1 year of being suspended; warned 3 months before.',
    ],
    [
      'wuhan-2018',
      'letter',
      'letter',
      'WH-5',
      '责任书：照录条文，尚不由程序计算。',
      'Letter of responsibility: recorded from the text, not computed yet.',
    ],
  ])('%s says of %s %s', (regime, part, id, clause, zh, en) => {
    expect(sentence(regime, part, id)).toEqual([clause, zh, en]);
  });

  it('gives the numbers that hold, not those of the file', () => {
    const chosen = { redAfter: 'P2M', landed: 'registered' };
    expect(sentence('wuhan-2018', 'lights', 'long-overdue', chosen)?.[1]).toBe('红灯：有节点逾期超过两个月。');
    expect(sentence('wuhan-2018', 'targets', 'landed-prior', chosen)?.[1]).toContain('已注册的不少于 2/3');
    expect(sentence('wuhan-2018', 'settings', 'landed', chosen)).toEqual([
      '',
      '落地以何为准：注册（也可选：供地、开工、开业）。条文没有给“落地”下定义；默认以实质开工为准。',
      'What counts as landed: registered (or: granted land, started, opened). The text does not define landing; construction start is the default.',
    ]);
  });

  it.each(FILES)('%s has a sentence of its own for every rule, with its clause', (id) => {
    const rules = explainRegime(aRegime(id));
    const keys = rules.map((rule) => `${rule.part} ${rule.id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(rules.filter(({ part, clause }) => !['settings', 'presets'].includes(part) && clause === '')).toEqual([]);
    expect(rules.filter(({ zh, en }) => /undefined|null|setting\.|\[object/.test(zh + en))).toEqual([]);
  });

  it.each(FILES)('%s shows every part it records as recorded', (id) => {
    const regime = aRegime(id);
    const shown = new Set(
      explainRegime(regime)
        .filter(({ zh }) => zh.includes('照录'))
        .map(({ part }) => part),
    );
    expect([...shown].toSorted()).toEqual(RECORDED_PARTS.filter((part) => regime[part] !== undefined).toSorted());
  });
});

describe('durations in words', () => {
  it.each([
    ['P3M', '三个月', '3 months'],
    ['P2Y', '两年', '2 years'],
    ['P1Y6M', '一年零六个月', '1 year and 6 months'],
    ['P24M', '两年', '2 years'],
    ['P1D', '一天', '1 day'],
    ['P2W', '十四天', '14 days'],
    ['P20D', '二十天', '20 days'],
    ['P45D', '四十五天', '45 days'],
    ['P180D', '180 天', '180 days'],
    ['P0D', '零天', '0 days'],
    ['3wd', '3wd', '3wd'],
  ])('%s is %s, %s', (text, zh, en) =>
    expect([durationWords(text, 'zh'), durationWords(text, 'en')]).toEqual([zh, en]),
  );
});
