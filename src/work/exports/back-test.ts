import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { Column, Sheet, Value } from '../../documents/sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import type { Outcome } from '../back-test/compare.ts';
import { backTestOn } from '../back-test/run.ts';
import { chosenRegime, type Source } from '../back-test/source.ts';
import type { Scene } from '../scene.ts';
import { cardRows, countRows, figureRows, placeRows, projectRows } from './back-test-rows.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { printedOf } from './printed.ts';

export interface BackTestExport extends Source {
  readonly days: readonly Day[];
  readonly instead?: string | undefined;
  readonly against: 'today' | 'then';
  readonly lang: Language;
}

/** As many lines as one sheet takes; what is more is refused, and nothing is left out. */
const MOST_LINES = 100_000;

/** The back-test of several days as a workbook. The figures are stored nowhere; that they were taken is. */
export async function exportBackTest(
  scene: Scene,
  asked: BackTestExport,
  signal?: AbortSignal,
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make')) return refuse('not-allowed', 'no-permission');
  const { days, lang, ...trial } = asked;
  const outcomes: Outcome[] = [];
  for (const on of [...new Set(days)].sort()) {
    const outcome = await backTestOn(scene, { ...trial, on }, signal);
    if (isRefusal(outcome)) return outcome;
    outcomes.push(outcome);
  }
  const lines = outcomes.reduce((n, { differing }) => n + differing.length, 0);
  if (lines > MOST_LINES) return refuse('invalid', 'too-many-rows', { most: MOST_LINES });
  const { tried, head } = await readTenant(scene.db, scene.tenantId, async (tx) => ({
    tried: await chosenRegime(tx, scene.tenantId, trial),
    head: await journalHead(tx, scene.tenantId),
  }));
  if (isRefusal(tried)) return tried;
  const asOf = outcomes.at(-1)?.asOf ?? scene.today;
  const words = WORDS[lang].regimes.backTest;
  const printed = printedOf({ asOf, head, regimes: [{ regime: tried.regime, clause: '' }], currencies: [] }, lang);
  const said = outcomes.map(({ asOf: day, total, changed }) => fill(words.changed, { day, total, changed }));
  const foot = [asked.against === 'today' ? words.againstToday : words.againstThen, ...said, ...printed.foot.slice(1)];
  const sheets = sheetsOf(outcomes, tried.regime, lang).map(
    (sheet): Sheet => ({ ...printed, ...sheet, note: { ...printed.note, right: '' }, foot, paper: 'a4' }),
  );
  const { regime, textId, preset, settings = {}, instead } = asked;
  return handOut(scene, {
    what: 'back-test',
    format: 'xlsx',
    name: words.title,
    asOf,
    known: head?.seq ?? 0,
    head,
    filter: { regime: regime ?? tried.regime.id, textId, preset, settings, instead, against: asked.against, days },
    bytes: await writeBook({ title: words.title, asOf, sheets }),
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
  });
}

type Laid = Pick<Sheet, 'name' | 'title' | 'columns' | 'rows' | 'frozen' | 'filter'>;

function sheetsOf(outcomes: readonly Outcome[], regime: Regime, lang: Language): Laid[] {
  const words = WORDS[lang].regimes.backTest;
  const { verdict } = WORDS[lang].names;
  const { title, id, version } = regime;
  const heading = fill(words.tried, { title: lang === 'en' ? title.en : title.zh, regime: id, version });
  const sheet = (
    name: string,
    columns: readonly Column[],
    rows: readonly (readonly Value[])[],
    frozen: number,
  ): Laid => ({
    name,
    title: heading,
    columns,
    rows,
    frozen,
    filter: rows.length > 0,
  });
  const day: Column = { heading: [words.day], kind: 'day', width: 12 };
  const text = (heading: string | string[], width = 18): Column => ({ heading: [heading].flat(), kind: 'text', width });
  const number = (heading: string[]): Column => ({ heading, kind: 'number', width: 10 });
  const both = (name: string): Column[] => [text([name, words.before], 16), text([name, words.after], 16)];
  const said = { words: WORDS[lang], lang };
  const all = <T>(rowsOf: (outcome: Outcome) => T[]): T[] => outcomes.flatMap(rowsOf);
  return [
    sheet(
      words.counts,
      [day, text(words.what, 12), text(words.key, 20), number([words.before]), number([words.after])],
      all((it) => countRows(it, said)),
      3,
    ),
    sheet(
      words.projects,
      [
        day,
        text(words.project, 36),
        text(words.unit, 20),
        ...both(verdict.table),
        ...both(verdict.tier),
        ...both(verdict.light),
        ...both(verdict.exit),
      ],
      all((it) => projectRows(it, said)),
      2,
    ),
    sheet(
      words.figures,
      [day, text(words.indicator, 28), text(words.unit, 20), text(words.before, 20), text(words.after, 20)],
      all((it) => figureRows(it, said)),
      3,
    ),
    sheet(
      words.places,
      [
        day,
        text(words.ranking, 24),
        text(words.indicator, 24),
        text(words.unit, 20),
        text(words.before),
        text(words.after),
      ],
      all((it) => placeRows(it, said)),
      4,
    ),
    sheet(
      words.cards,
      [day, text(words.unit, 20), text(words.before), text(words.after)],
      all((it) => cardRows(it, said)),
      2,
    ),
  ];
}
