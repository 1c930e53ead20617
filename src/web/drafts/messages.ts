import { messages } from '../messages/messages.ts';

/** What is said of things that wait on this device. */
export const draftText = messages({
  zh: {
    waiting: '{n} 项保存在本机，联网后自动发送',
    sendingOne: '正在发送：{title}（{percent}%）',
    refused: '未能办理：{title}。{why}',
    filesRefused: '“{title}”已上报，但有材料未被接收：{why}',
    sendNow: '立即发送',
    discard: '丢弃',
    discardSure: '丢弃后无法找回，确定丢弃？',
    yes: '丢弃',
    no: '保留',
    kept: '已保存在本机，联网后自动发送。请勿清除浏览器数据。',
  },
  en: {
    waiting: '{n} kept on this device, sent by itself when there is a network',
    sendingOne: 'Sending: {title} ({percent}%)',
    refused: 'Not taken: {title}. {why}',
    filesRefused: '“{title}” is reported, but a file was not taken: {why}',
    sendNow: 'Send now',
    discard: 'Discard',
    discardSure: 'It cannot be brought back. Discard it?',
    yes: 'Discard',
    no: 'Keep',
    kept: 'Kept on this device and sent by itself when there is a network. Do not clear the browser’s data.',
  },
});
