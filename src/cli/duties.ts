import { sayDue, sayPeriod } from '../contract/words/say-due.ts';
import { WORDS } from '../contract/words/words.ts';
import { isDay, type Day } from '../domain/day.ts';
import { DUE_STATES, type DueState } from '../domain/duties/state.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { DueLine } from '../work/duties/lines.ts';
import { wholeDuties } from '../work/views/duties.ts';
import { type Call, type CliCommand, EXIT, UsageFault } from './cli.ts';
import { line } from './lines.ts';
import { regimeOption } from './regime-option.ts';
import { unitOption } from './unit-option.ts';

const WIDTHS = [10, 22, 30, 16, 10];
const MOST = 200_000;

/** `luodi duties`: what every unit owes in a span of days, how it stands, and why on that day. */
export const duties: CliCommand = {
  name: 'duties',
  summary: {
    'zh-CN': '各单位在一段时间内应报的任务、期限、状态和理由。',
    en: 'What every unit owes in a span of days, how it stands, and why on that day.',
  },
  usage:
    '[--regime ID|FILE] [--unit NAME] [--state STATE] [--from DAY] [--to DAY] [--as-of DAY] [--tenant SLUG] [--json]',
  options: {
    regime: { type: 'string' },
    unit: { type: 'string' },
    state: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  async run(call) {
    const [from, to, state] = [dayOption(call, 'from'), dayOption(call, 'to'), stateOption(call)];
    const regime = regimeOption(call);
    if (regime === null) return EXIT.refused;
    const { scene } = await call.enter();
    const unit = (await unitOption(call, scene))?.id;
    const asked = { whose: 'all', unit, from, to, asOf: call.asOf, ...(state ? { state: [state] } : {}) } as const;
    const found = await wholeDuties(scene, asked, MOST, regime);
    if (isRefusal(found)) return call.refused(found);
    if (found.total > MOST) return call.refused(refuse('invalid', 'too-many-dues', { rows: found.total, most: MOST }));
    if (call.json) call.print(JSON.stringify(found.rows.map((row) => told(row, call))));
    else inWords(call, found.rows);
    return EXIT.ok;
  },
};

function dayOption(call: Call, name: 'from' | 'to'): Day | undefined {
  const given = call.values[name];
  if (given === undefined) return undefined;
  if (typeof given === 'string' && isDay(given)) return given;
  throw new UsageFault(`--${name} ${String(given)}: not a day; write it like 2018-03-07`);
}

function stateOption(call: Call): DueState | undefined {
  const given = call.values['state'];
  if (given === undefined) return undefined;
  const found = DUE_STATES.find((state) => state === given);
  if (!found) throw new UsageFault(`--state ${String(given)}: one of ${DUE_STATES.join(', ')}`);
  return found;
}

const told = (row: DueLine, { language }: Call) => ({
  duty: row.duty.id,
  title: language === 'en' ? row.duty.en : row.duty.zh,
  regime: row.regime.id,
  clause: row.clause,
  unit: row.unit.name,
  period: row.period,
  about: row.about,
  due: row.due,
  asWritten: row.asWritten,
  state: row.state,
  lateDays: row.lateDays,
  lateWorkdays: row.lateWorkdays,
  settledOn: row.settled?.on ?? null,
  because: sayDue(row, language),
});

function inWords(call: Call, rows: readonly DueLine[]): void {
  const { state } = WORDS[call.language].duties;
  for (const row of rows) {
    const title = call.language === 'en' ? row.duty.en : row.duty.zh;
    const because = sayDue(row, call.language).join(' ');
    call.print(
      line([row.due, row.unit.name, title, sayPeriod(row.about, call.language), state[row.state], because], WIDTHS),
    );
  }
}
