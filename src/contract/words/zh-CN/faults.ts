/** What is wrong with one field of a request. */
export const faults = {
  required: '必填。',
  'wrong-type': '格式不对，应为{expected}。',
  'too-short': '太短，至少 {least}。',
  'too-long': '太长，最多 {most}。',
  'too-small': '太小，最小为 {least}。',
  'too-large': '太大，最大为 {most}。',
  'too-few': '太少，至少 {least} 项。',
  'too-many': '太多，最多 {most} 项。',
  'not-one-of': '不在可选范围内，可选：{options}。',
  'not-a-day': '不是有效日期，应写作 2018-03-07。',
  'not-an-id': '不是有效编号。',
  'bad-format': '格式不对。',
  'unknown-field': '没有这个字段，请去掉。',
  'no-such-unit': '没有这个单位，请重新选择。',
  'not-after-today': '不能晚于今天（{today}）。',
  'must-differ': '必须与原来的不同。',
};
