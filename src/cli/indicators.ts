import { WORDS } from '../contract/words/words.ts';
import { type Indicator, indicatorsOn } from '../work/views/indicators.ts';
import { type Call, type CliCommand, EXIT } from './cli.ts';
import { line } from './lines.ts';
import { regimeOption } from './regime-option.ts';

const WIDTHS = [34, 28, 18, 8];

/** `luodi indicators`: every target for all projects, each unit and each district. */
export const indicators: CliCommand = {
  name: 'indicators',
  summary: {
    'zh-CN': '各项目标在全部、各单位、各区域的完成情况：分子、分母、比率；没有分母时比率为空，不是 0。',
    en: 'Every target for all, each unit and each district: numerator, denominator, share; no share of nothing.',
  },
  usage: '[--regime ID|FILE] [--as-of DAY] [--tenant SLUG] [--json]',
  options: { regime: { type: 'string' } },
  async run(call) {
    const regime = regimeOption(call);
    if (regime === null) return EXIT.refused;
    const { scene } = await call.enter();
    const asOf = call.asOf ?? call.today;
    const found = await indicatorsOn(scene, asOf, regime);
    if (call.json) call.print(JSON.stringify(found.map((it) => ({ ...told(it), asOf }))));
    else inWords(call, found);
    return EXIT.ok;
  },
};

const told = ({ regime, group, name, target }: Indicator) => ({
  indicator: target.id,
  title: target.zh,
  group,
  unit: name,
  numerator: target.numerator,
  denominator: target.denominator,
  value: target.value,
  atLeast: target.atLeast,
  by: target.by,
  missing: target.missing,
  basis: `${regime.id}@${regime.version} ${target.clause}`,
});

function inWords(call: Call, found: readonly Indicator[]): void {
  const { printed } = WORDS[call.language].sheets;
  for (const { name, target } of found) {
    if (name !== null && target.denominator === 0) continue;
    const title = call.language === 'en' ? target.en : target.zh;
    const share = target.value === null ? '—' : `${(target.value * 100).toFixed(1)}%`;
    const counts = `${target.numerator} / ${target.denominator}`;
    const goal = `≥ ${(target.atLeast * 100).toFixed(1)}%  ${target.by}  ${target.clause}`;
    call.print(line([title, name ?? printed.everything, counts, share, goal], WIDTHS));
  }
}
