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
      '前期准备阶段：2012-04-18 至 2012-04-30；建立招商引资项目台账；制定大回访方案。',
      'Preparation: 2012-04-18 to 2012-04-30; project ledger compiled; revisits planned.',
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
      '报送任务「下月集中开工方案」：照录条文，尚不由程序计算。',
      "Duties to report (Plan of next month's start day): recorded from the text, not computed yet.",
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
    expect(rules.filter(({ part, clause }) => part !== 'settings' && clause === '')).toEqual([]);
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
