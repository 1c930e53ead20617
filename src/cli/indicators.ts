import { WORDS } from '../contract/words/words.ts';
import { valueOf } from '../domain/figures/figure.ts';
import { GROUPS, type GroupBy } from '../domain/figures/group.ts';
import { formOf } from '../domain/figures/measure.ts';
import { percentOf } from '../domain/figures/percent.ts';
import { periodDays } from '../domain/figures/periods.ts';
import { decimalOf } from '../domain/money.ts';
import { countText } from '../work/views/figure-shown.ts';
import { type Indicator, indicatorsOn } from '../work/views/indicators.ts';
import { type Call, type CliCommand, EXIT, UsageFault } from './cli.ts';
import { exactNumber } from './exact-number.ts';
import { line } from './lines.ts';
import { regimeOption } from './regime-option.ts';

const WIDTHS = [34, 28, 28, 8];
const LONGEST = 60;

/** `luodi indicators`: every target and indicator for everything together and for each group. */
export const indicators: CliCommand = {
  name: 'indicators',
  summary: {
    'zh-CN': '各项目标和指标在全部、各单位、各区域的完成情况：分子、分母、比率和口径；没有分母时比率为空，不是 0。',
    en: 'Every target and indicator for all, each unit and each district: numerator, denominator, share; no share of nothing.',
  },
  usage: `[--regime ID|FILE] [--by ${GROUPS.join('|')}] [--trend MONTHS] [--as-of DAY] [--tenant SLUG] [--json]`,
  options: { regime: { type: 'string' }, by: { type: 'string' }, trend: { type: 'string' } },
  async run(call) {
    const groups = groupsAsked(call);
    const months = monthsAsked(call);
    const regime = regimeOption(call);
    if (regime === null) return EXIT.refused;
    const { scene } = await call.enter();
    const days = periodDays('month', call.asOf ?? call.today, months, undefined);
    const found = await indicatorsOn(scene, days, groups, regime);
    if (call.json) call.print(JSON.stringify(found.map(told)));
    else inWords(call, found, months > 1);
    return EXIT.ok;
  },
};

function groupsAsked({ values }: Call): readonly GroupBy[] {
  const by = values['by'];
  if (by === undefined) return ['unit', 'district'];
  const group = GROUPS.find((it) => it === by);
  if (!group) throw new UsageFault(`--by ${String(by)}: one of ${GROUPS.join(', ')}`);
  return [group];
}

function monthsAsked({ values }: Call): number {
  const trend = values['trend'];
  if (trend === undefined) return 1;
  const months = Number(trend);
  if (!(Number.isInteger(months) && months >= 1 && months <= LONGEST))
    throw new UsageFault(`--trend ${String(trend)}: a number of months from 1 to ${LONGEST}`);
  return months;
}

function told({ regime, measure, group, name, figure, pace, asOf }: Indicator) {
  const { unit, basis, clause } = formOf(measure.indicator);
  const exact = (n: bigint) => exactNumber(countText(n, unit));
  const rests = `${regime.id}@${regime.version} ${clause}`;
  return {
    indicator: measure.target?.id ?? measure.id,
    title: measure.indicator.zh,
    group,
    unit: name,
    numerator: exact(figure.numerator),
    denominator: figure.denominator === null ? null : exact(figure.denominator),
    value: valueOf(figure),
    ...(pace ? { atLeast: pace.atLeast, by: pace.by, missing: exact(pace.missing), perMonth: pace.perMonth } : {}),
    basis: measure.target ? rests : `${rests} ${basis}`,
    counts: unit,
    ...(figure.apart.length > 0
      ? { apart: figure.apart.map((money) => ({ currency: money.currency, value: exactNumber(decimalOf(money)) })) }
      : {}),
    asOf,
  };
}

function inWords(call: Call, found: readonly Indicator[], withDay: boolean): void {
  const { printed } = WORDS[call.language].sheets;
  for (const { measure, name, figure, pace, asOf } of found) {
    const { unit, clause } = formOf(measure.indicator);
    const { numerator, denominator } = figure;
    if (name !== null && (denominator === 0n || (denominator === null && numerator === 0n))) continue;
    const title = call.language === 'en' ? measure.indicator.en : measure.indicator.zh;
    const [top, bottom] = [numerator, denominator].map((n) => (n === null ? undefined : countText(n, unit)));
    const counts = bottom === undefined ? `${top}` : `${top} / ${bottom}`;
    const share = bottom === undefined ? '' : (percentOf(top ?? '0', bottom) ?? '—');
    const atLeast = pace?.atLeast ?? undefined;
    const goal = atLeast === undefined ? '' : `≥ ${(atLeast * 100).toFixed(1)}%  ${pace?.by}  `;
    const when = withDay ? `${asOf}  ` : '';
    call.print(line([title, name ?? printed.everything, counts, share, `${when}${goal}${clause}`], WIDTHS));
  }
}
