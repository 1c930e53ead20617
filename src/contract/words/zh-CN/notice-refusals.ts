export const noticeRefusals = {
  'robot-address': '这不是一个机器人地址，请从群机器人的设置页复制完整的 Webhook 地址。',
  'robot-address-not-https': '地址须以 https:// 开头；内网网关请运维人员在 LUODI_ROBOT_HOSTS 中登记。',
  'robot-address-inside': '地址指向内部网络；确需使用时，请运维人员在 LUODI_ROBOT_HOSTS 中登记该主机。',
  'robot-name-taken': '已有名为“{name}”的机器人，请换一个名称。',
  'robot-busy': '这个机器人一分钟内的消息已满 20 条，请稍后再试。',
  'mail-address-missing': '要用邮件提醒，请填写邮箱地址。',
  'mention-unknown': '点名的人不存在或账号已停用，请重新选择。',
  'mention-cannot-see': '“{name}”看不到这件事，不能点名；请换一位，或先请其单位协办。',
  'nothing-given-up': '没有已放弃的提醒。',
  'given-up-is-over': '已放弃的 {n} 条提醒都已不需要，或收件人不再要邮件，没有重新发送。',
  'no-feed': '您还没有日历订阅。',
};
