/** The sentence behind a verdict. `{name}` is the rule's own name; days, durations and missing things come as text. */
export const reasons = {
  tier: '属于“{name}”。',
  table: '列入“{name}”。',
  light: '{light}：{name}。',
  'exit-warning': '“{name}”临近期限：自 {from} 起 {within}，{until} 到期。',
  'exit-over': '“{name}”已超过期限：自 {from} 起 {within}，已于 {until} 到期。',
  missing: '尚缺：{missing}。',
  'out-of-scope': '不在该制度的适用范围内。',
};
