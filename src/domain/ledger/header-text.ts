import { halfWidth } from '../text.ts';

/** A column header taken apart for matching. */
export interface HeaderText {
  /** Half-width, lower case, without spaces, brackets and their content: 总投资（万元） → 总投资. */
  readonly key: string;
  /** The key without a leading year or span of months: 2022年计划投资 → 计划投资, 至2009年底累计完成投资 → 累计完成投资. */
  readonly bare: string;
  /** What stood in brackets: units, examples, explanations. */
  readonly notes: readonly string[];
}

const SPACES = /[\s\u200b\ufeff]+/g;
const BRACKETS = /[([【〔<《]([^()[\]【】〔〕<>《》]*)[)\]】〕>》]/g;
const YEAR_WORDS =
  '(?:(?:19|20)\\d\\d(?:-(?:19|20)\\d\\d)?年?度?|“?十[一二三四五六]五”?(?:期间)?|本年度?|今年|当年|全年|上年度?|去年|明年|上一年度?|目前|上月)';
const SPAN_WORDS = '(?:第?[一二三四]季度|上半年|下半年|\\d{0,2}[-—~至]?\\d{0,2}月份?)';
const TIME_PREFIX = new RegExp(
  `^(?:自|从|截至|截止|至|到)?(?:${YEAR_WORDS}${SPAN_WORDS}?|${SPAN_WORDS})(?:底|末|份)?(?:前|止)?`,
);

/** Takes a header apart; the result of equal texts is equal. */
export function headerText(text: string): HeaderText {
  const plain = halfWidth(text).replace(SPACES, '').toLowerCase();
  const notes: string[] = [];
  let key = plain;
  for (let before = ''; before !== key; ) {
    before = key;
    key = key.replace(BRACKETS, (_, note: string) => {
      notes.push(note);
      return '';
    });
  }
  // A bracket that was never closed: 总投资(万元
  const open = /^(.+?)[([【]([^()[\]【】]*)$/.exec(key);
  if (open) {
    notes.push(open[2] ?? '');
    key = open[1] ?? key;
  }
  key = key.replace(/[:：,，;；。.*★▲#"“”'_/\\]+$/g, '').replace(/^[*★▲#:：]+/g, '');
  const bare = key.replace(TIME_PREFIX, '');
  return { key, bare: bare === '' ? key : bare, notes };
}

/** The year a header speaks of: 2022年计划投资 → 2022. */
export const headerYear = (text: string): number | undefined => {
  const found = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(halfWidth(text));
  return found ? Number(found[1]) : undefined;
};
