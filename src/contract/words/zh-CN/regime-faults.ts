import type { FaultWord } from '../../../domain/regime/problem.ts';

/** What is wrong at one place of a regime file. */
export const regimeFaults: Readonly<Record<FaultWord, string>> = {
  yaml: '不是规范的 YAML（{found}）',
  missing: '缺少内容',
  'wrong-type': '“{found}”类型不对',
  'unknown-key': '没有“{found}”这一项',
  'unknown-predicate': '没有“{found}”这个条件',
  'one-predicate': '一个条件只能有一个词，这里是“{found}”',
  'expected-one-of': '“{found}”不在可用的词里',
  'too-few': '项数太少',
  'unknown-setting': '没有“{found}”这个设置',
  'unused-setting': '设置“{found}”没有规则使用',
  'not-a-choice': '“{found}”不在可选的值里',
  twice: '“{found}”出现了两次',
  'last-table': '最后一张表要接收其余全部项目',
  'unreachable-after': '这张表接收全部项目，后面的表永远用不到',
  'before-its-start': '结束日期 {found} 早于开始日期',
  'phases-overlap': '开始日期 {found} 与上一阶段重叠',
  clause: '“{found}”不是条款编号',
  cites: '没有写明条款编号',
  day: '“{found}”不是日期',
  duration: '“{found}”不是期限',
  id: '“{found}”不能作为编号',
  share: '“{found}”不是比例',
  text: '不能为空',
  threshold: '“{found}”不是带单位的金额',
  version: '“{found}”不是版本号',
};

export const regimeFaultHints = {
  meant: '；是否应为“{meant}”',
  expected: '；可写：{expected}',
  and: '、',
  more: '等 {n} 个',
};
