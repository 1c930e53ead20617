import { z } from 'zod';
import { FACT_KINDS, type FactKind } from '../fact.ts';
import { type Factor, FACTORS } from '../matter/factor.ts';
import { type Fulfilment, FULFILMENTS } from '../matter/fulfilment.ts';
import { type CardCondition, CardConditionShape } from './card-shape.ts';
import { conditionWords } from './condition-words.ts';
import { type Due, DueShape } from './duty-shape.ts';
import { cardWords } from './explain-cards.ts';
import { lowWords } from './explain-figures.ts';
import { dueWords } from './explain-reports.ts';
import type { Regime } from './format.ts';
import { type Predicate, PredicateShape } from './predicate-shape.ts';
import { RECORD_FIELDS, type RecordField } from './quality-shape.ts';
import { type Low, LowShape } from './ranking-shape.ts';
import { listed, pick } from './sentence.ts';
import { FACT, type Lang, type Term } from './terms.ts';
import { FACTOR, FULFILMENT } from './terms-support.ts';
import { ADDING, ENTERING, RECORD_FIELD, REST_DAY, WEEKDAY } from './terms-units.ts';
import { parseThreshold } from './threshold.ts';
import { amountWords, durationWords } from './wording.ts';

/** The value of a setting in words, whatever kind of value it is: a fact, an amount, a duration, a condition, a due day … */
export function valueWords(
  value: unknown,
  lang: Lang,
  names: Pick<Regime, 'indicators' | 'rankings' | 'cards'>,
): string {
  if (typeof value === 'string') return textWords(value, lang);
  if (typeof value === 'number') return String(value);
  if (PredicateShape.safeParse(value).success) return conditionWords(value as Predicate, lang);
  if (DueShape.safeParse(value).success) return dueWords(value as Due, lang);
  if (LowShape.safeParse(value).success) return lowWords(value as Low, lang);
  if (CardConditionShape.safeParse(value).success) return cardWords(value as CardCondition, lang, names);
  if (FieldsShape.safeParse(value).success) {
    const fields = (value as RecordField[]).map((field) => RECORD_FIELD[field][lang]);
    return fields.join(pick(lang, '＋', ' + '));
  }
  if (SupportShape.safeParse(value).success)
    return listed(
      (value as (Factor | Fulfilment)[]).map((one) => SUPPORT[one][lang]),
      lang,
    );
  const pairs = Object.entries(value ?? {}).map(([key, one]) => `${key} ${String(one)}`);
  return pairs.length === 0 ? pick(lang, '无', 'none') : listed(pairs, lang);
}

const FieldsShape = z.array(z.enum(RECORD_FIELDS)).min(1);
const SupportShape = z.array(z.enum([...FACTORS, ...FULFILMENTS])).min(1);
const SUPPORT = { ...FACTOR, ...FULFILMENT };
const WORDS: Readonly<Record<string, Term>> = { ...REST_DAY, ...WEEKDAY, ...ADDING, ...ENTERING };

function textWords(value: string, lang: Lang): string {
  if (FACT_KINDS.includes(value as FactKind)) return FACT[value as FactKind][lang];
  const limit = parseThreshold(value);
  if (limit) return amountWords(limit, lang);
  if (value === 'always') return pick(lang, '全部', 'all');
  return WORDS[value]?.[lang] ?? durationWords(value, lang);
}
