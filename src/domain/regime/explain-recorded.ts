import type { Regime } from './format.ts';
import { clauseOf } from './part.ts';
import { RECORDED_PARTS, type RecordedPart } from './recorded-parts.ts';
import type { Explained } from './sentence.ts';
import { RECORDED, type Term } from './terms.ts';

/** Recorded parts are shown with their clauses, and it is said what they are used for, or that nothing computes them yet. */
export const explainRecorded = (regime: Regime): Explained[] =>
  RECORDED_PARTS.flatMap((part) => entriesOf(regime[part], part).map((entry) => sentence(part, entry)));

interface Entry {
  readonly id: string;
  readonly clause: string;
  readonly name: Term | undefined;
  /** Whether it names the duties that set the days of meetings. */
  readonly meets: boolean;
}

/** Each place that cites is one entry; it is called by its own id, or by the key it stands under. */
function entriesOf(value: unknown, key: string): Entry[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('cites' in value) {
    const id = 'id' in value && typeof value.id === 'string' ? value.id : key;
    const meets = 'cutOffs' in value || 'duty' in value;
    return [{ id, clause: clauseOf(value.cites as string | string[]), name: nameOf(value), meets }];
  }
  return Object.entries(value).flatMap(([inner, entry]) => entriesOf(entry, Array.isArray(value) ? key : inner));
}

const nameOf = (entry: object): Term | undefined =>
  'zh' in entry && 'en' in entry ? { zh: String(entry.zh), en: String(entry.en) } : undefined;

function sentence(part: RecordedPart, { id, clause, name, meets }: Entry): Explained {
  const zh = RECORDED[part].zh + (name ? `「${name.zh}」` : '');
  const en = RECORDED[part].en + (name ? ` (${name.en})` : '');
  const used = (meets ? MEETS : USED[part]) ?? { zh: '尚不由程序计算。', en: 'not computed yet.' };
  return { part, id, clause, zh: `${zh}：照录条文，${used.zh}`, en: `${en}: recorded from the text, ${used.en}` };
}

const MEETS: Term = { zh: '据此安排调度的日期。', en: 'and by it the days of dispatch meetings are set.' };

/** Recorded parts that something is told by. */
const USED: Partial<Readonly<Record<RecordedPart, Term>>> = {
  posts: { zh: '据此检查项目责任人是否到位。', en: 'and by it is told who lacks one.' },
  preReview: { zh: '据此检查签约项目是否经过预审。', en: 'and by it is told what was signed without one.' },
};
