import { addDays, type Day } from '../../domain/day.ts';
import type { DemoFact, DemoPerson, DemoStep } from '../../store/demo-city.ts';
import type { Chance } from './chance.ts';
import type { Draft, Span } from './drafts.ts';
import type { Happening } from './happenings.ts';
import { openSoon } from './office-days.ts';
import type { Staff } from './staff.ts';
import type { StepKey } from './steps.ts';

/** Facts of one project in the order of their reports. */
export interface Filed {
  readonly draft: Draft;
  readonly facts: DemoFact[];
}

/** Reports each happening some days after it, by the unit's own reporter, and has another person recognise it some days later. */
export function fileAll(
  chance: Chance,
  {
    draft,
    happenings,
    steps,
  }: { draft: Draft; happenings: readonly Happening[]; steps: ReadonlyMap<StepKey, DemoStep> },
  { span, staff }: { span: Span; staff: Staff },
): Filed {
  const facts = happenings.flatMap((it) => {
    const step = it.step === undefined ? undefined : steps.get(it.step);
    if (it.kind === 'step-done' && !step) return [];
    const by = reporterFor(staff, draft, it);
    const fact: DemoFact = {
      id: chance.id(),
      projectId: draft.id,
      kind: it.kind,
      on: it.on,
      precision: it.precision,
      amount: it.tenThousands === undefined ? null : `${it.tenThousands}0000`,
      currency: it.tenThousands === undefined ? null : draft.intent.currency,
      stepId: step?.id ?? null,
      remark: it.remark ?? null,
      reportedBy: by.id,
      ...whenReported(chance, it.on, span),
      verdict: 'recognised',
      verdictBy: chance.pick(staff.judges.filter((judge) => judge.id !== by.id)).id,
      verdictReason: null,
      supersedes: null,
      superseded: false,
    };
    return [fact];
  });
  return {
    draft,
    facts: facts.toSorted((a, b) => (a.reportedAt < b.reportedAt ? -1 : a.reportedAt > b.reportedAt ? 1 : 0)),
  };
}

/** Who hosted the signing reports the talks and the signing; everything else is the responsible unit's. */
function reporterFor(staff: Staff, draft: Draft, { kind }: Happening): DemoPerson {
  const hosted =
    draft.host && (kind === 'signed' || kind === 'talks-opened') ? staff.reporterOf.get(draft.host.id) : undefined;
  const found = hosted ?? staff.reporterOf.get(draft.intent.place.unit.id);
  if (!found) throw new Error(`nobody reports for ${draft.intent.place.unit.name}`);
  return found;
}

/** What happened before the ledger was opened was filed in the first weeks. */
function whenReported(chance: Chance, on: Day, { opened, last }: Span): Pick<DemoFact, 'reportedAt' | 'verdictAt'> {
  const known = on < opened ? opened : on;
  const reported = within(chance, addDays(known, Math.min(14, 1 + Math.floor(chance.skewed(2, 0.9)))), last);
  const judged = within(chance, addDays(reported, chance.whole(0, 5)), last);
  return {
    reportedAt: moment(reported, chance.whole(8 * 60 + 30, 11 * 60 + 40)),
    verdictAt: moment(judged, chance.whole(14 * 60, 17 * 60 + 30)),
  };
}

/** A working day from this one on, but none after the last. */
export function within(chance: Chance, day: Day, last: Day): Day {
  const open = openSoon(chance, day);
  return open > last ? last : open;
}

/** A minute of a day in China. */
export function moment(day: Day, minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
}
