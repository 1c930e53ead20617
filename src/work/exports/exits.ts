import { sayReason } from '../../contract/words/say-reason.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Scene } from '../scene.ts';
import { exitShown } from '../views/exits.ts';
import type { MattersAsked } from '../views/matters.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutMatters, linesOf } from './matter-sheet.ts';

const COLUMNS = [
  ['no', 'number', 5],
  ['unit', 'text', 20],
  ['project', 'text', 30],
  ['state', 'text', 12],
  ['because', 'text', 50],
  ['statutory', 'text', 50],
  ['cause', 'text', 12],
  ['outcome', 'text', 14],
  ['raisedOn', 'day', 11],
  ['due', 'day', 11],
  ['closedOn', 'day', 11],
] as const;

/** The exit cases that match, each with its limits and, beside them, those of the law on idle land. */
export async function exportExits(
  scene: Scene,
  { lang, format, ...asked }: MattersAsked & { readonly lang: Language; readonly format: 'xlsx' | 'csv' },
): Promise<ExportedFile | Refusal> {
  const found = await linesOf(scene, 'exit', asked, format);
  if ('refused' in found) return found;
  const { matters, sheets } = WORDS[lang];
  const state = (id: string) => matters.state.exit[id as StateOf<'exit'>];
  return handOutMatters(scene, {
    kind: 'exit',
    what: 'exits',
    format,
    lang,
    asked,
    head: found.head,
    state,
    columns: COLUMNS,
    rows: found.lines.map(exitShown).map((it, n) => {
      const said = (statutory: boolean) =>
        it.limits
          .filter((limit) => limit.statutory === statutory)
          .map((limit) => sayReason(limit, lang))
          .join(sheets.printed.joint);
      return [
        n + 1,
        it.unit?.name ?? null,
        it.project?.name ?? null,
        state(it.state),
        said(false),
        said(true),
        it.cause ? matters.cause[it.cause] : null,
        it.outcome ? state(it.outcome) : null,
        { day: it.raisedOn },
        it.due && { day: it.due },
        it.closedOn && { day: it.closedOn },
      ];
    }),
  });
}
