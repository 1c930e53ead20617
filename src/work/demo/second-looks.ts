import { addDays, type Day, day } from '../../domain/day.ts';
import { AMOUNT_KINDS } from '../../domain/fact.ts';
import type { DemoFact } from '../../store/demo-city.ts';
import type { Chance } from './chance.ts';
import type { Span } from './drafts.ts';
import { type Filed, moment, within } from './filing.ts';
import { openBy } from './office-days.ts';

const WHY: Readonly<Record<string, readonly string[]>> = {
  started: ['现场照片为场地平整，未见基础施工，不予认定', '缺少施工许可证，请补充后重报', '照片无拍摄时间，请重新上传'],
  'funds-arrived': ['未附银行进账单', '进账单付款方不是投资方，请说明', '金额与验资报告不一致，请核对'],
  'investment-completed': [
    '与上期累计数不衔接，请核对',
    '缺少形象进度确认单（建设、施工、监理三方盖章）',
    '土地价款不应计入本期完成投资',
  ],
  signed: ['合同缺少签字页', '合同金额与填报金额不一致', '该项目已由其他单位填报，请先核对是否同一项目'],
  registered: ['营业执照注册地不在本市，请核对', '未附营业执照'],
  completed: ['缺少竣工验收备案表', '附属工程未完工，暂不认定竣工'],
  producing: ['未附首批产品出库单或电费发票', '设备仍在调试，暂不认定投产'],
  'step-done': ['批复文件缺少文号页', '上传的是受理通知，不是批复'],
};
const OTHER = ['佐证材料不清晰，请重新上传', '时间与佐证不一致，请核对'];

/** Some reports came back first and were made again; some facts were recognised and corrected later. */
export function withSecondLooks(chance: Chance, filed: readonly Filed[], span: Span): Filed[] {
  return filed.map(({ draft, facts }) => ({
    draft,
    facts: facts.flatMap((fact) => {
      if (chance.happens(0.012)) return [...returnedBefore(chance, fact), fact];
      if (chance.happens(0.0035)) return corrected(chance, fact, span);
      return [fact];
    }),
  }));
}

const dayOfMoment = (text: string): Day => day(text.slice(0, 10));

/** The first try, some days before the one that held; none when the second was made on the day itself. */
function returnedBefore(chance: Chance, fact: DemoFact): DemoFact[] {
  const first = openBy(addDays(dayOfMoment(fact.reportedAt), -chance.whole(1, 4)));
  if (first < fact.on || first >= dayOfMoment(fact.reportedAt)) return [];
  const tried = {
    ...fact,
    id: chance.id(),
    amount: fact.amount && fact.kind !== 'signed' ? grown(fact.amount, chance.between(1.05, 1.4)) : fact.amount,
    reportedAt: moment(first, chance.whole(8 * 60 + 30, 11 * 60)),
    verdict: 'returned' as const,
    verdictAt: moment(first, chance.whole(14 * 60, 17 * 60)),
    verdictReason: reasonFor(chance, fact),
  };
  return [tried];
}

export const reasonFor = (chance: Chance, fact: DemoFact): string => chance.pick(WHY[fact.kind] ?? OTHER);

const grown = (amount: string, by: number): string => `${Math.max(1, Math.round((Number(amount) / 10_000) * by))}0000`;

/** A wrong amount, or a wrong day, was found out some weeks later: the old fact stays and a new one stands in its place. */
function corrected(chance: Chance, fact: DemoFact, { last }: Span): DemoFact[] {
  const found = within(chance, addDays(dayOfMoment(fact.verdictAt ?? fact.reportedAt), chance.whole(8, 50)), last);
  const money = fact.amount !== null && AMOUNT_KINDS.includes(fact.kind);
  const wrong: DemoFact = money
    ? { ...fact, amount: grown(fact.amount ?? '0', chance.pick([0.1, 1.15, 1.2, 1.3])) }
    : { ...fact, on: openBy(addDays(fact.on, -chance.whole(1, 3))) };
  const right: DemoFact = {
    ...fact,
    id: chance.id(),
    supersedes: fact.id,
    remark: money ? '更正：原填报金额有误' : '更正：原填报日期有误',
    reportedAt: moment(found, chance.whole(9 * 60, 11 * 60)),
    verdictAt: moment(found, chance.whole(14 * 60, 17 * 60)),
  };
  return [{ ...wrong, superseded: true }, right];
}
