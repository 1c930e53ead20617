import { fill } from '../../contract/words/fill.ts';
import { sayFulfilled } from '../../contract/words/say-fulfilled.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import { yearOf } from '../../domain/day.ts';
import type { OrderReason } from '../../domain/matter/factor.ts';
import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { type FactorsAsked, listDemands } from '../../store/factors.ts';
import { journalHead } from '../../store/journal.ts';
import type { Scene } from '../scene.ts';
import { demandsShown } from '../views/factors.ts';
import { readerOf } from '../views/reader.ts';
import { runningRegimes } from '../views/standings.ts';
import { MOST_ROWS } from './counting.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutList } from './plain-list.ts';

type Narrowed = Omit<FactorsAsked, 'tenantId' | 'reach' | 'id'>;

const COLUMNS = [
  ['no', 'number', 5],
  ['factor', 'text', 10],
  ['project', 'text', 30],
  ['unit', 'text', 20],
  ['order', 'text', 9],
  ['because', 'text', 40],
  ['fulfilled', 'text', 30],
  ['quantity', 'number', 11],
  ['allotted', 'number', 11],
  ['gap', 'number', 11],
  ['measure', 'text', 10],
  ['neededBy', 'day', 11],
  ['state', 'text', 9],
  ['note', 'text', 30],
] as const;

/** 要素需求计划表 (WH-6.2): the demand that matches with its order, allotment and gap. */
export async function exportFactors(
  scene: Scene,
  {
    lang,
    format,
    year = yearOf(scene.today),
    ...rest
  }: Narrowed & { readonly lang: Language; readonly format: 'xlsx' | 'csv' },
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make') || !may(scene.actor, 'matter.read'))
    return refuse('not-allowed', 'no-permission');
  const { tenantId, today } = scene;
  const asked = { year, ...rest };
  const { reach } = await readerOf(scene, 'matter.read');
  const most = MOST_ROWS[format];
  const found = await readTenant(scene.db, tenantId, async (tx) => {
    const rows = await listDemands(tx, { tenantId, reach, ...asked }, { offset: 0, limit: most + 1 });
    return {
      many: rows.length > most,
      rows: await demandsShown(tx, scene, rows),
      head: await journalHead(tx, tenantId),
      tiers: (await runningRegimes(tx, tenantId, today)).flatMap(({ tiers = [] }) => tiers),
    };
  });
  if (found.many) return refuse('invalid', 'too-many-rows', { most });
  const { between, sheets, matters } = WORDS[lang];
  const words = between.sheet.factors;
  const say = (reason: OrderReason): string =>
    fill(between.orderReason[reason.class], {
      year,
      ...('due' in reason ? { due: reason.due } : {}),
      ...('kind' in reason ? { kind: between.node[reason.kind] } : {}),
      ...('tier' in reason
        ? { tier: found.tiers.find(({ id }) => id === reason.tier)?.[lang === 'en' ? 'en' : 'zh'] ?? reason.tier }
        : {}),
    });
  const factors: Readonly<Record<string, string>> = between.factor;
  const said = [String(year), ...(asked.factor ?? []).map((it) => factors[it] ?? it)];
  return handOutList(scene, {
    what: 'factors',
    format,
    lang,
    head: found.head,
    title: words.title,
    total: sheets.matters.total,
    filter: asked,
    said: said.join(sheets.printed.and),
    frozen: 3,
    columns: COLUMNS.map(([id, kind, width]) => [words.columns[id], kind, width]),
    rows: found.rows.map((it, n) => {
      const granted = it.granted === null ? null : Number(it.granted);
      return [
        n + 1,
        between.factor[it.factor],
        it.project.name,
        it.unit?.name ?? null,
        between.order[it.order],
        it.because.map(say).join(sheets.printed.joint) || between.orderReason.other,
        sayFulfilled(it.fulfilled, lang),
        Number(it.quantity),
        granted,
        it.state === 'met' && granted === null ? 0 : Number(it.quantity) - (granted ?? 0),
        between.factorUnit[it.factor],
        { day: it.neededBy },
        matters.state.factor[it.state],
        it.lastNote,
      ];
    }),
  });
}
