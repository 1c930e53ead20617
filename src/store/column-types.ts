import pg from 'pg';

const { builtins } = pg.types;
const BIGINTS = 1016;
const DATES = 1182;
const asText = (text: string): string => text;

/** Journal numbers and sizes; a number that JavaScript would round is a bug and must not pass as another number. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${text}`);
  return value;
}

/** numeric(24, 4) comes as 394000000.0000; everywhere else that amount is written 394000000. */
const exactDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const listOf =
  <T>(item: (text: string) => T) =>
  (text: string): T[] =>
    text === '{}' ? [] : text.slice(1, -1).split(',').map(item);

const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, wholeNumber],
  [BIGINTS, listOf(wholeNumber)],
  [builtins.NUMERIC, exactDecimal],
  [builtins.DATE, asText], // a day is its text, see domain/day.ts
  [DATES, listOf(asText)],
]);

/** How a column becomes a value, in one place: a bigint a number, a numeric and a date their text, a moment a Date. */
export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;
