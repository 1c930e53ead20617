import { sayRanking } from '../contract/words/say-ranking.ts';
import { WORDS } from '../contract/words/words.ts';
import type { Regime } from '../domain/regime/format.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Scene } from '../work/scene.ts';
import { rankingSeen } from '../work/views/rankings.ts';
import { type Call, type CliCommand, EXIT } from './cli.ts';
import { line } from './lines.ts';
import { regimeOption } from './regime-option.ts';

const WIDTHS = [6, 6, 30, 10, 44];
/** As many as a run of low places may ask for. */
const PERIODS = 12;

type Seen = Exclude<Awaited<ReturnType<typeof rankingSeen>>, Refusal>;

/** `luodi ranking`: who stands where under the rankings of a regime. */
export const ranking: CliCommand = {
  name: 'ranking',
  summary: {
    'zh-CN': '各单位在一项制度下的名次，分组、分单项列出，附每个名次所依据的指标；无可比数的单列，不排名。',
    en: 'Where units stand under a regime, by group and by count, with the figures behind; what has none stands apart.',
  },
  usage: '[--regime ID|FILE] [--ranking ID] [--as-of DAY] [--tenant SLUG] [--json]',
  options: { regime: { type: 'string' }, ranking: { type: 'string' } },
  async run(call) {
    const regime = regimeOption(call);
    if (regime === null) return EXIT.refused;
    const { scene } = await call.enter();
    const found = await allSeen(call, scene, regime);
    if (isRefusal(found)) return call.refused(found);
    if (call.json) call.print(JSON.stringify(found.flatMap(told)));
    else for (const seen of found) inWords(call, seen);
    return EXIT.ok;
  },
};

/** The ranking that is named, or all of the regime. */
async function allSeen(call: Call, scene: Scene, regime: Regime | undefined): Promise<Seen[] | Refusal> {
  const wanted = call.values['ranking'];
  const asked = { asOf: call.asOf, periods: PERIODS };
  const named = typeof wanted === 'string' ? wanted : undefined;
  const first = await rankingSeen(scene, { ...asked, ranking: named }, regime);
  if (isRefusal(first)) return first;
  if (named !== undefined || !first.ranking) return [first];
  const all: Seen[] = [first];
  const others = first.regimes.find(({ id }) => id === first.ranking?.regime)?.rankings.slice(1) ?? [];
  for (const { id } of others) {
    const seen = await rankingSeen(scene, { ...asked, regime: first.ranking.regime, ranking: id }, regime);
    if (isRefusal(seen)) return seen;
    all.push(seen);
  }
  return all;
}

function told({ ranking: it, regime, asOf, groups }: Seen) {
  if (!it || !regime) return [];
  const basis = `${regime.id}@${regime.version} ${it.clause}`;
  return groups.flatMap(({ kinds, units, lists }) =>
    lists.flatMap(({ indicator, placed, apart }) => {
      const unplaced = apart.map((unitId) => ({ ...NO_PLACE, unitId }));
      return [...placed, ...unplaced].map(({ unitId, places: _, ...of }) => {
        const unit = units.find(({ id }) => id === unitId);
        const figures = (unit?.figures ?? []).filter((figure) => (indicator ?? figure.indicator) === figure.indicator);
        return { ranking: it.id, group: kinds, count: indicator, unit: unit?.name, ...of, figures, basis, asOf };
      });
    }),
  );
}

const NO_PLACE = {
  place: null,
  points: null,
  without: [],
  low: false,
  run: 0,
  longer: false,
  moved: null,
  places: [],
  follows: [],
};

function inWords(call: Call, { ranking: it, groups }: Seen): void {
  if (!it) return;
  const english = call.language === 'en';
  const words = WORDS[call.language].ranking;
  const nameOf = (named: { zh: string; en: string }): string => (english ? named.en : named.zh);
  for (const { kinds, units, lists, tasks } of groups) {
    const unitName = (id: string): string => units.find((unit) => unit.id === id)?.name ?? id;
    const say = sayRanking(it, unitName, call.language);
    for (const { indicator, placed, apart } of lists) {
      if (placed.length + apart.length === 0) continue;
      const count = it.counts.find(({ id }) => id === indicator);
      call.print(
        `${nameOf(it)} · ${count ? nameOf(count) : words.overall} · ${kinds.map((kind) => words.each[kind]).join(' ')}`,
      );
      for (const { unitId, place, moved, points, low, run, longer } of placed) {
        const sign = moved ? `${moved > 0 ? '↑' : '↓'}${Math.abs(moved)}` : '';
        const verdict = low ? say.low(run, longer) : '';
        call.print(line([`  ${place}`, sign, unitName(unitId), String(Number(points.toFixed(2))), verdict], WIDTHS));
      }
      for (const unitId of apart) call.print(line(['  —', '', unitName(unitId), '', words.apart], WIDTHS));
    }
    if (units.length > 0) for (const task of tasks) call.print(say.task(task));
  }
}
