import { explainRegime } from '../../domain/regime/explain.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { valueWords } from '../../domain/regime/value-words.ts';

/** A regime as a page or a form needs it: every rule in words, every setting with what else could be chosen. */
export function regimeShown(regime: Regime) {
  const offered = (value: unknown) => ({
    value,
    zh: valueWords(value, 'zh', regime),
    en: valueWords(value, 'en', regime),
  });
  return {
    ...titled(regime.id, regime.title),
    version: regime.version,
    source: regime.source,
    inForce: regime.inForce
      ? { from: regime.inForce.from, ...(regime.inForce.to ? { to: regime.inForce.to } : {}) }
      : null,
    rules: rulesShown(regime),
    settings: Object.entries(regime.settings).map(([id, setting]) => ({
      ...titled(id, setting),
      note: setting.note,
      value: offered(setting.value),
      default: offered(setting.default),
      choices: setting.choices?.map(offered) ?? null,
    })),
    named: {
      indicators: (regime.indicators ?? []).map((it) => titled(it.id, it)),
      rankings: (regime.rankings ?? []).map((it) => titled(it.id, it)),
      cards: (regime.cards ?? []).map((it) => titled(it.id, it)),
    },
    presets: (regime.presets ?? []).map(({ id, zh, en, source, sets }) => ({ id, zh, en, source, sets })),
  };
}

export const rulesShown = (regime: Regime) =>
  explainRegime(regime).map(({ part, id, clause, zh, en }) => ({ part, id, clause, zh, en }));

export const titled = (id: string, { zh, en }: { readonly zh: string; readonly en: string }) => ({ id, zh, en });
