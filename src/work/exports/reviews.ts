import { WORDS } from '../../contract/words/words.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import type { ReviewCheck } from '../../domain/matter/review.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { listReviews } from '../../store/reviews.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from '../views/reader.ts';
import { reviewShown } from '../views/reviews.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutList, type ListFile, wholeList } from './plain-list.ts';

interface Narrowed extends ListFile {
  readonly state?: readonly StateOf<'review'>[] | undefined;
  readonly check?: readonly ReviewCheck[] | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly q?: string | undefined;
}

const COLUMNS = [
  ['no', 'number', 5],
  ['check', 'text', 10],
  ['project', 'text', 30],
  ['unit', 'text', 20],
  ['state', 'text', 12],
  ['askedOn', 'day', 11],
  ['due', 'day', 11],
  ['passedOn', 'day', 11],
  ['conditions', 'text', 36],
  ['refusedFor', 'text', 36],
  ['note', 'text', 36],
  ['closedOn', 'day', 11],
] as const;

/** 签约前预审清单 (DS-8): the pre-reviews that match, each with its conditions or the reason. */
export async function exportReviews(
  scene: Scene,
  { lang, format, ...filter }: Narrowed,
): Promise<ExportedFile | Refusal> {
  const { tenantId } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  const { project, ...rest } = filter;
  const asked = { tenantId, reach, ...rest, ...(project ? { projects: [project] } : {}) };
  const found = await wholeList(scene, { reads: 'matter.read', format }, (tx, window) =>
    listReviews(tx, asked, window),
  );
  if (isRefusal(found)) return found;
  const { between, matters, sheets } = WORDS[lang];
  const words = between.sheet.reviews;
  const said = [
    ...(filter.state ?? []).map((it) => matters.state.review[it]),
    ...(filter.check ?? []).map((it) => between.check[it]),
    ...(filter.q ? [filter.q] : []),
  ];
  return handOutList(scene, {
    what: 'reviews',
    format,
    lang,
    head: found.head,
    title: words.title,
    total: sheets.matters.total,
    filter,
    said: said.join(sheets.printed.and) || sheets.matters.all,
    frozen: 3,
    columns: COLUMNS.map(([id, kind, width]) => [words.columns[id], kind, width]),
    rows: found.rows
      .map(reviewShown)
      .map((it, n) => [
        n + 1,
        between.check[it.check],
        it.project.name,
        it.unit?.name ?? null,
        matters.state.review[it.state],
        { day: it.askedOn },
        it.due && { day: it.due },
        it.passedOn && { day: it.passedOn },
        it.conditions,
        it.refusedFor,
        it.lastNote,
        it.closedOn && { day: it.closedOn },
      ]),
  });
}
