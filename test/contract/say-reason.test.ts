import { describe, expect, it } from 'vitest';
import { sayMissing, sayReason } from '../../src/contract/words/say-reason.ts';
import { WORDS } from '../../src/contract/words/words.ts';
import { FACT_KINDS } from '../../src/domain/fact.ts';
import { FACT, ORIGIN, STAGE, STEP } from '../../src/domain/regime/terms.ts';
import type { Reason } from '../../src/domain/standing.ts';
import {
  aProject,
  aRegime,
  aStep,
  completed,
  exited,
  type Given,
  producing,
  signed,
  standingOf,
  started,
} from '../builders.ts';

const reasons = (regime: string, given: Given, asOf: string): readonly Reason[] =>
  standingOf(aRegime(regime), aProject(given), asOf).because;

function said(regime: string, given: Given, asOf: string, about: string): string[] {
  const found = reasons(regime, given, asOf).filter((reason) => reason.about === about);
  return found.flatMap((reason) => [sayReason(reason, 'zh-CN'), sayReason(reason, 'en')]);
}

describe('a reason in words', () => {
  it.each([
    [
      'wuhan-2018',
      { facts: [started('2017-06-05')] },
      'table',
      '列入四张表“续建”：开工 2017-06-05，未竣工（WH-2.1）',
      'In the table “Continuing”: started 2017-06-05, not completed (WH-2.1)',
    ],
    [
      'wuhan-2018',
      { facts: [started('2016-06-05'), completed('2018-02-01')] },
      'table',
      '列入四张表“续建”：开工 2016-06-05，竣工 2018-02-01（WH-2.1）',
      'In the table “Continuing”: started 2016-06-05, completed 2018-02-01 (WH-2.1)',
    ],
    [
      'wuhan-2018',
      { facts: [producing('2017-06-05')] },
      'table',
      '不列入四张表，单列“已建成”：投产 2017-06-05（WH-2.1）',
      'Outside the four tables, under “Finished”: producing 2017-06-05 (WH-2.1)',
    ],
    [
      'wuhan-2018',
      { facts: [exited('2017-06-05')] },
      'table',
      '不列入四张表，单列“已退出”：退出 2017-06-05（WH-2.1）',
      'Outside the four tables, under “Exited”: exited 2017-06-05 (WH-2.1)',
    ],
    [
      'wuhan-2018',
      { steps: [aStep('start', '2018-09-01')] },
      'table',
      '列入四张表“新开工（开业）”：未开工，“开工”计划 2018-09-01（WH-2.1）',
      'In the table “New start”: not started, “开工” planned for 2018-09-01 (WH-2.1)',
    ],
    [
      'wuhan-2018',
      {},
      'table',
      '列入四张表“策划”：未开工，未竣工，未签约，未注册，未供地（WH-2.1）',
      'In the table “Planning”: not started, not completed, not signed, not registered, no land granted (WH-2.1)',
    ],
    [
      'wuhan-2018',
      { steps: [aStep('start', '2018-05-01')] },
      'light',
      '红灯，有节点长期逾期：“开工”计划 2018-05-01（WH-2.3、WH-2.4）',
      'Red, A node is long overdue: “开工” planned for 2018-05-01 (WH-2.3, WH-2.4)',
    ],
    [
      'wuhan-2018',
      { facts: [started('2018-01-01')], steps: [aStep('completion', '2019-01-01', { person: '' })] },
      'responsibility',
      '尚缺：竣工节点（责任人）（WH-2.2、WH-2.3）',
      'Missing: Completion node (responsible person) (WH-2.2, WH-2.3)',
    ],
    [
      'district-service',
      { facts: [signed('2018-03-01')] },
      'exit',
      '三个月不开工：签约 2018-03-01，期限三个月至 2018-06-01，至今未开工（DS-9）',
      'Three months not started: signed 2018-03-01, limit of 3 months to 2018-06-01, still not started (DS-9)',
    ],
    [
      'district-service',
      { facts: [signed('2018-04-15')] },
      'exit',
      '三个月不开工预警：签约 2018-04-15，期限三个月至 2018-07-15，尚未开工（DS-9）',
      'Three months not started, warning: signed 2018-04-15, limit of 3 months to 2018-07-15, not started (DS-9)',
    ],
    [
      'district-service',
      { amount: '6.5 亿元' },
      'tier',
      '属于“重大项目”：投资额 6.5 亿元，规则为投资额不低于 5 亿元（DS-4）',
      'Belongs to “Major”: amount 650 million CNY, the rule is an amount of at least 500 million CNY (DS-4)',
    ],
    ['district-service', {}, 'tier', '未定层级：投资额未填写（DS-4）', 'In no tier: no amount is given (DS-4)'],
    [
      'district-service',
      { amount: '300 万美元' },
      'tier',
      '未定层级：投资额 300 万美元，分级标准以人民币计，不作折算（DS-4）',
      'In no tier: amount 3 million USD; tiers are written in Renminbi and nothing is converted (DS-4)',
    ],
    [
      'xuchang-2012',
      { facts: [signed('2010-05-01')] },
      'stage',
      '不在适用范围内，适用于：2011-01-01 以来已签约（XC-0）',
      'Outside the scope, which is: signed since 2011-01-01 (XC-0)',
    ],
  ])('under %s, %j, about the %s', (regime, given, about, zh, en) => {
    expect(said(regime, given, '2018-06-30', about)).toEqual([zh, en]);
  });

  it('counts what would make the sentence too long', () => {
    const steps = Array.from({ length: 9 }, (_, n) =>
      aStep('preliminary', `2018-05-0${n + 1}`, { name: `前期${n + 1}` }),
    );
    expect(said('wuhan-2018', { steps }, '2018-05-31', 'light')[0]).toBe(
      '黄灯，有节点逾期：“前期1”计划 2018-05-01，“前期2”计划 2018-05-02，“前期3”计划 2018-05-03，“前期4”计划 2018-05-04，另有 5 项（WH-2.3、WH-2.4）',
    );
  });

  it('marks a major project with its amount in its own currency', () => {
    const given: Given = { facts: [signed('2011-06-01')], origin: 'foreign', amount: '1200 万美元' };
    const [mark] = reasons('xuchang-2012', given, '2012-06-30').filter(({ says }) => says === 'mark');
    expect(mark && sayReason(mark, 'zh-CN')).toBe(
      '标为“重大签约项目”：投资额 1200 万美元，规则为（投资来自境外，且投资额不低于 1000 万美元），或者（投资来自省外，且投资额不低于 3 亿元）（XC-1.3）',
    );
  });

  it('shows a word it does not know instead of nothing', () => {
    const strange = { says: 'new-verdict', clause: 'AA-1', values: {}, uses: [{ what: 'new-fact', on: '2018-01-01' }] };
    expect(sayReason(strange, 'zh-CN')).toBe('new-verdict：new-fact 2018-01-01（AA-1）');
  });

  it.each(FACT_KINDS)('says in both languages that “%s” is wanting', (what) => {
    const wanting = (language: 'zh-CN' | 'en') =>
      sayReason({ says: '', clause: '', values: {}, uses: [{ what }] }, language);
    expect(wanting('zh-CN')).toMatch(/^：.*未/);
    expect(wanting('en')).toMatch(/^: (not|no) [a-z ]+$/);
  });
});

describe('what is missing', () => {
  it('is put together by node', () => {
    const missing = ['start.due', 'completion.unit', 'completion.person', 'preliminary.project-unit'];
    expect(sayMissing(missing, 'zh-CN')).toBe('开工节点（时间）；竣工节点（责任单位、责任人）；前期节点（项目单位）');
    expect(sayMissing(missing, 'en')).toBe(
      'Start node (day); Completion node (responsible unit, responsible person); Preliminary node (project unit)',
    );
  });
});

describe('the words of the regimes and of the pages', () => {
  const { names } = WORDS['zh-CN'];
  it.each([
    ['stages', STAGE, names.stage],
    ['origins', ORIGIN, names.origin],
    ['steps', STEP, names.stepKind],
  ])('are the same for %s', (_, terms, words) => {
    expect(Object.fromEntries(Object.entries(terms).map(([id, { zh }]) => [id, zh]))).toEqual(words);
  });

  it('are the same for facts, but for those a sentence puts differently', () => {
    const differing = FACT_KINDS.filter((kind) => FACT[kind].zh !== names.factKind[kind]);
    expect(differing).toEqual(['funds-arrived', 'investment-completed', 'step-done']);
  });
});
