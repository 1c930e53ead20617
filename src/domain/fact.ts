import type { Day } from './day.ts';
import type { Money } from './money.ts';

/**
 * What can happen to a project (事实). The order is the order of the trade, from first talk to full production; it decides
 * the stage. `step-done` is a preliminary node (节点) reached; it names its step.
 */
export const FACT_KINDS = [
  'talks-opened', // 洽谈
  'signed', // 签约
  'registered', // 注册
  'land-granted', // 供地
  'land-delivered', // 交地
  'funds-arrived', // 资金到位 (amount)
  'started', // 开工
  'investment-completed', // 完成投资 (amount)
  'opened', // 开业
  'completed', // 竣工
  'producing', // 投产
  'at-capacity', // 达产
  'step-done', // 节点完成 (stepId)
  'suspended', // 停工
  'resumed', // 复工
  'exited', // 退出
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Kinds that carry an amount; every other kind may carry one only as a remark (the amount signed). */
export const AMOUNT_KINDS: readonly FactKind[] = ['funds-arrived', 'investment-completed'];

/** What a later fact proves: a project that produces has been started and completed by then, even when nobody reported it. */
export const PROVEN_BY: Partial<Record<FactKind, readonly FactKind[]>> = {
  producing: ['opened', 'at-capacity'],
  completed: ['producing', 'opened', 'at-capacity'],
  started: ['completed', 'opened', 'producing', 'at-capacity'],
};

/** How exactly the day is known. A month or a year is kept as its last day: it has surely happened by then. */
export type Precision = 'day' | 'month' | 'year';

/**
 * reported (已填报) → recognised (已认定) or returned (已退回); a recognised one may later be superseded (已更正) by a new fact,
 * and all facts of an undone import are withdrawn (已撤销).
 */
export type FactState = 'reported' | 'recognised' | 'returned' | 'superseded' | 'withdrawn';

/** Something that happened to a project on a day. Never edited: a correction is a new fact that supersedes the old. */
export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  readonly on: Day;
  readonly precision: Precision;
  readonly amount?: Money;
  readonly stepId?: string;
}
