import { parseDuration } from '../../domain/day.ts';
import type { Light, Reason } from '../../domain/standing.ts';
import { fill } from './fill.ts';
import { type Language, WORDS } from './words.ts';

type Said = Pick<Reason, 'says'> & { readonly values: Reason['values'] };

/** The sentence of a reason in the reader's language, the same on a page, in a workbook and on the command line. */
export function sayReason({ says, values }: Said, language: Language): string {
  const { reasons, names } = WORDS[language];
  const { zh, en, light, within, missing } = values;
  const readable = {
    ...values,
    name: (language === 'en' ? en : zh) ?? '',
    ...(light === undefined ? {} : { light: names.light[light as Light] ?? light }),
    ...(within === undefined ? {} : { within: sayDuration(String(within), language) }),
    ...(missing === undefined ? {} : { missing: sayMissing(String(missing).split(' '), language) }),
  };
  return fill(reasons[says] ?? `${says} {name}`, readable);
}

/** 'start.due', 'completion.person' … as words, put together by node: 开工节点（时间、责任人）. */
export function sayMissing(missing: readonly string[], language: Language): string {
  const words: Readonly<Record<string, string>> = WORDS[language].names.missing;
  const byNode = Map.groupBy(missing, (it) => it.split('.')[0] ?? it);
  const [open, close, and, then] = language === 'en' ? [' (', ')', ', ', '; '] : ['（', '）', '、', '；'];
  return [...byNode]
    .map(([node, all]) => {
      const parts = all.map((it) => it.split('.')[1]).filter((part) => part !== undefined);
      const inside = parts.length > 0 ? open + parts.map((part) => words[part] ?? part).join(and) + close : '';
      return (words[node] ?? node) + inside;
    })
    .join(then);
}

/** P3M → 3 个月; anything that is not a duration stays as it is written. */
export function sayDuration(text: string, language: Language): string {
  const duration = parseDuration(text);
  if (!duration) return text;
  const years = duration.months % 12 === 0 ? duration.months / 12 : 0;
  const months = years > 0 ? 0 : duration.months;
  const parts: string[] = [];
  for (const [n, zh, en] of [
    [years, '年', 'year'],
    [months, '个月', 'month'],
    [duration.days, '天', 'day'],
  ] as const)
    if (n > 0) parts.push(language === 'en' ? `${n} ${en}${n === 1 ? '' : 's'}` : `${n} ${zh}`);
  return parts.join(' ') || text;
}
