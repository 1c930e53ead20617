/** What there is to say of a sheet as a whole: its totals, formulas, hidden rows and the sheets beside it. */
export const SHEET_FINDINGS = {
  'total-disagrees': [
    'check',
    '“{found}”与各部分之和不一致：{understood}',
    '"{found}" disagrees with the sum of its parts: {understood}',
  ],
  'count-disagrees': [
    'check',
    '“{found}”的项目数与实际不一致：{understood}',
    '"{found}" disagrees with the number of projects: {understood}',
  ],
  'formula-error': ['check', '公式出错：{found}', 'The formula gives an error: {found}'],
  'formula-uncalculated': [
    'check',
    '公式没有保存结果，请在 Excel 或 WPS 中打开并保存',
    'The formula was saved without its result; open and save the file in Excel or WPS',
  ],
  'hidden-rows': [
    'note',
    '{found} 行被隐藏或筛选，同样读取',
    '{found} rows are hidden or filtered; they were read as well',
  ],
  'other-sheets': ['note', '还有其他工作表：{found}', 'There are other sheets: {found}'],
} as const satisfies Record<string, readonly ['note' | 'check' | 'error', string, string]>;
