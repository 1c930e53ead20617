import type { Predicate } from './predicate-shape.ts';
import { FACT, type Lang, ORIGIN, PERIOD, STAGE, STEP, type Term, WINDOW } from './terms.ts';
import { parseThreshold } from './threshold.ts';
import { amountWords, durationWords } from './wording.ts';

const listOf = <T>(given: T | readonly T[]): readonly T[] =>
  Array.isArray(given) ? (given as readonly T[]) : [given as T];
const either = (words: readonly string[], lang: Lang): string => words.join(lang === 'zh' ? '或' : ' or ');
const pick = (lang: Lang, zh: string, en: string): string => (lang === 'zh' ? zh : en);

/** A condition in one phrase: "年初以前已开工或开业，且年初以前未竣工或开业". */
export function conditionWords(p: Predicate, lang: Lang, negated = false): string {
  if (p === 'always') return pick(lang, '其余项目', 'all others');
  if ('not' in p) return conditionWords(p.not, lang, !negated);
  if ('all' in p || 'any' in p) {
    const parts = 'all' in p ? p.all.filter((part) => part !== 'always') : p.any;
    if (parts.length === 0) return conditionWords('always', lang, negated);
    const both = 'all' in p !== negated; // not all of them means not one or not another
    const joint = both ? pick(lang, '，且', ', and ') : pick(lang, '，或者', ', or ');
    return parts.map((part) => inBrackets(part, parts.length > 1, lang, negated)).join(joint);
  }
  return lang === 'zh' ? chinese(p, negated) : english(p, negated);
}

function inBrackets(part: Predicate, among: boolean, lang: Lang, negated: boolean): string {
  const words = conditionWords(part, lang, negated);
  const inner = among ? joined(part) : false;
  return inner ? pick(lang, `（${words}）`, `(${words})`) : words;
}

function joined(p: Predicate): boolean {
  if (p === 'always') return false;
  if ('not' in p) return joined(p.not);
  return ('all' in p && p.all.length > 1) || ('any' in p && p.any.length > 1);
}

type Simple = Exclude<Predicate, 'always' | { all: unknown } | { any: unknown } | { not: unknown }>;

function chinese(p: Simple, negated: boolean): string {
  const has = negated ? '没有' : '有';
  if ('reached' in p) {
    const word = typeof p.reached === 'string' ? { fact: p.reached } : p.reached;
    return `${windowZh(word)}${negated ? '未' : '已'}${facts(word.fact, 'zh')}`;
  }
  if ('planned' in p) return `${has}${windowZh(p.planned)}计划的${STEP[p.planned.step].zh}`;
  if ('begun' in p) return `${has}${STEP[p.begun.step].zh}`;
  if ('amount' in p) return `投资额${negated ? '并非' : ''}${limits(p.amount, 'zh').join('、')}`;
  if ('origin' in p)
    return `投资${negated ? '并非' : ''}来自${either(
      listOf(p.origin).map((o) => ORIGIN[o].zh),
      'zh',
    )}`;
  if ('stage' in p)
    return `${negated ? '不' : ''}处于${either(
      listOf(p.stage).map((s) => STAGE[s].zh),
      'zh',
    )}阶段`;
  if ('invested' in p) return `完成投资${negated ? '并非' : ''}${parts(p.invested, 'zh')}`;
  if ('dueWithin' in p) return `${has}节点在${durationWords(p.dueWithin, 'zh')}内到期`;
  const over = p.late.over === undefined ? '' : `超过${durationWords(p.late.over, 'zh')}`;
  return `${has}${p.late.step === undefined ? '节点' : STEP[p.late.step].zh}逾期${over}`;
}

function english(p: Simple, negated: boolean): string {
  const not = negated ? 'not ' : '';
  const a = negated ? 'no' : 'a';
  if ('reached' in p) {
    const word = typeof p.reached === 'string' ? { fact: p.reached } : p.reached;
    return `${not}${facts(word.fact, 'en')}${windowEn(word)}`;
  }
  if ('planned' in p) return `${a} ${STEP[p.planned.step].en} planned${windowEn(p.planned)}`;
  if ('begun' in p) return `${a} ${STEP[p.begun.step].en}`;
  if ('amount' in p) return `${not}an amount of ${limits(p.amount, 'en').join(' and ')}`;
  if ('origin' in p)
    return `investment ${not}from ${either(
      listOf(p.origin).map((o) => ORIGIN[o].en),
      'en',
    )}`;
  if ('stage' in p)
    return `${not}at the stage ${either(
      listOf(p.stage).map((s) => STAGE[s].en),
      'en',
    )}`;
  if ('invested' in p) return `${not}with ${parts(p.invested, 'en')} of the amount invested`;
  if ('dueWithin' in p) return `${a} node due within ${durationWords(p.dueWithin, 'en')}`;
  const over = p.late.over === undefined ? '' : ` by more than ${durationWords(p.late.over, 'en')}`;
  return `${a} ${p.late.step === undefined ? 'node' : STEP[p.late.step].en} overdue${over}`;
}

const facts = (kinds: keyof typeof FACT | (keyof typeof FACT)[], lang: Lang): string =>
  either(
    listOf(kinds).map((kind) => FACT[kind][lang]),
    lang,
  );

type Window = { before?: string | undefined; from?: string | undefined; in?: keyof typeof PERIOD | undefined };

const edge = (word: string, lang: Lang): string =>
  (WINDOW as Readonly<Record<string, Term>>)[word]?.[lang] ?? pick(lang, ` ${word} `, word);

/** A span of days in a phrase: before the verb in Chinese, after it in English. */
export const windowWords = (w: Window, lang: Lang): string => (lang === 'zh' ? windowZh(w) : windowEn(w));

/** Stands before the verb. */
const windowZh = (w: Window): string =>
  [
    w.from === undefined ? '' : `${edge(w.from, 'zh')}以来`,
    w.before === undefined ? '' : `${edge(w.before, 'zh')}以前`,
    w.in === undefined ? '' : PERIOD[w.in].zh,
  ]
    .join('')
    .trimStart();

/** Stands after the verb. */
const windowEn = (w: Window): string =>
  [
    w.from === undefined ? '' : ` since ${edge(w.from, 'en')}`,
    w.before === undefined ? '' : ` before ${edge(w.before, 'en')}`,
    w.in === undefined ? '' : ` ${PERIOD[w.in].en}`,
  ].join('');

const parts = ({ atLeast, below }: { atLeast?: string | undefined; below?: string | undefined }, lang: Lang): string =>
  [
    atLeast === undefined ? '' : pick(lang, `达到投资额的 ${atLeast}`, `at least ${atLeast}`),
    below === undefined ? '' : pick(lang, `不足投资额的 ${below}`, `less than ${below}`),
  ]
    .filter((part) => part !== '')
    .join(pick(lang, '、', ' and '));

const LIMITS = {
  atLeast: { zh: '不低于', en: 'at least' },
  moreThan: { zh: '超过', en: 'more than' },
  atMost: { zh: '不超过', en: 'at most' },
  below: { zh: '低于', en: 'less than' },
} as const;

function limits(range: Extract<Predicate, { amount: unknown }>['amount'], lang: Lang): string[] {
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((word) => {
    const limit = range[word] === undefined ? undefined : parseThreshold(range[word]);
    return limit ? [`${LIMITS[word][lang]} ${amountWords(limit, lang)}`] : [];
  });
}
