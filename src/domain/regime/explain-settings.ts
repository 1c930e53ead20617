import type { Regime } from './format.ts';
import { type Explained, inBoth, pick } from './sentence.ts';
import { valueWords } from './value-words.ts';

/** Each setting with the value that holds, what else could be chosen, and why there is a choice at all. */
export const explainSettings = (regime: Regime): Explained[] =>
  Object.entries(regime.settings).map(([id, setting]) =>
    inBoth('settings', id, undefined, (lang) => {
      const others = (setting.choices ?? []).filter((one) => JSON.stringify(one) !== JSON.stringify(setting.value));
      const offered = others.map((one) => valueWords(one, lang, regime)).join(pick(lang, '、', ', '));
      const or = offered ? pick(lang, `（也可选：${offered}）`, ` (or: ${offered})`) : '';
      return pick(
        lang,
        `${setting.zh}：${valueWords(setting.value, lang, regime)}${or}。${setting.note.zh}。`,
        `${setting.en}: ${valueWords(setting.value, lang, regime)}${or}. ${setting.note.en}.`,
      );
    }),
  );

/** Named choices of settings that others have published. */
export const explainPresets = (regime: Regime): Explained[] =>
  (regime.presets ?? []).map((preset) =>
    inBoth('presets', preset.id, undefined, (lang) => {
      const sets = Object.entries(preset.sets).map(([id, value]) => {
        const name = regime.settings[id]?.[lang] ?? id;
        return `${name}${pick(lang, '：', ': ')}${valueWords(value, lang, regime)}`;
      });
      const all = sets.join(pick(lang, '；', '; '));
      return pick(lang, `${preset.zh}（${preset.source}）：${all}。`, `${preset.en} (${preset.source}): ${all}.`);
    }),
  );
