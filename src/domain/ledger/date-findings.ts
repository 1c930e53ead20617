/** What reading the days of a ledger may have to tell; see FINDING_KINDS. */
export const DATE_FINDINGS = {
  'date-placeholder': ['note', '“{found}”是占位日期，视为未知', '"{found}" is a placeholder, read as unknown'],
  'date-relative': ['check', '“{found}”没有年份，无法确定是哪一天', '"{found}" does not say the year'],
  'date-year-of-title': [
    'check',
    '“{found}”没有年份，按标题所说的年份理解为{understood}',
    '"{found}" does not say the year; by the year in the title it is {understood}',
  ],
  'date-unclear': ['check', '时间“{found}”无法确定', 'The time "{found}" is unclear'],
  'date-clamped': [
    'check',
    '没有“{found}”这一天，按{understood}理解',
    'There is no "{found}"; {understood} was understood',
  ],
  'date-implausible': [
    'check',
    '年份“{found}”不合常理，视为未知',
    'The year of "{found}" is implausible; read as unknown',
  ],
  'date-short-year': [
    'check',
    '两位年份“{found}”按{understood}理解',
    'The two-digit year "{found}" was read as {understood}',
  ],
  'date-serial': [
    'note',
    '数字“{found}”是 Excel 日期序号，即{understood}',
    'The number "{found}" is a spreadsheet date: {understood}',
  ],
  'date-period': ['note', '“{found}”按期末{understood}理解', '"{found}" was read as its last day, {understood}'],
  'date-span': ['check', '“{found}”是一段时间，取{understood}', '"{found}" is a span of time; {understood} was taken'],
  'date-month-doubtful': [
    'check',
    '“{found}”可能是 1 月，也可能是 10 月（末尾的 0 丢失），按{understood}理解',
    '"{found}" may be January or October (a lost final 0); read as {understood}',
  ],
  duration: [
    'note',
    '“{found}”只写了工期，没有起止日期，保留文字',
    '"{found}" says how long but not from when; the text is kept',
  ],
  'date-order': ['check', '竣工早于开工：{found}', 'Completion lies before the start: {found}'],
} as const satisfies Record<string, readonly ['note' | 'check' | 'error', string, string]>;
