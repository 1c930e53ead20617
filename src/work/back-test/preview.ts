import { addDays, addMonths, type Day } from '../../domain/day.ts';
import { movedDues } from '../../domain/duties/moved.ts';
import { type AdoptionPlan, afterPlan, holdingOn } from '../../domain/regime/adopting.ts';
import { dutiesFrom } from '../../domain/regime/duties-from.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { type Proposal, planOf } from '../../domain/regime/proposal.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { type AdoptionRecord, standingAdoptions } from '../../store/adoptions.ts';
import type { Tx } from '../../store/connection.ts';
import { regimeOf } from '../../store/regime-files.ts';
import type { KeptText } from '../../store/regime-texts.ts';
import { calendarFor } from '../calendar-for.ts';
import { runsOf } from '../duty-book.ts';
import { titled } from '../views/regime-shown.ts';
import { comparedShown, compareOnce } from './compare.ts';
import type { Scenario } from './scenario.ts';

/** Dues of so many months ahead are looked at; none is asked for further. */
const MONTHS_AHEAD = 3;
const MOST_DUES = 200;
const FIRST_PAGE = { page: 1, size: 50 };

/** What adopting a proposal would change: in the verdicts of today or of its first day, in what falls due, among the adoptions. */
export async function previewOf(
  tx: Tx,
  tenantId: number,
  { proposal, text, today }: { proposal: Proposal; text: KeptText | null; today: Day },
  signal?: AbortSignal,
) {
  const adoptions = await standingAdoptions(tx, tenantId);
  const plan = planOf(adoptions, proposal);
  if (isRefusal(plan)) return plan;
  const first = proposal.what === 'adopt' ? proposal.from : addDays(proposal.until, 1);
  const made = madeBy(proposal, plan, text, adoptions, today);
  const after = afterPlan(adoptions, plan, made);
  const asOf = first > today ? first : today;
  const scenario = change(adoptions, after, made, asOf, plan);
  const outcome = await compareOnce(tx, tenantId, scenario, signal);
  const until = addMonths(asOf, MONTHS_AHEAD);
  const dues = await moved(tx, tenantId, { before: adoptions, after }, { from: asOf, to: until });
  return {
    compared: comparedShown(outcome, FIRST_PAGE),
    ends: endsOf(plan, adoptions),
    pastFrom: first < today ? first : null,
    dues: { until, total: dues.length, rows: dues.slice(0, MOST_DUES) },
  };
}

/** The adoption as it would be written. */
function madeBy(
  proposal: Proposal,
  { add }: AdoptionPlan,
  text: KeptText | null,
  adoptions: readonly AdoptionRecord[],
  today: Day,
): AdoptionRecord | null {
  if (proposal.what === 'end' || !add) return null;
  const { version, settings, instead } = proposal;
  const old = adoptions.find(({ id }) => id === instead);
  const people = { proposedBy: null, adoptedBy: null };
  const asks = dutiesFrom(add.regime, add.from, old, today);
  return { id: '', ...add, version, settings, text, ...people, replaced: false, dutiesFrom: asks };
}

function change(
  adoptions: readonly AdoptionRecord[],
  after: readonly AdoptionRecord[],
  made: AdoptionRecord | null,
  asOf: Day,
  { end, replace }: AdoptionPlan,
): Scenario {
  const [running, would] = [holdingOn(adoptions, asOf), holdingOn(after, asOf)];
  const regime = (it: AdoptionRecord | undefined | null): Regime | null => (it ? regimeOf(it) : null);
  return {
    asOf,
    before: running.map(regimeOf),
    after: would.map(regimeOf),
    was: regime(running.find(({ id }) => id === (end?.id ?? replace))),
    would: regime(would.find((it) => it === made)),
  };
}

const endsOf = ({ end, replace }: AdoptionPlan, adoptions: readonly AdoptionRecord[]) =>
  adoptions
    .filter(({ id }) => id === end?.id || id === replace)
    .map((it) => ({
      ...titled(it.id, regimeOf(it).title),
      version: it.version,
      from: it.from,
      until: end?.id === it.id ? end.until : null,
    }));

async function moved(
  tx: Tx,
  tenantId: number,
  { before, after }: { before: readonly AdoptionRecord[]; after: readonly AdoptionRecord[] },
  span: { from: Day; to: Day },
) {
  const calendar = await calendarFor(tx, tenantId);
  const [old, now] = [runsOf(before), runsOf(after)];
  const names = new Map(
    [...old, ...now].flatMap(({ regime }) =>
      (regime.duties ?? []).map((duty) => [`${regime.id} ${duty.id}`, titled(duty.id, duty)]),
    ),
  );
  return movedDues({ runs: old, calendar }, { runs: now, calendar }, span).map((it) => ({
    regime: it.regime,
    duty: names.get(`${it.regime} ${it.duty}`) ?? { id: it.duty, zh: it.duty, en: it.duty },
    period: it.period,
    before: it.before?.due ?? null,
    after: it.after?.due ?? null,
  }));
}
