import { messages } from './messages/messages.ts';

export const verdictText = messages({
  zh: { looked: '依据：', notYet: '尚未发生', and: '，' },
  en: { looked: 'Looked at:', notYet: 'has not happened', and: ', ' },
});
