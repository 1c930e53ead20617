/** 手续、统一受理、倒排工期中不予办理的理由。 */
export const procedureRefusals = {
  'not-of-this-one': '这件事不属于可以“{act}”的情形。',
  'no-joint-group': '这几项手续不在同一组互为前置之中，或已经议定，请刷新后重选。',
  'no-papers-wanted': '没有手续需要“{paper}”，请刷新后重选。',
  'papers-there-already': '“{paper}”已经交过，各手续共用，不必再交。',
  'no-receipts-to-report': '没有尚未上报的回执单。',
  'no-such-template': '没有这个手续模板。',
  'line-twice': '模板中有两行编号相同（{line}），请改正。',
  'line-unnamed': '第 {n} 行没有名称，请填写。',
  'no-procedures-yet': '本项目还没有列入手续，没有可存档的倒排工期。',
  'no-target-day': '没有目标日期：请填写，或先在“节点”里给开工节点定期限。',
  'target-too-early':
    '倒排到 {target} 已不可能：现在开始，最早 {earliest} 才能全部办结。请改目标日期，或请联席会议议定并联。',
  'no-open-procedures': '本项目没有正在办理的手续。',
  'procedure-twice': '手续“{title}”列了两次。',
  'procedure-there-already': '本项目已有手续“{title}”，不能重复列入。',
  'no-such-prerequisite': '手续“{title}”的前置“{wanted}”不在清单里。',
  'procedures-in-a-circle': '这些手续互为前置，谁也无法先办，请提交联席会议或改前置：{named}',
  'prerequisites-open': '前置手续尚未办结：{named}。可以容缺受理，或由联席会议议定并联办理。',
};
