import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { conditionWords } from '../../src/domain/regime/condition-words.ts';
import type { Predicate } from '../../src/domain/regime/predicate-shape.ts';

const signed: Predicate = { reached: 'signed' };
const started: Predicate = { reached: { fact: 'started', in: 'this-month' } };
const big: Predicate = { amount: { moreThan: '1 亿元', atMost: '5 亿元' } };

describe('a condition in words', () => {
  it.each<[Predicate, string, string]>([
    ['always', '其余项目', 'all others'],
    [{ all: [signed, started] }, '已签约，且当月已开工', 'signed, and started this month'],
    [{ any: [signed, started] }, '已签约，或者当月已开工', 'signed, or started this month'],
    [{ not: { all: [signed, started] } }, '未签约，或者当月未开工', 'not signed, or not started this month'],
    [{ not: { any: [signed, started] } }, '未签约，且当月未开工', 'not signed, and not started this month'],
    [{ not: { not: signed } }, '已签约', 'signed'],
    [
      { all: [signed, { any: [started, big] }] },
      '已签约，且（当月已开工，或者投资额超过 1 亿元、不超过 5 亿元）',
      'signed, and (started this month, or an amount of more than 100 million CNY and at most 500 million CNY)',
    ],
    [{ all: ['always', signed] }, '已签约', 'signed'],
    [{ all: ['always'] }, '其余项目', 'all others'],
    [
      { not: big },
      '投资额并非超过 1 亿元、不超过 5 亿元',
      'not an amount of more than 100 million CNY and at most 500 million CNY',
    ],
    [
      { reached: { fact: ['registered', 'opened'], from: 'quarter-start', before: day('2018-12-01') } },
      '季初以来 2018-12-01 以前已注册或开业',
      'registered or opened since the start of the quarter before 2018-12-01',
    ],
    [
      { planned: { step: 'completion', before: 'half-year-start' } },
      '有半年初以前计划的竣工节点',
      'a completion node planned before the start of the half-year',
    ],
    [{ not: { planned: { step: 'completion' } } }, '没有计划的竣工节点', 'no completion node planned'],
    [{ begun: { step: 'production' } }, '有投产节点', 'a production node'],
    [{ origin: ['out-of-province', 'foreign'] }, '投资来自省外或境外', 'investment from other provinces or abroad'],
    [{ not: { origin: 'domestic' } }, '投资并非来自境内', 'investment not from within the province'],
    [{ stage: ['negotiating', 'building'] }, '处于在谈或在建阶段', 'at the stage in talks or building'],
    [{ not: { stage: 'exited' } }, '不处于退出阶段', 'not at the stage exited'],
    [{ late: { step: 'start', over: 'P1M' } }, '有开工节点逾期超过一个月', 'a start node overdue by more than 1 month'],
    [{ not: { late: {} } }, '没有节点逾期', 'no node overdue'],
    [{ dueWithin: 'P7D' }, '有节点在七天内到期', 'a node due within 7 days'],
  ])('%j', (condition, zh, en) => {
    expect(conditionWords(condition, 'zh')).toBe(zh);
    expect(conditionWords(condition, 'en')).toBe(en);
  });
});
