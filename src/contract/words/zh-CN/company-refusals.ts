/** 企业一侧、投诉、收费和检查申报不予办理的理由。 */
export const companyRefusals = {
  'link-dead': '这个链接不能使用：可能已停用、已过期，或只能打开一次。请向项目的牵头办索取新的链接。',
  'link-day': '链接的有效期应在今天之后、{most} 天以内。',
  'already-revoked': '这个入口已经停用。',
  'company-says-itself':
    '这个项目的企业有自己的入口，由企业在其中确认或提出异议；企业不再使用的，请牵头办在项目页停用其入口。',
  'rated-already': '这项手续已经评价过，每项只能评价一次。',
  'not-finished': '这项手续还没有办结，办结后才能评价。',
  'tells-who': '转出的文字里还有能看出投诉人的内容（{what}），请删去后再转。',
  'no-such-company': '没有找到这家企业或这个项目：请填写企业全称、统一社会信用代码或项目全称。',
  'declare-before': '收费和检查要在实施之前申报：最早可以申报 {from} 实施的。',
  'how-much-missing': '请填写收费金额（元）或检查人数。',
  'no-such-complaint': '没有找到这件投诉：请检查查询链接是否完整。',
  'no-such-government': '没有找到这个地方政府，请从网址或列表中重新选择。',
} as const;
