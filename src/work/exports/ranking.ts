import { fill } from '../../contract/words/fill.ts';
import { sayRanking } from '../../contract/words/say-ranking.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { Sheet } from '../../documents/sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import { may } from '../../domain/may.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Scene } from '../scene.ts';
import { type RankingAsked, rankingSeen } from '../views/rankings.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { printedOf } from './printed.ts';
import { rankingColumns, rankingRows, type ShownList } from './ranking-rows.ts';

export interface RankingExport extends Omit<RankingAsked, 'periods'> {
  readonly list?: string | undefined;
  readonly lang: Language;
}

const PERIODS = 6;

/** A ranking as the page shows it: the list that is open, a sheet for each group that is ranked apart. */
export async function exportRanking(
  scene: Scene,
  { lang, list: wanted, ...asked }: RankingExport,
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make')) return refuse('not-allowed', 'no-permission');
  const seen = await rankingSeen(scene, { ...asked, periods: PERIODS });
  if (isRefusal(seen)) return seen;
  const { ranking, regime, groups, days, asOf, head } = seen;
  const overall = ranking?.added ? undefined : ranking?.counts[0]?.id;
  const indicator = wanted ?? overall ?? null;
  if (!ranking || !regime || (indicator !== null && !ranking.counts.some(({ id }) => id === indicator)))
    return refuse('not-found', 'no-such-ranking', { regime: asked.regime ?? '', ranking: asked.ranking ?? '' });

  const words = WORDS[lang].ranking;
  const inLanguage = (it: { zh: string; en: string }): string => (lang === 'en' ? it.en : it.zh);
  const count = ranking.counts.find(({ id }) => id === indicator);
  const title = fill(words.title, {
    regime: inLanguage(regime.title),
    ranking: inLanguage(ranking),
    list: count ? inLanguage(count) : words.overall,
  });
  const rests = printedOf({ asOf, head, regimes: [{ regime, clause: ranking.clause }], currencies: ['CNY'] }, lang);
  const money = ranking.counts.some(({ id, unit }) => unit === 'money' && (indicator === null || id === indicator));
  const printed = money ? rests : { ...rests, note: { ...rests.note, right: '' } };
  const sheets = groups.map((group): Sheet => {
    const shown: ShownList = { ranking, group, days, indicator, lang };
    return {
      name: group.kinds.map((kind) => words.each[kind]).join(WORDS[lang].sheets.printed.and),
      title,
      ...printed,
      foot: [...beside(shown), ...printed.foot],
      columns: rankingColumns(shown),
      rows: rankingRows(shown),
      paper: 'a4',
      frozen: 3,
    };
  });
  return handOut(scene, {
    what: 'ranking',
    format: 'xlsx',
    name: title,
    asOf,
    known: head?.seq ?? 0,
    head,
    filter: { regime: regime.id, ranking: ranking.id, list: indicator },
    bytes: await writeBook({ title, asOf, sheets }),
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
  });
}

/** What stands beside the table on the page: what every unit alike has done, and whether the order hangs on a weight. */
function beside({ ranking, group, indicator, lang }: ShownList): string[] {
  const say = sayRanking(ranking, (id) => group.units.find((unit) => unit.id === id)?.name ?? id, lang);
  const steady = (group.lists[0]?.placed.length ?? 0) > 1 ? [WORDS[lang].ranking.steady] : [];
  const shifts = group.shifts.length > 0 ? group.shifts.map(say.shift) : steady;
  return [...group.tasks.map(say.task), ...(indicator === null ? shifts : [])];
}
