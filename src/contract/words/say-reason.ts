import { type Currency, money } from '../../domain/money.ts';
import { amountWords, durationWords } from '../../domain/regime/wording.ts';
import type { Reason } from '../../domain/standing.ts';
import { fill } from './fill.ts';
import { type Language, WORDS } from './words.ts';

interface Used {
  readonly what: string;
  readonly name?: string | undefined;
  readonly on?: string | undefined;
}
type Said = Pick<Reason, 'says' | 'clause' | 'values'> & { readonly uses: readonly Used[] };

type Named = Readonly<Record<string, string>>;
/** What is longer than this is counted and not spelled out. */
const SHOWN = 4;

/** The sentence of a reason in the reader's language, the same on a page, in a workbook and on the command line. */
export function sayReason(reason: Said, language: Language): string {
  const { reasons, names } = WORDS[language];
  const { says, values, uses } = reason;
  const zh = language === 'zh-CN';
  const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));
  const why = [...amountOf(reason, language), ...usesOf(uses, language), ...ruleOf(reason, language)];
  return fill(reasons[says] ?? `${says}{why}{clause}`, {
    ...values,
    name: text(zh ? values.zh : values.en),
    rule: text(zh ? values.ruleZh : values.ruleEn),
    light: (names.light as Named)[text(values.light)] ?? text(values.light),
    currencies: sayCurrencies(text(values.currencies), language),
    within: durationWords(text(values.within), zh ? 'zh' : 'en'),
    missing: sayMissing(text(values.missing).split(' '), language),
    since: sayUse(uses[0], language),
    without: sayUse(uses[1], language),
    why: why.length === 0 ? '' : (zh ? '：' : ': ') + why.join(zh ? '，' : ', '),
    clause: sayClause(reason.clause, language),
  });
}

/** 'WH-2.3 WH-2.4' → （WH-2.3、WH-2.4）. */
function sayClause(clause: string, language: Language): string {
  if (clause === '') return '';
  const ids = clause.split(' ');
  return language === 'zh-CN' ? `（${ids.join('、')}）` : ` (${ids.join(', ')})`;
}

function sayCurrencies(currencies: string, language: Language): string {
  const names: Named = WORDS[language].names.currency;
  const said = currencies.split(' ').map((currency) => names[currency] ?? currency);
  return said.join(language === 'en' ? ', ' : '、');
}

function amountOf({ values }: Said, language: Language): string[] {
  const { amount, currency } = values;
  const given = amount === undefined ? undefined : money(String(amount), String(currency) as Currency);
  if (!given) return [];
  const words = amountWords(given, language === 'zh-CN' ? 'zh' : 'en');
  return [fill(WORDS[language].reasons['amount.given'] ?? '', { amount: words })];
}

function ruleOf({ says, values }: Said, language: Language): string[] {
  const rule = language === 'zh-CN' ? values.ruleZh : values.ruleEn;
  if (rule === undefined || says === 'out-of-scope') return [];
  return [fill(WORDS[language].reasons['rule.given'] ?? '', { rule })];
}

function usesOf(uses: readonly Used[], language: Language): string[] {
  const shown = uses.length > SHOWN + 1 ? uses.slice(0, SHOWN) : uses;
  const left = uses.length - shown.length;
  const more = fill(WORDS[language].reasons['more.given'] ?? '', { n: left });
  return [...shown.map((use) => sayUse(use, language)), ...(left > 0 ? [more] : [])];
}

/** 开工 2017-06-05 · 未竣工 · “供地”计划 2018-03-01. */
export function sayUse(use: Used | undefined, language: Language): string {
  if (!use) return '';
  const { reasons, names } = WORDS[language];
  const { what, name, on } = use;
  if (name !== undefined) {
    const piece = what === 'step-done' ? 'step.done' : on === undefined ? 'step.undated' : 'step.due';
    return fill(reasons[piece] ?? '{name} {on}', { name, on });
  }
  const called = (names.factKind as Named)[what] ?? what;
  const fact = called.charAt(0).toLowerCase() + called.slice(1);
  const piece =
    on === undefined ? (reasons[`fact.wanting.${what}`] ?? reasons['fact.wanting']) : reasons['fact.happened'];
  return fill(piece ?? '{fact} {on}', { fact, on });
}

/** 'start.due', 'completion.person' … as words, put together by node: 开工节点（时间、责任人）. */
export function sayMissing(missing: readonly string[], language: Language): string {
  const words: Named = WORDS[language].names.missing;
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
