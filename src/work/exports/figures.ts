import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { Sheet } from '../../documents/sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import { may } from '../../domain/may.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Scene } from '../scene.ts';
import { type FiguresAsked, figuresSeen } from '../views/figures.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { groupColumns, groupRows, measureColumns, measureRows } from './figure-rows.ts';
import { printedOf } from './printed.ts';

export interface FiguresExport extends FiguresAsked {
  readonly measure?: string | undefined;
  readonly lang: Language;
}

/** The figures as the page shows them: every measure of everything together, and the groups of the one that is open. */
export async function exportFigures(
  scene: Scene,
  { lang, measure: wanted, ...asked }: FiguresExport,
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make')) return refuse('not-allowed', 'no-permission');
  const seen = await figuresSeen(scene, asked);
  if (isRefusal(seen)) return seen;
  const { running, measures, groups, asOf, head, by } = seen;
  const open = measures.findIndex(({ id }) => id === wanted);
  const measure = measures[open];
  if (!running || (wanted !== undefined && !measure))
    return refuse('not-found', 'no-such-figure', { regime: asked.regime ?? '', measure: wanted ?? '' });

  const words = WORDS[lang].sheets.figures;
  const inLanguage = (it: { zh: string; en: string }): string => (lang === 'en' ? it.en : it.zh);
  const title = fill(words.title, { regime: inLanguage(running.title) });
  const sheet = (name: string, heading: string, clause: string, table: Pick<Sheet, 'columns' | 'rows'>): Sheet => ({
    name,
    title: heading,
    ...printedOf({ asOf, head, regimes: [{ regime: running, clause }], currencies: ['CNY'] }, lang),
    ...table,
    paper: 'a4',
    frozen: 1,
  });
  const sheets = [
    sheet(words.measures, title, '', {
      columns: measureColumns(lang),
      rows: measureRows(measures, groups[0]?.figures ?? [], lang),
    }),
    ...(measure
      ? [
          sheet(words.groups[by], `${title}（${inLanguage(measure)}）`, measure.clause, {
            columns: groupColumns(measure, by, lang),
            rows: groupRows(measure, open, groups, lang),
          }),
        ]
      : []),
  ];
  return handOut(scene, {
    what: 'figures',
    format: 'xlsx',
    name: title,
    asOf,
    known: head?.seq ?? 0,
    head,
    filter: { regime: running.id, by, measure: wanted },
    bytes: await writeBook({ title, asOf, sheets }),
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
  });
}
