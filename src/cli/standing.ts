import { sayReason } from '../contract/words/say-reason.ts';
import { WORDS } from '../contract/words/words.ts';
import type { Regime } from '../domain/regime/format.ts';
import { standingsOn, type Stood } from '../work/views/standings.ts';
import { type Call, type CliCommand, EXIT } from './cli.ts';
import { line } from './lines.ts';
import { regimeOption } from './regime-option.ts';

const WIDTHS = [36, 10, 14, 14, 10, 16, 10];

/** `luodi standing`: how every project stands on a day, and why. */
export const standing: CliCommand = {
  name: 'standing',
  summary: {
    'zh-CN': '某日每个项目的阶段、四张表、层级、亮灯、退出及依据；--regime 只按一项制度，缺省按已施行的全部制度。',
    en: 'How every project stands on a day, and why; under one regime with --regime, else under all that run.',
  },
  usage: '[--regime ID|FILE] [--as-of DAY] [--tenant SLUG] [--json]',
  options: { regime: { type: 'string' } },
  async run(call) {
    const regime = regimeOption(call);
    if (regime === null) return EXIT.refused;
    const { scene } = await call.enter();
    const { regimes, stood } = await standingsOn(scene, call.asOf ?? call.today, regime);
    if (call.json) for (const each of stood) call.print(JSON.stringify(told(each)));
    else inWords(call, regimes, stood);
    return EXIT.ok;
  },
};

/** Sentences are Chinese, whatever the terminal's language: a line says the same wherever it is read. */
const told = ({ known: { of }, standing }: Stood) => ({
  project: of.project.id,
  name: of.project.name,
  stage: standing.stage,
  table: standing.table ?? null,
  tier: standing.tier ?? null,
  light: standing.light,
  exit: standing.exit,
  nextChange: standing.nextChange ?? null,
  because: standing.because.map((reason) => sayReason(reason, 'zh-CN')),
});

function inWords(call: Call, regimes: readonly Regime[], stood: Iterable<Stood>): void {
  const { names, sheets } = WORDS[call.language];
  const { columns } = sheets.ledger;
  const nameOf = named(regimes, call.language === 'en' ? 'en' : 'zh');
  const heading = [columns.name, columns.stage, columns.table, columns.tier, columns.light, columns.exit];
  call.print(line([...heading, columns.nextChange], WIDTHS));
  let n = 0;
  for (const { known, standing: it } of stood) {
    n++;
    const table = it.table === undefined ? '—' : nameOf(it.table);
    const tier = it.tier === undefined ? '—' : nameOf(it.tier);
    const verdicts = [names.stage[it.stage], table, tier, names.light[it.light], names.exit[it.exit]];
    call.print(line([known.of.project.name, ...verdicts, it.nextChange ?? '—'], WIDTHS));
  }
  call.print(sheets.ledger.total.replace('{n}', String(n)));
}

function named(regimes: readonly Regime[], language: 'zh' | 'en'): (id: string) => string {
  const rules = regimes.flatMap(({ tables, tiers }) => [...(tables?.list ?? []), ...(tiers ?? [])]);
  const names = new Map(rules.map((rule) => [rule.id, rule[language]]));
  return (id) => names.get(id) ?? id;
}
