/** Why something about regimes was refused, and what to do about it. */
export const regimeRefusals = {
  'no-such-regime': '没有这项制度，请重新选择。',
  'no-such-preset': '这项制度没有“{preset}”这组选项。',
  'too-many-choices': '一份文本最多 {most} 个设置、{most} 组备选，每个设置最多 {most} 个可选值。',
  'regime-faulty': '制度文本或设置有 {n} 处错误，请逐处改正。',
  'version-taken': '{regime} 的版本 {version} 已是另一份文本，请换一个版本号。',
  'not-running': '制度 {regime} 在该日没有施行，无法替换。',
  'no-such-adoption': '没有这次施行，可能已被替换，请刷新后重新选择。',
  'regime-overlaps': '{regime} 自 {from} 至 {until} 已在施行，同一制度不能重复施行；请选择替换它，或另选日期。',
  'ends-before-start': '结束日期早于开始日期 {from}。',
  'ends-before': '它到 {until} 为止，请另选日期。',
  'day-to-come': '{on} 晚于今天（{today}），回测只看已经过去的日子。',
  stopped: '没有等到结果就离开了，计算已停止。',
};
