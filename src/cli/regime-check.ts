import { sayRegimeProblem } from '../contract/words/say-regime-problem.ts';
import type { Language } from '../contract/words/words.ts';
import { explainRegime } from '../domain/regime/explain.ts';
import type { Regime } from '../domain/regime/format.ts';
import { RECORDED_PARTS } from '../domain/regime/recorded-parts.ts';
import { regimeIds } from '../store/regime-files.ts';
import { type CliCommand, EXIT } from './cli.ts';
import { parsedRegime } from './regime-option.ts';

/** `luodi regime check`: what is wrong with a regime file, place by place; what of a right one is computed. */
export const regimeCheck: CliCommand = {
  name: 'regime check',
  summary: {
    'zh-CN': '检查制度文件，逐处指出错误；说明哪些部分由程序计算，哪些只照录条文。缺省检查随产品提供的全部制度。',
    en: 'Checks regime files and tells each fault with its place; says which parts are computed and which only recorded.',
  },
  usage: '[ID|FILE …] [--json]',
  async run(call) {
    const named = call.words.length > 0 ? call.words : regimeIds();
    const checked = named.map((name) => ({ name, ...parsedRegime(name) }));
    const ok = checked.every(({ regime }) => regime);
    if (call.json) {
      const files = checked.map(({ name, regime, problems }) => ({
        file: problems?.[0]?.file ?? name,
        ok: regime !== undefined,
        ...(regime ? { id: regime.id, version: regime.version, ...partsOf(regime) } : {}),
        problems: problems ?? [],
      }));
      call.print(JSON.stringify({ ok, files }));
    } else
      for (const { regime, problems } of checked) {
        for (const problem of problems ?? []) call.complain(sayRegimeProblem(problem, call.language));
        if (regime) call.print(summaryOf(regime, call.language));
      }
    return ok ? EXIT.ok : EXIT.refused;
  },
};

/** `luodi regime list`: the regimes that come with the product. */
export const regimeList: CliCommand = {
  name: 'regime list',
  summary: { 'zh-CN': '列出随产品提供的制度。', en: 'Lists the regimes that come with the product.' },
  usage: '[--json]',
  async run(call) {
    const listed = regimeIds().map((id) => ({ id, regime: parsedRegime(id).regime }));
    const told = listed.map(({ id, regime }) => ({
      id,
      version: regime?.version ?? null,
      title: regime?.title ?? null,
      source: regime?.source ?? null,
      inForce: regime?.inForce ?? null,
    }));
    if (call.json) call.print(JSON.stringify(told));
    else for (const { id, title } of told) call.print(`${id}  ${title?.[call.language === 'en' ? 'en' : 'zh'] ?? ''}`);
    return EXIT.ok;
  },
};

const isRecorded = (part: string): boolean => (RECORDED_PARTS as readonly string[]).includes(part);

function partsOf(regime: Regime): { computed: string[]; recorded: string[] } {
  const parts = [...new Set(explainRegime(regime).map(({ part }) => part))].filter((part) => part !== 'settings');
  return { computed: parts.filter((part) => !isRecorded(part)), recorded: parts.filter(isRecorded) };
}

function summaryOf(regime: Regime, language: Language): string {
  const { computed, recorded } = partsOf(regime);
  const says = language === 'en' ? ['is right', 'computed', 'only recorded'] : ['正确', '由程序计算', '只照录条文'];
  const title = language === 'en' ? regime.title.en : regime.title.zh;
  return [
    `${regime.id}@${regime.version} ${title}: ${says[0]}`,
    `  ${says[1]}: ${computed.join(', ') || '—'}`,
    `  ${says[2]}: ${recorded.join(', ') || '—'}`,
  ].join('\n');
}
