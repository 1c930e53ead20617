import { messages } from '../messages/messages.ts';

export const newText = messages({
  zh: {
    newProject: '新建项目',
    sameName: '台账中已有同名项目，请先核对是否重复：',
    alike: '台账中有名称相近的项目，请先核对：',
    sameInvestor: '该投资方已有的项目：',
    more: '另有 {n} 个',
  },
  en: {
    newProject: 'New project',
    sameName: 'A project of this name is in the ledger already; please see whether it is the same:',
    alike: 'Projects with a name like it, please compare:',
    sameInvestor: 'Projects of this investor:',
    more: '{n} more',
  },
});
