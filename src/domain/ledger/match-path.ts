import { headerText } from './header-text.ts';
import { type HeaderMatch, matchHeader } from './match-header.ts';

/** Sub-headers that stand for their parent: 总投资 / 合计. */
const WHOLE = /^(小计|合计|总计|总额|总数|计|金额|投资额|总金额|数额|投资)$/;
/** Sub-headers that say nothing without their parent: 责任单位 / 单位名称, 建设年限 / 开工. */
const GENERAL = /^(单位名称|单位|名称|姓名|时间|日期|年份|年月|内容|目标|计划|实际|文字|说明)$/;
/** Where the money comes from splits an amount into parts; a part is not the amount. */
const SHARE =
  /中央|省级|省补|市级|县级|财政|自筹|贷款|社会资本|专项债|债券|银行|预算内|补助|外商|民间|企业|政府投资|其他|其中|上级|本级|国债|基金|融资|季度|旬|\d月/;
/** A month's or a ten days' figure is not the ledger's figure of that name. */
const PART_OF_YEAR = /^(\d{1,2}月份?|[上中下]旬|第?[一二三四]季度|当月|本月|月完成情况)$/;
const AMOUNTS: ReadonlySet<string> = new Set([
  'amount',
  'annualPlan',
  'investmentCompleted',
  'fundsArrived',
  'fixedInvestment',
]);

const memo = new Map<string, HeaderMatch | undefined>();
const MEMO_LIMIT = 20_000;

/** The field of a column whose header spans several rows, given from the top down: [2022年计划, 计划投资]. */
export function matchPath(path: readonly string[]): HeaderMatch | undefined {
  const key = path.join('\u0000');
  if (memo.has(key)) return memo.get(key);
  if (memo.size > MEMO_LIMIT) memo.clear();
  const match = findPath(path);
  memo.set(key, match);
  return match;
}

function findPath(path: readonly string[]): HeaderMatch | undefined {
  const leaf = path.at(-1) ?? '';
  if (path.length <= 1) return matchHeader(leaf);
  const parents = path.slice(0, -1);
  const { key } = headerText(leaf);
  const parent = findPath(parents);
  if (WHOLE.test(key)) return parent ?? matchHeader(path.join(''));
  const joined = matchHeader(path.join(''));
  const own = matchHeader(leaf);
  const splitsAmount = parent && AMOUNTS.has(parent.field);
  if (own && AMOUNTS.has(own.field) && parents.some((p) => PART_OF_YEAR.test(headerText(p).key))) return undefined;
  if (parent?.field === 'annualPlan' && own?.field === 'amount') return parent;
  if (splitsAmount && SHARE.test(key)) return undefined;
  if (splitsAmount && own && !AMOUNTS.has(own.field)) return planned(parents, own);
  if (isPrecise(joined)) return joined;
  if (own && !GENERAL.test(key)) return planned(parents, own);
  if (GENERAL.test(key)) return parent ?? joined;
  return splitsAmount ? undefined : joined?.confidence === 'guess' ? undefined : joined;
}

const isPrecise = (match: HeaderMatch | undefined): boolean =>
  match !== undefined && match.confidence !== 'guess' && match.priority < 100;

const PLANS: Readonly<Partial<Record<string, HeaderMatch['field']>>> = {
  startedOn: 'plannedStart',
  completedOn: 'plannedCompletion',
  producingOn: 'plannedProduction',
  signedOn: 'plannedSigning',
  landDeliveredOn: 'agreedDelivery',
  investmentCompleted: 'annualPlan',
  progress: 'goal',
  content: 'goal',
};

/** Under a heading such as 计划 or 拟定节点 a bare 开工时间 is a plan. */
function planned(parents: readonly string[], own: HeaderMatch): HeaderMatch {
  const plan = PLANS[own.field];
  const says = parents.some((p) => /计划|拟|预计|约定|目标/.test(p)) && !parents.some((p) => /实际|完成情况/.test(p));
  return plan && says ? { ...own, field: plan } : own;
}
