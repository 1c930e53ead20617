import { type Day, day } from '../../domain/day.ts';
import { dutyRules, unheldPosts } from '../../domain/duties/rule.ts';
import { DUE_STATES, type DueState } from '../../domain/duties/state.ts';
import { may, reachOf } from '../../domain/may.ts';
import { dueWords, whoWords } from '../../domain/regime/explain-reports.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import { unitsWithPosts } from '../../store/posts.ts';
import {
  counted,
  type CountedDue,
  duesAsked,
  type DutiesAsked,
  type FoundDues,
  spanAsked,
  unitsAsked,
} from '../duties/asked.ts';
import { dutyBookOf } from '../duty-book.ts';
import { countWanted, dueLines, type Reading } from '../duties/lines.ts';
import type { Scene } from '../scene.ts';

/** A page of the dues one may see, with what they come to by state. */
export async function dutiesOf(
  scene: Scene,
  asked: DutiesAsked & { page: number; size: number; order?: 'asc' | 'desc' },
) {
  const span = spanAsked(asked, asked.asOf ?? scene.today);
  if (isRefusal(span)) return span;
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const found = await counted(tx, scene, await duesAsked(tx, scene, asked, span));
    const window = { states: asked.state, offset: (asked.page - 1) * asked.size, limit: asked.size };
    const ordered = asked.order === 'desc' ? { ...found, dues: found.dues.toReversed() } : found;
    return {
      asOf: found.asOf,
      ...span,
      total: countWanted(found.dues, asked.state),
      counts: countsOf(found),
      rows: await dueLines(tx, scene.tenantId, ordered, window, readingOf(scene)),
      unheld: reachOf(scene.actor, 'duty.read') === 'all' ? unheldIn(found) : [],
      missingYears: missingYears(found),
    };
  });
}

/** Everything that matches, for a file or the command line; none of it where it is more than so many. */
export async function wholeDuties(scene: Scene, asked: DutiesAsked, most: number, alone?: Regime) {
  const span = spanAsked(asked, asked.asOf ?? scene.today);
  if (isRefusal(span)) return span;
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const found = await counted(tx, scene, await duesAsked(tx, scene, asked, span, alone));
    const total = countWanted(found.dues, asked.state);
    const window = { states: asked.state, offset: 0, limit: total <= most ? most : 0 };
    const rows = await dueLines(tx, scene.tenantId, found, window, readingOf(scene));
    return { asOf: found.asOf, span, total, rows, head: await journalHead(tx, scene.tenantId) };
  });
}

const EIGHT_HOURS = 8 * 60 * 60 * 1000;
const readingOf = ({ actor, today }: Scene): Reading => ({
  actor,
  today,
  dayOf: (at) => day(new Date(at.getTime() + EIGHT_HOURS).toISOString().slice(0, 10)),
});

function countsOf({ dues }: FoundDues<CountedDue>): Record<DueState, number> {
  const counts = { late: 0, 'due-soon': 0, owed: 0, 'late-done': 0, done: 0, excused: 0 };
  for (const due of dues) for (const state of DUE_STATES) counts[state] += due.counts[state];
  return counts;
}

const unheldIn = ({ book, all, span }: FoundDues) =>
  unheldPosts(
    book.runs
      .filter(({ from, until }) => from <= span.to && (until === null || until >= span.from))
      .flatMap(({ regime }) => dutyRules(regime)),
    all,
  );

const missingYears = ({ dues }: FoundDues): number[] =>
  [...new Set(dues.flatMap(({ planned: { reason } }) => (reason.says === 'year-missing' ? [reason.year] : [])))].sort(
    (a, b) => a - b,
  );

/** The duties that are asked on the day, and the units one sees and may act for. */
export const dutyChoicesOf = (scene: Scene, asOf: Day = scene.today) =>
  readTenant(scene.db, scene.tenantId, async (tx) => {
    const { runs } = await dutyBookOf(tx, scene.tenantId);
    const units = await unitsWithPosts(tx, scene.tenantId);
    const seen = unitsAsked(scene, units, { whose: 'all' });
    const running = runs.filter(({ from, until }) => from <= asOf && (until === null || until >= asOf));
    return {
      duties: running.flatMap(({ regime }) => dutyRules(regime).map((rule) => choiceOf(regime, rule))),
      units: seen.map(({ id, name }) => ({ id, name })),
      mayDo: seen
        .filter(({ path }) => may(scene.actor, 'duty.fulfil', { units: [path] }))
        .map(({ id, name }) => ({ id, name })),
    };
  });

/** A duty as lists offer it. */
export const choiceOf = (
  regime: { readonly id: string; readonly title: { readonly zh: string; readonly en: string } },
  rule: ReturnType<typeof dutyRules>[number],
) => ({
  id: rule.id,
  zh: rule.zh,
  en: rule.en,
  regime: { id: regime.id, ...regime.title },
  clause: rule.clause,
  rule: { zh: dueWords(rule.due, 'zh'), en: dueWords(rule.due, 'en') },
  by: { zh: whoWords(rule.by, 'zh'), en: whoWords(rule.by, 'en') },
});
