import { fill } from '../contract/words/fill.ts';
import { sayRegimeProblem } from '../contract/words/say-regime-problem.ts';
import { type Words, WORDS } from '../contract/words/words.ts';
import type { Day } from '../domain/day.ts';
import { monthEnds } from '../domain/month-ends.ts';
import type { RegimeProblem } from '../domain/regime/parse.ts';
import { COMPARED } from '../domain/regime/compare-standings.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Outcome } from '../work/back-test/compare.ts';
import { backTestOn } from '../work/back-test/run.ts';
import { cardText, figureText, placeText, type Said, verdictText } from '../work/exports/back-test-rows.ts';
import { type Call, type CliCommand, EXIT, UsageFault } from './cli.ts';
import { sourceOf } from './regime-source.ts';

/** `luodi regime backtest`: how past days would have been by other rules; nothing is stored. */
export const regimeBackTest: CliCommand = {
  name: 'regime backtest',
  summary: {
    'zh-CN': '回测：换一项制度、文本、设置或备选组合，过去某年各月末或某日的项目和单位会怎样，与现行规则对照；不写入。',
    en: 'Back-test: how projects and units would have stood at the month ends of a year, or on a day, by another regime, text, setting or preset; stores nothing.',
  },
  usage:
    '--regime ID|FILE [--preset ID] [--set NAME=VALUE …] [--instead ID] [--against today|then] [--year Y | --as-of DAY] [--tenant SLUG] [--json]',
  options: {
    regime: { type: 'string' },
    preset: { type: 'string' },
    set: { type: 'string', multiple: true },
    instead: { type: 'string' },
    against: { type: 'string' },
    year: { type: 'string' },
  },
  async run(call) {
    const { regime, instead, against = 'today' } = call.values;
    if (typeof regime !== 'string') throw new UsageFault('--regime is missing: which rules to try');
    if (against !== 'today' && against !== 'then') throw new UsageFault(`--against ${String(against)}: today or then`);
    const days = daysOf(call);
    const asked = { ...sourceOf(call, regime), against, ...(typeof instead === 'string' ? { instead } : {}) } as const;
    const { scene } = await call.enter();
    const told = [];
    for (const on of days) {
      if (days.length > 1) call.complain(`${on}  ${told.length + 1}/${days.length}`);
      const outcome = await backTestOn(scene, { ...asked, on });
      if (isRefusal(outcome)) return refused(call, outcome);
      if (call.json) told.push(inJson(outcome));
      else inWords(call, outcome);
    }
    if (call.json) call.print(JSON.stringify({ regime, against, days: told }));
    return EXIT.ok;
  },
};

function daysOf(call: Call): readonly Day[] {
  const { year } = call.values;
  if (year === undefined) return [call.asOf ?? call.today];
  if (call.asOf) throw new UsageFault('--year or --as-of, not both');
  if (!/^\d{4}$/.test(String(year))) throw new UsageFault(`--year ${String(year)}: write it like 2018`);
  const days = monthEnds(Number(year), call.today);
  if (days.length === 0) throw new UsageFault(`--year ${String(year)}: no day of it is past`);
  return days;
}

/** Faults of a text or a setting are told place by place, as the check of a file tells them. */
function refused(call: Call, refusal: Refusal): number {
  const problems = (refusal.detail?.['problems'] ?? []) as readonly RegimeProblem[];
  if (!call.json) for (const problem of problems) call.complain(sayRegimeProblem(problem, call.language));
  return call.refused(refusal);
}

const inJson = ({ differing, unitNames, names: _, ...outcome }: Outcome) => ({
  asOf: outcome.asOf,
  total: outcome.total,
  changed: outcome.changed,
  moves: outcome.moves,
  projects: differing.map(({ id, unitId, ...it }) => ({ project: id, unit: unitNames.get(unitId) ?? null, ...it })),
  figures: outcome.figures.map(({ indicator, unitId, ...it }) => ({
    indicator: indicator.id,
    unit: unitId === null ? null : (unitNames.get(unitId) ?? null),
    ...it,
  })),
  places: outcome.places.map(({ ranking, count, unitId, ...it }) => ({
    ranking: ranking.id,
    count: count?.id ?? null,
    unit: unitNames.get(unitId) ?? null,
    ...it,
  })),
  cards: outcome.cards.map(({ unitId, before, after }) => ({
    unit: unitNames.get(unitId) ?? null,
    before: before?.id ?? null,
    after: after?.id ?? null,
  })),
});

const SHOWN = 40;

function inWords(call: Call, outcome: Outcome): void {
  const words = WORDS[call.language];
  const said: Said = { words, lang: call.language };
  const { backTest } = words.regimes;
  const name = (unitId: string | null): string =>
    unitId === null ? backTest.whole : (outcome.unitNames.get(unitId) ?? unitId);
  call.print(fill(backTest.changed, { day: outcome.asOf, total: outcome.total, changed: outcome.changed }));
  for (const what of COMPARED)
    for (const { from, to, count } of outcome.moves[what].moved)
      call.print(
        `  ${words.names.verdict[what]}: ${verdictText(what, from, outcome, said)} → ${verdictText(what, to, outcome, said)}  ${count}`,
      );
  listed(call, words, outcome.differing, ({ name: project, unitId, what, before, after }) => [
    project,
    name(unitId),
    ...what.map((it) => `${verdictText(it, before[it], outcome, said)} → ${verdictText(it, after[it], outcome, said)}`),
  ]);
  const of = (it: { zh: string; en: string }): string => (call.language === 'en' ? it.en : it.zh);
  listed(call, words, outcome.figures, ({ indicator, unitId, before, after }) => [
    of(indicator),
    name(unitId),
    `${figureText(before)} → ${figureText(after)}`,
  ]);
  listed(call, words, outcome.places, ({ ranking, count, unitId, before, after }) => [
    `${of(ranking)} ${count ? of(count) : backTest.overall}`,
    name(unitId),
    `${placeText(before, said)} → ${placeText(after, said)}`,
  ]);
  listed(call, words, outcome.cards, ({ unitId, before, after }) => [
    name(unitId),
    `${cardText(before, said)} → ${cardText(after, said)}`,
  ]);
}

/** As many lines as a terminal shows; --json has them all. */
function listed<T>(call: Call, words: Words, all: readonly T[], cells: (it: T) => readonly string[]): void {
  for (const it of all.slice(0, SHOWN)) call.print(`  ${cells(it).join('  ')}`);
  if (all.length > SHOWN) call.print(`  … ${fill(words.regimes.backTest.total, { n: all.length })}`);
}
