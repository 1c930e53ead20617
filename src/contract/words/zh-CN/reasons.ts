/**
 * The sentence behind a verdict, by the word a reason says; `{why}` is what the rule looked at, `{clause}` where it is
 * written. The words with a dot are pieces of such sentences.
 */
export const reasons = {
  tier: '属于“{name}”{why}{clause}',
  'no-tier-amount': '未定层级：投资额未填写{clause}',
  'no-tier-currency': '未定层级{why}，分级标准以{currencies}计，不作折算{clause}',
  mark: '标为“{name}”{why}{clause}',
  table: '列入四张表“{name}”{why}{clause}',
  'outside-tables': '不列入四张表，单列“{name}”{why}{clause}',
  light: '{light}，{name}{why}{clause}',
  'exit-warning': '{name}预警：{since}，期限{within}至 {until}，尚{without}{clause}',
  'exit-over': '{name}：{since}，期限{within}至 {until}，至今{without}{clause}',
  missing: '尚缺：{missing}{clause}',
  'out-of-scope': '不在适用范围内，适用于：{rule}{clause}',
  'fact.happened': '{fact} {on}',
  'fact.wanting': '未{fact}',
  'fact.wanting.talks-opened': '未洽谈',
  'fact.wanting.land-granted': '未供地',
  'fact.wanting.land-delivered': '未交地',
  'fact.wanting.funds-arrived': '资金未到位',
  'fact.wanting.investment-completed': '未完成投资',
  'fact.wanting.step-done': '节点未完成',
  'step.due': '“{name}”计划 {on}',
  'step.undated': '“{name}”未定时间',
  'step.done': '“{name}”完成 {on}',
  'amount.given': '投资额 {amount}',
  'rule.given': '规则为{rule}',
  'more.given': '另有 {n} 项',
};
