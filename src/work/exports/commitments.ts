import { type Language, WORDS } from '../../contract/words/words.ts';
import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommitmentsAsked, listCommitments } from '../../store/commitments.ts';
import { readTenant } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import type { Scene } from '../scene.ts';
import { commitmentShown } from '../views/commitments.ts';
import { readerOf } from '../views/reader.ts';
import { MOST_ROWS } from './counting.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutList } from './plain-list.ts';

type Narrowed = Omit<CommitmentsAsked, 'tenantId' | 'reach' | 'today'>;

const COLUMNS = [
  ['no', 'number', 5],
  ['party', 'text', 9],
  ['clause', 'text', 10],
  ['title', 'text', 34],
  ['project', 'text', 28],
  ['unit', 'text', 20],
  ['promised', 'number', 11],
  ['measure', 'text', 10],
  ['reached', 'number', 11],
  ['due', 'day', 11],
  ['standing', 'text', 11],
  ['lateDays', 'number', 8],
  ['evidence', 'text', 28],
  ['basis', 'text', 28],
  ['review', 'text', 10],
  ['closedOn', 'day', 11],
] as const;

/** The commitments that match, each with its measure, how far it has come and how it stands (DS-6). */
export async function exportCommitments(
  scene: Scene,
  { lang, format, ...asked }: Narrowed & { readonly lang: Language; readonly format: 'xlsx' | 'csv' },
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make') || !may(scene.actor, 'matter.read'))
    return refuse('not-allowed', 'no-permission');
  const { tenantId, today } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  const most = MOST_ROWS[format];
  const found = await readTenant(scene.db, tenantId, async (tx) => ({
    rows: await listCommitments(tx, { tenantId, reach, today, ...asked }, { offset: 0, limit: most + 1 }),
    head: await journalHead(tx, tenantId),
  }));
  if (found.rows.length > most) return refuse('invalid', 'too-many-rows', { most });
  const { between, sheets } = WORDS[lang];
  const words = between.sheet.commitments;
  const number = (text: string | null) => (text === null ? null : Number(text));
  const standings: Readonly<Record<string, string>> = between.commitmentStanding;
  const classes: Readonly<Record<string, string>> = between.clause;
  const said = [
    ...(asked.party ? [between.party[asked.party]] : []),
    ...(asked.class ?? []).map((it) => classes[it] ?? it),
    ...(asked.standing ?? []).map((it) => standings[it] ?? it),
    ...(asked.lacking ? [between.lacking] : []),
    ...(asked.q ? [asked.q] : []),
  ];
  return handOutList(scene, {
    what: 'commitments',
    format,
    lang,
    head: found.head,
    title: words.title,
    total: sheets.matters.total,
    filter: asked,
    said: said.length > 0 ? said.join(sheets.printed.and) : sheets.matters.all,
    frozen: 4,
    columns: COLUMNS.map(([id, kind, width]) => [words.columns[id], kind, width]),
    rows: found.rows
      .map((row) => commitmentShown(row, scene))
      .map((it, n) => [
        n + 1,
        between.party[it.party],
        between.clause[it.class],
        it.title,
        it.project.name,
        it.unit?.name ?? null,
        number(it.promised),
        it.measure,
        number(it.reached),
        it.due && { day: it.due },
        between.commitmentStanding[it.standing],
        it.lateDays > 0 ? it.lateDays : null,
        it.evidence,
        it.basis,
        it.review && between.review[it.review],
        it.closedOn && { day: it.closedOn },
      ]),
  });
}
