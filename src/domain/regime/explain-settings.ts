import type { Regime } from './format.ts';
import { type Explained, inBoth, pick } from './sentence.ts';
import { valueWords } from './value-words.ts';

/** Each setting with the value that holds, what else could be chosen, and why there is a choice at all. */
export const explainSettings = ({ settings }: Regime): Explained[] =>
  Object.entries(settings).map(([id, setting]) =>
    inBoth('settings', id, undefined, (lang) => {
      const others = (setting.choices ?? []).filter((one) => JSON.stringify(one) !== JSON.stringify(setting.value));
      const offered = others.map((one) => valueWords(one, lang)).join(pick(lang, '、', ', '));
      const or = offered ? pick(lang, `（也可选：${offered}）`, ` (or: ${offered})`) : '';
      return pick(
        lang,
        `${setting.zh}：${valueWords(setting.value, lang)}${or}。${setting.note.zh}。`,
        `${setting.en}: ${valueWords(setting.value, lang)}${or}. ${setting.note.en}.`,
      );
    }),
  );
