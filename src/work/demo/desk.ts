import { addDays, day } from '../../domain/day.ts';
import type { DemoFact } from '../../store/demo-city.ts';
import type { Chance } from './chance.ts';
import type { Span } from './drafts.ts';
import { type Filed, moment } from './filing.ts';
import { reasonFor } from './second-looks.ts';

const WAITING = 36;
const NEGLECTED = 4;
const SENT_BACK = 9;
const DOUBTFUL = 5;

/**
 * What lies on the office's desk: reports of the last days, a few that were left lying, some sent back and not yet made
 * again, and a few that somebody should look at twice. Only the last report of a project waits, so that nothing recognised
 * rests on something that is not.
 */
export function withDesk(chance: Chance, filed: readonly Filed[], { last }: Span): Filed[] {
  const lastOf = new Map(filed.flatMap(({ facts }) => (facts.length > 0 ? [[facts.at(-1), facts] as const] : [])));
  const since = (days: number) => addDays(last, -days);
  const recent = [...lastOf.keys()].filter(
    (fact): fact is DemoFact => fact !== undefined && fact.verdict === 'recognised' && !fact.supersedes,
  );
  const reportedSince = (days: number, before = 0) =>
    recent.filter((it) => it.reportedAt.slice(0, 10) >= since(days) && it.reportedAt.slice(0, 10) <= since(before));

  const fates = new Map<DemoFact, 'waiting' | 'returned'>();
  const choose = (from: readonly DemoFact[], count: number, fate: 'waiting' | 'returned') => {
    for (const fact of mixed(
      chance,
      from.filter((it) => !fates.has(it)),
    ).slice(0, count))
      fates.set(fact, fate);
  };
  choose(reportedSince(8), WAITING, 'waiting');
  choose(reportedSince(30, 12), NEGLECTED, 'waiting');
  choose(reportedSince(25, 2), SENT_BACK, 'returned');
  const doubtful = new Set(
    mixed(
      chance,
      recent.filter((it) => it.kind === 'funds-arrived' && !fates.has(it)),
    ).slice(0, DOUBTFUL),
  );

  return filed.map(({ draft, facts }) => {
    const end = facts.at(-1);
    if (!end) return { draft, facts };
    const fate = fates.get(end);
    if (fate === 'waiting') return { draft, facts: [...facts.slice(0, -1), unjudged(end)] };
    if (fate === 'returned')
      return {
        draft,
        facts: [...facts.slice(0, -1), { ...end, verdict: 'returned', verdictReason: reasonFor(chance, end) }],
      };
    return doubtful.has(end) ? { draft, facts: [...facts, again(chance, end, last)] } : { draft, facts };
  });
}

const unjudged = (fact: DemoFact): DemoFact => ({ ...fact, verdict: null, verdictBy: null, verdictAt: null });

/** The same voucher a second time, on a later day: nothing refuses it, somebody has to see it. */
function again(chance: Chance, fact: DemoFact, last: string): DemoFact {
  const on = day(last);
  return unjudged({
    ...fact,
    id: chance.id(),
    on,
    precision: 'day',
    reportedAt: moment(on, chance.whole(15 * 60, 17 * 60)),
    remark: '补报到位资金',
  });
}

/** One of each kind in turn, so that a desk does not hold forty sheets of the same form. */
function mixed(chance: Chance, facts: readonly DemoFact[]): DemoFact[] {
  const piles = [...Map.groupBy(facts, (it) => it.kind).values()].map((pile) => shuffled(chance, pile));
  const most = Math.max(0, ...piles.map((pile) => pile.length));
  return Array.from({ length: most }, (_, row) => piles.flatMap((pile) => pile[row] ?? [])).flat();
}

const shuffled = (chance: Chance, facts: readonly DemoFact[]): DemoFact[] =>
  facts
    .map((fact) => [chance.next(), fact] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, fact]) => fact);
