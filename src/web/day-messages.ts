import { messages } from './messages/messages.ts';

export const dayText = messages({
  zh: {
    notADay: '“{typed}”不是有效日期，应写作 {example}',
    tooLate: '“{typed}”晚于 {limit}',
    tooEarly: '“{typed}”早于 {limit}',
  },
  en: {
    notADay: '“{typed}” is not a day; write {example}',
    tooLate: '“{typed}” is later than {limit}',
    tooEarly: '“{typed}” is earlier than {limit}',
  },
});
