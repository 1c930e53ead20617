import type { ClauseKind, ReviewResult } from '../../../domain/matter/commitment.ts';
import type { Department } from '../places.ts';

/** A clause of an invented agreement, and by which department the government's are owed. */
export interface ClauseScript {
  readonly class: ClauseKind;
  readonly title: string;
  readonly promised: string | null;
  readonly measure: string | null;
  /** From the signing until it is due. */
  readonly months: number;
  readonly evidence: string;
  readonly to?: Department;
  readonly basis?: string;
  readonly review?: ReviewResult;
  readonly reviewNote?: string;
}

export const CLAUSES: readonly ClauseScript[] = [
  {
    class: 'schedule',
    title: '签约后六个月内开工（演示）',
    promised: null,
    measure: null,
    months: 6,
    evidence: '施工许可证和现场照片',
  },
  {
    class: 'intensity',
    title: '投资强度不低于 300 万元/亩（演示）',
    promised: '300',
    measure: '万元/亩',
    months: 16,
    evidence: '竣工决算审计报告',
  },
  {
    class: 'jobs',
    title: '吸纳就业不少于 260 人（演示）',
    promised: '260',
    measure: '人',
    months: 14,
    evidence: '社会保险缴费名单',
  },
  {
    class: 'tax',
    title: '年纳税不低于 1200 万元（演示）',
    promised: '1200',
    measure: '万元',
    months: 22,
    evidence: '完税证明',
  },
  {
    class: 'energy',
    title: '单位产值能耗不高于 0.42 吨标准煤/万元（演示）',
    promised: '0.42',
    measure: '吨标准煤/万元',
    months: 18,
    evidence: '节能验收意见',
  },
  {
    class: 'investment',
    title: '一年内完成固定资产投资 8000 万元（演示）',
    promised: '8000',
    measure: '万元',
    months: 12,
    evidence: '投资统计报表和付款凭证',
  },
  {
    class: 'service',
    title: '协助办理立项、规划、施工许可（演示）',
    promised: null,
    measure: null,
    months: 4,
    evidence: '手续办理回执单',
    to: 'approval',
  },
  {
    class: 'land',
    title: '三个月内交付建设用地 120 亩（演示）',
    promised: '120',
    measure: '亩',
    months: 3,
    evidence: '土地移交书',
    to: 'land',
    basis: '建设用地使用权出让合同（演示）',
    review: 'not-needed',
    reviewNote: '公开出让，不涉及专门优惠（演示）',
  },
  {
    class: 'factors',
    title: '开工前通水、通电、通路（演示）',
    promised: null,
    measure: null,
    months: 5,
    evidence: '现场验收单',
    to: 'building',
    basis: '园区配套建设方案（演示）',
    review: 'passed',
    reviewNote: '对园区企业一视同仁（演示）',
  },
  {
    class: 'subsidy',
    title: '按设备投资额给予一次性支持（演示）',
    promised: '200',
    measure: '万元',
    months: 15,
    evidence: '资金拨付凭证',
    to: 'commerce',
    basis: '市工业高质量发展若干措施（演示）',
    review: 'passed',
    reviewNote: '标准公开，符合条件者均可申请（演示）',
  },
  {
    class: 'subsidy',
    title: '按缴税情况给予奖励（演示）',
    promised: null,
    measure: null,
    months: 20,
    evidence: '资金拨付凭证',
    to: 'commerce',
    review: 'refused',
    reviewNote: '与纳税额挂钩，妨碍公平竞争，须修改（演示）',
  },
  {
    class: 'factors',
    title: '保障天然气用量（演示）',
    promised: '20000',
    measure: '立方米/日',
    months: 17,
    evidence: '供气合同',
    to: 'industry',
  },
];
