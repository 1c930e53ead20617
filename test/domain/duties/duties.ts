import { type Day, day } from '../../../src/domain/day.ts';
import { type Due, duesIn, type DutyBook, type RegimeRun } from '../../../src/domain/duties/dues.ts';
import type { DutyUnit } from '../../../src/domain/duties/rule.ts';
import { parseRegime } from '../../../src/domain/regime/parse.ts';
import type { UnitPost } from '../../../src/domain/regime/who.ts';
import { stateCouncil } from '../../../src/domain/state-council.ts';
import { aRegime } from '../../builders.ts';

/** A small government: the offices that hold the posts, and two units of each kind. */
export const aUnit = (id: string, kind: string, ...posts: UnitPost[]): DutyUnit => ({ id, kind, posts });
export const UNITS: readonly DutyUnit[] = [
  aUnit('市政府', 'government', 'city'),
  aUnit('开放办', 'department', 'office'),
  aUnit('发改委', 'department', 'reform'),
  aUnit('督查室', 'department', 'supervision'),
  aUnit('工信局', 'department'),
  aUnit('东县', 'county'),
  aUnit('西县', 'county'),
  aUnit('青石镇', 'town'),
  aUnit('北园', 'park'),
];

export const run = (id: string, from = '2000-01-01', until: string | null = null, settings = {}): RegimeRun => ({
  regime: aRegime(id, settings),
  from: day(from),
  until: until === null ? null : day(until),
});

export const book = (...runs: RegimeRun[]): DutyBook => ({ runs, calendar: stateCouncil });

export const duesOf = (it: DutyBook, from: string, to: string): Due[] =>
  duesIn(it, UNITS, { from: day(from), to: day(to) });

/** A regime with one duty, as the test writes it. */
export function regimeWith(duty: string, head = ''): RegimeRun['regime'] {
  const text = `id: t\nversion: '1'\ntitle: { zh: 测试, en: Test }\nsource: 测试\n${head}duties:\n  - { id: report, zh: 报告, en: Report, by: office, cites: TT-1, ${duty} }\n`;
  const { regime, problems } = parseRegime(text, 't.yaml');
  if (!regime) throw new Error(JSON.stringify(problems));
  return regime;
}

export const runOf = (regime: RegimeRun['regime'], from = '2000-01-01', until: Day | null = null): RegimeRun => ({
  regime,
  from: day(from),
  until,
});
