/** What one cell of a spreadsheet can hold, in UTF-16 units. */
const LONGEST_CELL = 32_767;

/** Excel reads _x0041_ in a text as the character of that number; an escaped underscore keeps it as it was written. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Lone surrogates and the two non-characters make a workbook that Excel calls damaged. */
const NOT_XML = /[\ufffe\uffff]|\p{Cs}/gu;

/** The text as a cell of a workbook can hold it; what does not fit is cut, and the cell says so. */
export function cellText(text: string): string {
  const clean = text.replace(NOT_XML, '\ufffd');
  const escaped = clean.replace(ESCAPE, '_x005F_');
  return escaped.length <= LONGEST_CELL ? escaped : `${cutAt(escaped, LONGEST_CELL - 30)}…（共 ${text.length} 字）`;
}

/** Never in the middle of a character or of an escape. */
function cutAt(text: string, length: number): string {
  const cut = text.slice(0, length).replace(/_(x[0-9A-Fa-f]{0,4})?$/, '');
  return cut.replace(/[\ud800-\udbff]$/, '');
}

/** A spreadsheet that opens delimited text takes these at the start of a cell for a formula, full-width ones included. */
const FORMULA = /^[\s\p{Cf}\p{Cc}'"]*[=+\-@＝＋－＠]/u;
const NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;
/** Figures that are a name and not a quantity: longer than a number can be, or with a nought in front. */
const CODE = /^(0\d+|\d{12,})$/;

/**
 * The text as delimited text can hold it safely. A formula gets an apostrophe in front, as spreadsheets themselves mark a
 * text; a code of figures only gets a tab behind, which keeps all of its figures and is no part of it.
 */
export function safeField(text: string): string {
  if (CODE.test(text)) return `${text}\t`;
  return isFormula(text) ? `'${text}` : text;
}

/** What a field of delimited text says: without the apostrophe that stands before a formula, whoever put it there. */
export const fieldAsMeant = (field: string): string =>
  field.startsWith("'") && isFormula(field.slice(1)) ? field.slice(1) : field;

const isFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);
