import { fill } from '../../contract/words/fill.ts';
import { sayCardLeaf } from '../../contract/words/say-card.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import { listMatters } from '../../store/matter-lists.ts';
import type { Scene } from '../scene.ts';
import { cardShown } from '../views/cards.ts';
import { matterFilter, type MattersAsked } from '../views/matters.ts';
import { MOST_ROWS } from './counting.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutMatters } from './matter-sheet.ts';

const COLUMNS = [
  ['no', 'number', 5],
  ['unit', 'text', 20],
  ['period', 'text', 10],
  ['colour', 'text', 10],
  ['state', 'text', 12],
  ['because', 'text', 50],
  ['clause', 'text', 10],
  ['asOf', 'day', 11],
  ['raisedOn', 'day', 11],
  ['due', 'day', 11],
  ['closedOn', 'day', 11],
  ['cause', 'text', 12],
  ['regime', 'text', 28],
] as const;

const SIGNS = { red: '●', yellow: '▲', blue: '◆' } as const;

/** The cards that match, each with what it rests on. */
export async function exportCards(
  scene: Scene,
  { lang, format, ...asked }: MattersAsked & { readonly lang: Language; readonly format: 'xlsx' | 'csv' },
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make')) return refuse('not-allowed', 'no-permission');
  const filter = await matterFilter(scene, 'card', asked);
  const { rows, head } = await readTenant(scene.db, scene.tenantId, async (tx) => ({
    head: await journalHead(tx, scene.tenantId),
    rows: (await listMatters(tx, scene.tenantId, filter, { offset: 0, limit: MOST_ROWS[format] + 1 })).map(cardShown),
  }));
  const most = MOST_ROWS[format];
  if (rows.length > most) return refuse('invalid', 'too-many-rows', { most });
  const { matters, sheets } = WORDS[lang];
  const en = lang === 'en';
  const state = (id: string) => matters.state.card[id as StateOf<'card'>];
  const { asOf: _, ...narrowed } = asked;
  const said = [
    ...(asked.period ? [asked.period] : []),
    ...(asked.state?.length ? [asked.state.map(state).join(sheets.printed.and)] : []),
  ];
  return handOutMatters(scene, {
    kind: 'card',
    what: 'cards',
    format,
    lang,
    asOf: asked.asOf ?? scene.today,
    head,
    filter: narrowed,
    said: said.length > 0 ? said.join(sheets.printed.joint) : sheets.matters.all,
    columns: COLUMNS,
    rows: rows.map((card, n) => [
      n + 1,
      card.unit?.name ?? null,
      card.period,
      `${SIGNS[card.colour]} ${matters.colour[card.colour]}`,
      state(card.state),
      card.because.map((leaf) => sayCardLeaf(leaf, lang)).join(sheets.printed.joint),
      card.clause,
      { day: card.asOf },
      { day: card.raisedOn },
      card.due && { day: card.due },
      card.closedOn && { day: card.closedOn },
      card.cause ? matters.cause[card.cause] : null,
      fill('{title}（{version}）', { title: en ? card.titleEn : card.titleZh, version: card.regimeVersion }),
    ]),
  });
}
