import { halfWidth } from '../text.ts';

/** The styles headings are numbered in, and how deep each usually stands. Styles without a rank find their place by where they occur first. */
const STYLES = [
  ['part', /^第[一二三四五六七八九十百\d]+(?:部分|篇|章|类)[、:：\s]*/, 0],
  ['letter', /^[A-Z][、.．]\s*(?!\d)/, undefined],
  ['cjk', /^[一二三四五六七八九十]{1,3}[、.．,，:：]\s*/, 1],
  ['cjk-spaced', /^[一二三四五六七八九十]{1,3}\s+(?=\S)/, 1],
  ['cjk-paren', /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[㈠-㈩])[、.．]?\s*/, 2],
  ['roman', /^[(（]?[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]+[)）]?[、.．]?\s*/, undefined],
  ['latin-roman', /^[IVX]{1,4}[、.．]\s*/, undefined],
  ['dotted', /^\d{1,2}[.．]\d{1,2}(?:[.．]\d{1,2})?[、.．\s]\s*(?!\d)/, 3.5],
  ['arabic', /^\d{1,4}(?:[、．]|[.](?!\d))\s*/, 3],
  ['arabic-paren', /^(?:[(（]\d{1,3}[)）]|\d{1,3}[)）]|[⑴-⒇])[、.．]?\s*/, 4],
  ['circled', /^[①-⑳]\s*/, 5],
  ['dash', /^(?:[—－–]{1,4}|-{2,4})\s*(?=[^\d\s—－–-])/, 7],
  ['minus', /^[-−－]\d{1,2}\s*(?=[^\d.\s])/, 6],
] as const satisfies readonly (readonly [string, RegExp, number | undefined])[];

export type NumberingStyle = (typeof STYLES)[number][0];

export interface Numbering {
  readonly style: NumberingStyle;
  readonly rank: number | undefined;
  /** What follows the number. */
  readonly rest: string;
}

/** The number a label starts with: 一、基础设施 → cjk, （二）能源 → cjk-paren, ——铁路 → dash. */
export function numberingOf(label: string): Numbering | undefined {
  const text = label.trim();
  for (const [style, pattern, rank] of STYLES) {
    const found = pattern.exec(text);
    if (found) return { style, rank, rest: text.slice(found[0].length).trim() };
  }
  return undefined;
}

/** The style of a serial number that stands in a cell of its own: 一, （一）, Ⅰ, A; plain figures have none. */
export function serialStyle(serial: string): Numbering | undefined {
  const text = serial.trim();
  if (/^\d+([.．、]\d*)?$/.test(text)) return undefined;
  if (/^[-−－]\d{1,2}$/.test(text)) return { style: 'minus', rank: 6, rest: '' };
  const found = numberingOf(/^[一二三四五六七八九十]{1,3}$|^[A-Z]$/.test(text) ? `${text}、` : text);
  return found && found.rest === '' ? found : undefined;
}

/** A serial number a project has: 12, 12., (12), 1-3, 2.1. */
export const isPlainSerial = (serial: string): boolean =>
  /^[(（]?\d{1,6}([.．、-]\d{0,4})?[)）]?[●★▲*☆]?$/.test(halfWidth(serial.trim()));

/** These styles are headings unless the row is filled like a project's. */
export const HEADING_STYLES: ReadonlySet<NumberingStyle> = new Set([
  'part',
  'cjk',
  'cjk-paren',
  'roman',
  'latin-roman',
  'letter',
  'dash',
  'circled',
  'minus',
]);
