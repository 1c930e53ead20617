import { sayReason, sayUse } from '../../contract/words/say-reason.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Scene } from '../scene.ts';
import { landShown } from '../views/land.ts';
import type { MattersAsked } from '../views/matters.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutMatters, linesOf } from './matter-sheet.ts';

const COLUMNS = [
  ['no', 'number', 5],
  ['unit', 'text', 20],
  ['project', 'text', 30],
  ['period', 'text', 10],
  ['rule', 'text', 14],
  ['because', 'text', 36],
  ['statutory', 'text', 50],
  ['outcome', 'text', 14],
  ['area', 'text', 12],
  ['asOf', 'day', 11],
  ['closedOn', 'day', 11],
  ['clause', 'text', 10],
] as const;

/** The land list that matches: each project with what was found, the limits of the law beside it, and its result. */
export async function exportLand(
  scene: Scene,
  { lang, format, ...asked }: MattersAsked & { readonly lang: Language; readonly format: 'xlsx' | 'csv' },
): Promise<ExportedFile | Refusal> {
  const found = await linesOf(scene, 'land', asked, format);
  if ('refused' in found) return found;
  const { matters, sheets } = WORDS[lang];
  const state = (id: string) => matters.state.land[id as StateOf<'land'>];
  return handOutMatters(scene, {
    kind: 'land',
    what: 'land',
    format,
    lang,
    asked,
    head: found.head,
    state,
    columns: COLUMNS,
    rows: found.lines.map(landShown).map((it, n) => [
      n + 1,
      it.unit?.name ?? null,
      it.project?.name ?? null,
      it.period,
      lang === 'en' ? it.en : it.zh,
      it.found ?? (it.uses ?? []).map((use) => sayUse(use, lang)).join(sheets.printed.and),
      it.limits
        .filter(({ statutory }) => statutory)
        .map((limit) => sayReason(limit, lang))
        .join(sheets.printed.joint),
      state(it.state),
      it.area ?? null,
      { day: it.asOf },
      it.closedOn && { day: it.closedOn },
      it.clause,
    ]),
  });
}
