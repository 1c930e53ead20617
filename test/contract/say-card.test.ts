import { describe, expect, it } from 'vitest';
import { sayCardLeaf, sayReckoned } from '../../src/contract/words/say-card.ts';
import { addWorkdays } from '../../src/domain/calendar.ts';
import { day } from '../../src/domain/day.ts';
import type { CardLeaf } from '../../src/domain/figures/card-leaf.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { stateCouncil } from '../../src/domain/state-council.ts';

const named = { id: 'nodes-reached', zh: '当年到期节点完成率', en: 'Nodes due this year reached', holds: true };
const figure: CardLeaf = {
  ...named,
  says: 'figure',
  unit: 'nodes',
  numerator: '15',
  denominator: '20',
  value: 0.75,
  limits: { below: '80%' },
};
const yellow = { id: 'yellow', zh: '黄牌', en: 'Yellow card', holds: true };

describe('what a card rests on', () => {
  it.each<[CardLeaf, string, string]>([
    [figure, '当年到期节点完成率 15/20，即 75%，低于 80%', 'Nodes due this year reached: 15 of 20, 75%, below 80%'],
    [
      { ...figure, numerator: '79999', denominator: '100000', value: 0.79999 },
      '当年到期节点完成率 79999/100000，即 79.99%，低于 80%',
      'Nodes due this year reached: 79999 of 100000, 79.99%, below 80%',
    ],
    [
      { ...figure, unit: 'money', numerator: '394000000000', denominator: null, value: 39_400_000 },
      '当年到期节点完成率 3940 万元，低于 80%',
      'Nodes due this year reached: 39.4 million CNY, below 80%',
    ],
    [
      { ...figure, denominator: '0', numerator: '0', value: null, holds: false },
      '不属于：当年到期节点完成率 没有可比的数，低于 80%',
      'not: Nodes due this year reached: nothing to measure, below 80%',
    ],
    [
      {
        ...figure,
        says: 'behind',
        pace: { gone: 73, all: 365 },
        limits: { points: '10%' },
        numerator: '1',
        denominator: '10',
        value: 0.1,
      },
      '当年到期节点完成率 1/10，即 10%，全年 365 天已过 73 天，序时 20%，低于序时达到 10 个百分点',
      'Nodes due this year reached: 1 of 10, 10%; 73 of the 365 days of the year are over, a pace of 20%; at least 10 points behind',
    ],
    [{ ...yellow, says: 'low', periods: 1 }, '黄牌靠后', 'low in Yellow card'],
    [
      { ...yellow, says: 'carded', periods: ['2018-04', '2018-05'] },
      '2018-04、2018-05 已亮黄牌',
      'Yellow card held in 2018-04, 2018-05',
    ],
    [
      { ...yellow, says: 'unmended', due: day('2018-06-20') },
      '黄牌限 2018-06-20 前整改，到期未报整改',
      'Yellow card to be mended by 2018-06-20, and not said to be mended',
    ],
  ])('%# is said in both languages', (leaf, zh, en) => {
    expect([sayCardLeaf(leaf, 'zh-CN'), sayCardLeaf(leaf, 'en')]).toEqual([zh, en]);
  });

  it('tells how its deadline was reckoned', () => {
    const count = addWorkdays(stateCouncil, day('2018-04-27'), 3);
    if (isRefusal(count)) throw new Error(count.reason);
    expect(sayReckoned(count, 'zh-CN')).toBe(
      '自 2018-04-27 起 3 个工作日，至 2018-05-03，跳过 2018-04-29—2018-05-01 劳动节',
    );
  });
});
