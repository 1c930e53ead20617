import type { StepKind } from '../step.ts';
import type { FindingKind } from './finding.ts';
import { type DateContext, readDate } from './read-date.ts';
import type { StatedDay } from './stated-day.ts';
import { halfWidth } from '../text.ts';
import { isPlaceholder } from './placeholder.ts';

/** What free words about time give: planned steps, and what could not be made of the rest. */
export interface TimingReading {
  readonly steps: readonly { readonly kind: StepKind; readonly stated: StatedDay }[];
  readonly remark?: FindingKind;
}

const PLAN = /计划|预计|力争|争取|拟|将|定于|目标|确保|有望|预期/;
const VERBS: readonly (readonly [RegExp, StepKind])[] = [
  [/竣工|建成|完工|完成/, 'completion'],
  [/投产|试产|投用|运营|开业|达产|投入使用/, 'production'],
  [/开工|动工|启动|奠基|开建/, 'start'],
];
const DATE =
  /(?:(?:19|20)\d\d年?|今年|明年|后年|去年|年内|年底|年末|(?<!\d)\d{1,2}月)[\d./年月日号底末初中上下旬半第一二三四季度春夏秋冬的-]*|(?<!\d)\d{1,2}日/;

/**
 * Reads words such as 计划于2012年开始投产. Only what is said to be planned, with its year, becomes a step; that something happened is for
 * people to report, because such words are often a forecast or a ceremony.
 */
export function readTiming(raw: string, context: DateContext): TimingReading {
  const text = halfWidth(raw);
  if (isPlaceholder(text)) return { steps: [] };
  const steps: { kind: StepKind; stated: StatedDay }[] = [];
  let remark: FindingKind | undefined;
  for (const clause of text.split(/[;,，；。]/)) {
    const date = DATE.exec(clause)?.[0];
    if (date === undefined) continue;
    const { stated, remark: doubt } = readDate(date.replace(/的$/, ''), context);
    const kind = VERBS.find(([pattern]) => pattern.test(clause))?.[1];
    if (stated && kind && PLAN.test(clause)) steps.push({ kind, stated: { ...stated, from: raw } });
    else if (stated) remark ??= 'time-not-used';
    else if (doubt) remark ??= 'date-relative';
  }
  if (steps.length === 0) remark ??= 'date-unclear';
  return remark ? { steps, remark } : { steps };
}
