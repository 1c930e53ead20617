import { readFileSync } from 'node:fs';
import { addDays, day } from '../src/domain/day.ts';
import type { ProjectCase } from '../src/domain/project.ts';
import { evaluator } from '../src/domain/regime/evaluate.ts';
import { parseRegime } from '../src/domain/regime/parse.ts';
import { money } from '../src/domain/money.ts';
import { dice } from './big-tenant.ts';
import type { Result } from './result.ts';

const KINDS = ['signed', 'registered', 'started', 'completed', 'producing'] as const;
const CASES = 20_000;
const ROUNDS = 10;

/** Projects with one to five facts and three steps each, as real ledgers have them. */
function cases(): ProjectCase[] {
  const roll = dice(7);
  return Array.from({ length: CASES }, (_, i) => {
    const signed = addDays(day('2016-01-01'), roll(900));
    return {
      project: { id: String(i), name: `项目${i}`, unitId: 'u', ...amount(String((1 + roll(90)) * 10_000_000)) },
      facts: KINDS.slice(0, 1 + roll(5)).map((kind, place) => ({
        id: `${i}-${kind}`,
        kind,
        on: addDays(signed, place * (30 + roll(150))),
        precision: 'day' as const,
      })),
      steps: (['preliminary', 'start', 'completion'] as const).map((kind, place) => ({
        id: `${i}-${place}`,
        kind,
        name: kind,
        due: addDays(signed, 60 + place * 240),
        unitId: 'u',
        person: '某某',
      })),
    };
  });
}

const amount = (decimal: string) => {
  const made = money(decimal, 'CNY');
  return made ? { amount: made } : {};
};

/** How many projects a second one core judges under a regime, reasons and next change included. */
export function benchEvaluation(): Result[] {
  const subjects = cases();
  return ['wuhan-2018', 'district-service'].map((id) => {
    const { regime } = parseRegime(readFileSync(new URL(`../regimes/${id}.yaml`, import.meta.url), 'utf8'), id);
    if (!regime) throw new Error(`${id} does not parse`);
    const evaluate = evaluator(regime)(day('2018-06-30'));
    const speeds = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      for (let round = 0; round < ROUNDS; round++) for (const of of subjects) evaluate(of);
      return (CASES * ROUNDS) / (process.cpuUsage(before).user / 1e6);
    });
    const median = speeds.sort((a, b) => a - b)[2] ?? 0;
    return {
      what: `evaluations per second of one core, ${id}`,
      value: Math.round(median),
      aim: '≥ 200 000',
      met: median >= 200_000,
    };
  });
}
