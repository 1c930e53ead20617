import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { evaluator } from '../../domain/regime/evaluate.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { countsFromMarks } from '../../domain/regime/target.ts';
import { type RuleKey, touchedBy } from '../../domain/regime/touched.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import { listUnits } from '../../store/units.ts';
import { figureText } from '../back-test/figures.ts';
import { casesInParts } from '../cases-of-day.ts';
import { phasesOf } from '../duties/phases.ts';
import { figuresOn } from '../figures.ts';
import { readFigures } from '../read-figures.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from './reader.ts';
import { regimeNamed } from './regimes.ts';

/** Going through every project of a province takes longer than a page may. */
const LONG = { statementMs: 300_000 };

interface Asked {
  readonly regime: string;
  readonly adoption?: string | undefined;
  readonly asOf?: Day | undefined;
}

interface Counted {
  readonly total: number;
  readonly inScope: number;
  readonly rules: ReadonlyMap<RuleKey, number>;
  readonly marks: ReadonlyMap<string, number>;
}

/** How many projects each rule of a regime touches on a day, under this regime alone. Counts, and no names: for everybody. */
export async function numbersOf(scene: Scene, asked: Asked, signal?: AbortSignal) {
  const { db, tenantId, actor, today } = scene;
  if (!may(actor, 'regime.read')) return refuse('not-allowed', 'no-permission');
  const asOf = asked.asOf ?? today;
  return readFigures(db, tenantId, async (tx) => {
    const regime = await regimeNamed(tx, tenantId, asOf, asked);
    if (isRefusal(regime)) return regime;
    const { total, inScope, rules, marks } = await countedOnce(tx, tenantId, regime, asOf, signal);
    const targets = countsFromMarks(regime, marks);
    const whole = regime.indicators
      ? (await figuresOn(tx, tenantId, regime, asOf)).find(({ unitId }) => unitId === null)
      : undefined;
    return {
      asOf,
      total,
      inScope,
      phases: await phasesOf(tx, tenantId, regime, { asOf, today }),
      rules: [...rules].map(([key, count]) => ({ part: partOf(key), id: key.slice(partOf(key).length + 1), count })),
      targets: (regime.targets ?? []).map(({ id }, place) => ({
        id,
        ...(targets[place] ?? { numerator: 0, denominator: 0 }),
      })),
      figures: (whole?.figures ?? []).map((figure) => ({
        id: figure.indicator,
        of: figure.unit,
        ...figureText(figure),
      })),
    };
  });
}

const partOf = (key: RuleKey): string => key.slice(0, key.indexOf('/'));

const COUNTED_KEPT = 20;
const kept = new WeakMap<Regime, Map<string, Counted>>();

/** A count stays right until the journal goes on; it is made once for all who look in the meantime. */
async function countedOnce(tx: Tx, tenantId: number, regime: Regime, asOf: Day, signal?: AbortSignal) {
  const known = kept.get(regime) ?? new Map<string, Counted>();
  kept.set(regime, known);
  const head = await journalHead(tx, tenantId);
  const key = `${tenantId} ${asOf} ${head?.hash}`;
  const counted = known.get(key) ?? (await count(tx, tenantId, regime, asOf, signal));
  known.delete(key);
  known.set(key, counted);
  for (const oldest of known.keys()) {
    if (known.size <= COUNTED_KEPT) break;
    known.delete(oldest);
  }
  return counted;
}

async function count(tx: Tx, tenantId: number, regime: Regime, asOf: Day, signal?: AbortSignal): Promise<Counted> {
  const evaluate = evaluator(regime)(asOf);
  const rules = new Map<RuleKey, number>();
  const marks = new Map<string, number>();
  let [total, outside] = [0, 0];
  for await (const part of casesInParts(tx, tenantId, asOf, { signal })) {
    for (const { of } of part) {
      const standing = evaluate(of);
      total++;
      if (standing.because.some(({ says }) => says === 'out-of-scope')) outside++;
      for (const key of touchedBy(regime, standing)) rules.set(key, (rules.get(key) ?? 0) + 1);
      for (const mark of standing.targets) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
  }
  return { total, inScope: total - outside, rules, marks };
}

interface AskedProjects extends Asked {
  readonly part: string;
  readonly rule: string;
  readonly page: number;
  readonly size: number;
}

/** The projects a rule touches, of those the reader sees, by name. */
export async function projectsTouched(scene: Scene, asked: AskedProjects, signal?: AbortSignal) {
  const { db, tenantId, actor, today } = scene;
  if (!may(actor, 'regime.read') || !may(actor, 'project.read')) return refuse('not-allowed', 'no-permission');
  const asOf = asked.asOf ?? today;
  const { reach } = await readerOf(scene);
  const sees = (unitId: string | null): boolean => reach.all || (unitId !== null && reach.unitIds.includes(unitId));
  return readTenant(
    db,
    tenantId,
    async (tx) => {
      const regime = await regimeNamed(tx, tenantId, asOf, asked);
      if (isRefusal(regime)) return regime;
      const evaluate = evaluator(regime)(asOf);
      const found: { id: string; name: string; unitId: string; sortKey: string }[] = [];
      for await (const part of casesInParts(tx, tenantId, asOf, { signal })) {
        for (const { of, unitId, keys } of part) {
          if (!sees(unitId) && !sees(keys.hostUnitId)) continue;
          if (!touchedBy(regime, evaluate(of)).includes(`${asked.part}/${asked.rule}`)) continue;
          found.push({ id: of.project.id, name: of.project.name, unitId, sortKey: `${keys.sortKey} ${of.project.id}` });
        }
      }
      const units = new Map((await listUnits(tx, tenantId)).map((unit) => [unit.id, unit.name]));
      const first = (asked.page - 1) * asked.size;
      const rows = found.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)).slice(first, first + asked.size);
      return {
        asOf,
        total: found.length,
        rows: rows.map(({ id, name, unitId }) => ({ id, name, unit: { id: unitId, name: units.get(unitId) ?? '' } })),
      };
    },
    LONG,
  );
}
