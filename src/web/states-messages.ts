import { messages } from './messages/messages.ts';

export const stateText = messages({
  zh: {
    loading: '正在加载',
    noReasons: '没有适用的判定。',
    failed: '加载失败',
    offline: '未能连接服务器',
    forbidden: '无权查看',
    missing: '没有找到',
    missingPage: '没有这个页面，可能链接有误或内容已移除。',
    home: '返回首页',
    toList: '返回列表',
    afresh: '不带所选条件，重新打开本页',
    stale: '以下内容未能更新。',
    retry: '重试',
    requestId: '请求编号',
    offlineBar: '网络已断开。已填写的内容不会丢失；恢复后页面自动更新，没有办成的请再提交一次。',
  },
  en: {
    loading: 'Loading',
    noReasons: 'No verdict applies.',
    failed: 'Could not load',
    offline: 'The server does not answer',
    forbidden: 'Not yours to see',
    missing: 'Not found',
    missingPage: 'There is no such page: the link may be wrong, or what it led to has been removed.',
    home: 'Back to the start',
    toList: 'Back to the list',
    afresh: 'Open this page without what was chosen',
    stale: 'What follows could not be refreshed.',
    retry: 'Try again',
    requestId: 'Request',
    offlineBar:
      'No network. What you have typed stays; when it is back, the page refreshes, and what was not done is to be submitted again.',
  },
});
