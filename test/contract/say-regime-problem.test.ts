import { describe, expect, it } from 'vitest';
import { sayRegimeProblem } from '../../src/contract/words/say-regime-problem.ts';
import { parseRegime } from '../../src/domain/regime/parse.ts';
import { FAULT_WORDS } from '../../src/domain/regime/problem.ts';
import { regimeText } from '../builders.ts';

function said(change: (text: string) => string): string[] {
  const { problems = [] } = parseRegime(change(regimeText('district-service')), 'regimes/district-service.yaml');
  return problems.flatMap((problem) => [sayRegimeProblem(problem, 'zh-CN'), sayRegimeProblem(problem, 'en')]);
}

describe('a problem of a regime file in words', () => {
  it('names file, line, place, the word that stands there, the one meant and all that may stand there', () => {
    const before = regimeText('district-service').split('warnBefore: setting.warnStart')[0] ?? '';
    const line = before.split('\n').length;
    expect(said((text) => text.replace('warnBefore: setting.warnStart', 'warnBefor: setting.warnStart'))).toEqual([
      `regimes/district-service.yaml:${line} exit.rules.0.warnBefore: 缺少内容；可写：P3M、P30D、P1Y6M`,
      `regimes/district-service.yaml:${line} exit.rules.0.warnBefore: something is missing here; it may be P3M, P30D, P1Y6M`,
      `regimes/district-service.yaml:${line} exit.rules.0.warnBefor: 没有“warnBefor”这一项；是否应为“warnBefore”；可写：id、zh、en、since、without、within、warnBefore、when`,
      `regimes/district-service.yaml:${line} exit.rules.0.warnBefor: there is no “warnBefor” here; was “warnBefore” meant; it may be id, zh, en, since, without, within, warnBefore, when`,
    ]);
  });

  it('does not list what is too many to read', () => {
    const [zh, en] = said((text) => text.replace('without: producing', 'without: produced'));
    expect(zh).toMatch(
      /：“produced”不在可用的词里；可写：talks-opened、.*等 16 个$|: “produced”不在可用的词里.*、等 16 个$/,
    );
    expect(en).toContain('is not one of the words');
  });

  it.each(FAULT_WORDS)('has a sentence for %s', (what) => {
    const problem = { file: 'a.yaml', line: 1, path: '', what, expected: [], found: 'x' };
    expect(sayRegimeProblem(problem, 'zh-CN')).toMatch(/^a\.yaml:1: .*\p{Script=Han}/u);
    expect(sayRegimeProblem(problem, 'en')).toMatch(/^a\.yaml:1: [^{}]+$/);
  });
});
