import { messages } from '../messages/messages.ts';

export const plainText = messages({
  zh: {
    product: '落地',
    large: '大字',
    normal: '标准字号',
    skip: '跳到正文',
    signOut: '退出登录',
    send: '提交',
    cancel: '取消',
    required: '请填写',
    sent: '已提交',
    optional: '（可不填）',
  },
  en: {
    product: 'Luodi',
    large: 'Large text',
    normal: 'Usual size',
    skip: 'Skip to content',
    signOut: 'Sign out',
    send: 'Send',
    cancel: 'Cancel',
    required: 'Please fill in',
    sent: 'Sent',
    optional: ' (may be left empty)',
  },
});
