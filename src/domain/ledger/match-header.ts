import { ALIASES, WHOLE_ONLY } from './aliases.ts';
import { ALL_FIELDS, type Field } from './field.ts';
import { type HeaderText, headerText } from './header-text.ts';

/** exact: the field's usual name; alias: another known name; guess: only similar to one; corrected: a person said so. */
export type Confidence = 'exact' | 'alias' | 'guess' | 'corrected';

export interface HeaderMatch {
  readonly field: Field;
  readonly confidence: Confidence;
  /** Lower is better: the place of the name among the names of its field. */
  readonly priority: number;
}

/** Shares, rates, ranks and comparisons are never the thing itself: 占年计划% is no plan, 开工率 no start. */
const NEVER =
  /%|率$|占.*(计划|任务|投资)|占比|比例|比重|同比|增长|增速|排名|得分|分期|去年同期|容积|付款|支付|配合|协办|协助|施工单位|监理|设计单位|勘察|批准|审批|(资金|投资)来源$|来源说明|installment|payment|ratio/;

/** Regularities that no list of names exhausts, tried in order on the whole header. */
const PATTERNS: readonly (readonly [RegExp, Field])[] = [
  [/^.{1,8}(项目|工程)名称$/, 'name'],
  [/(计划|拟|预计|约定|目标|力争|预期|planned|expected|agreed).*(投产|试产|投用|production)/, 'plannedProduction'],
  [/(计划|拟|预计|约定|目标|力争|预期|planned|expected|agreed).*(竣工|完工|建成|completion)/, 'plannedCompletion'],
  [
    /(计划|拟|预计|约定|目标|力争|预期|planned|expected|agreed).*(开工|动工|start)(时间|日期|年|月|$|time|date)/,
    'plannedStart',
  ],
  [/(实际|已|正式).*(开工|动工)(时间|日期|年|月)/, 'startedOn'],
  [/(实际|已|正式).*(竣工|完工|建成)(时间|日期|年|月)/, 'completedOn'],
  [/(实际|已|正式).*投产(时间|日期|年|月)/, 'producingOn'],
  [/开(竣|完)工(时间|日期|年)|起(止|讫).*(时间|年|期)/, 'period'],
  [/(累计|已|实际|至今|以来).*完成.*投资|完成投资(额|情况)?$/, 'investmentCompleted'],
  [/(资金|内资).*到位|到位.*(资金|内资)/, 'fundsArrived'],
  [/(实际|到位).*外资/, 'foreignArrived'],
  [/(合同|协议|拟利用).*外资/, 'foreignContract'],
  [/(年|本年|当年|年度).*(计划|目标|安排|任务).*投资|(年|年度)投资(计划|目标|任务|安排)/, 'annualPlan'],
  [/^(?!.*(完成|来源|构成|强度|其中)).*(总投资|投资总额)/, 'amount'],
  [/(签约|签订).*(时间|日期)/, 'signedOn'],
  [/(年|年度).*(工作|建设|形象|进度|前期).*(目标|任务|计划)/, 'goal'],
  [/建设(内容|规模)/, 'content'],
  [/(存在|需).*(问题|困难)/, 'problem'],
  [/(进展|推进|建设)情况$/, 'progress'],
];

interface Known {
  readonly field: Field;
  readonly priority: number;
}

const KNOWN = new Map<string, Known>();
for (const field of ALL_FIELDS) {
  for (const [priority, alias] of (ALIASES[field] ?? []).entries()) {
    const key = headerText(alias).key;
    if (!KNOWN.has(key)) KNOWN.set(key, { field, priority });
  }
}
const CONTAINABLE = [...KNOWN.keys()]
  .filter((k) => !WHOLE_ONLY.has(k) && k.length >= 3)
  .sort((a, b) => b.length - a.length);

/** The field a header means, or undefined. Normalised exact name, then regularities, then a known name inside it, then one almost like it. */
export function matchHeader(text: string): HeaderMatch | undefined {
  const header = headerText(text);
  if (header.key === '' || header.key.length > 60) return undefined;
  const known = named(header);
  if (known) return known;
  if (NEVER.test(header.key) || header.notes.some((note) => note.includes('%'))) return undefined;
  return byPattern(header) ?? similar(header);
}

function named({ key, bare }: HeaderText): HeaderMatch | undefined {
  // 1-7月工程形象进度 is what was reached, 工程形象进度 alone the goal of the year
  if (/^\d{0,2}[-~至—]\d{0,2}月.*形象进度/.test(key)) return { field: 'progress', confidence: 'alias', priority: 50 };
  // 2023年投资 is what the year brings, 投资 alone all of it
  if (bare !== key && /^投资(额|金额)?$/.test(bare)) return { field: 'annualPlan', confidence: 'alias', priority: 50 };
  const known = KNOWN.get(key) ?? KNOWN.get(bare) ?? KNOWN.get(bare.replace(/(情况|信息|一览)$/, ''));
  return known && { ...known, confidence: known.priority === 0 ? 'exact' : 'alias' };
}

function byPattern({ key }: HeaderText): HeaderMatch | undefined {
  if (key.length > 30) return undefined;
  const found = PATTERNS.find(([pattern]) => pattern.test(key));
  return found && { field: found[1], confidence: 'alias', priority: 100 };
}

function similar({ bare }: HeaderText): HeaderMatch | undefined {
  if (bare.length > 24) return undefined;
  const share = /\p{Script=Han}/u.test(bare) ? 3 : 1.5;
  const inside = CONTAINABLE.find((alias) => bare.includes(alias) && alias.length * share >= bare.length);
  const known = inside === undefined ? almostAlike(bare) : KNOWN.get(inside);
  return known && { ...known, confidence: 'guess', priority: known.priority + 200 };
}

/** One wrong or missing character in a name of four or more: 项目各称, 总投资颔 … */
function almostAlike(text: string): Known | undefined {
  if (text.length < 4 || text.length > 12) return undefined;
  for (const alias of CONTAINABLE) {
    if (alias.length >= 4 && Math.abs(alias.length - text.length) <= 1 && differInOne(alias, text))
      return KNOWN.get(alias);
  }
  return undefined;
}

function differInOne(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
