import { fill } from '../../contract/words/fill.ts';
import { sayCardLeaf } from '../../contract/words/say-card.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Scene } from '../scene.ts';
import { cardShown } from '../views/cards.ts';
import type { MattersAsked } from '../views/matters.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutMatters, linesOf } from './matter-sheet.ts';

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
  const found = await linesOf(scene, 'card', asked, format);
  if ('refused' in found) return found;
  const { matters, sheets } = WORDS[lang];
  const en = lang === 'en';
  const state = (id: string) => matters.state.card[id as StateOf<'card'>];
  return handOutMatters(scene, {
    kind: 'card',
    what: 'cards',
    format,
    lang,
    asked,
    head: found.head,
    state,
    columns: COLUMNS,
    rows: found.lines
      .map(cardShown)
      .map((card, n) => [
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
