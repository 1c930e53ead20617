import { addDays, day, isDay } from '../day.ts';
import { type Cell, isDate, isError, numberText } from './grid.ts';
import { type DateContext, readDate } from './read-date.ts';
import type { DateReading } from './stated-day.ts';

const SERIAL_ZERO = day('1899-12-30');

/** Reads a cell of a date column, where a number may be a year, a run of digits or a spreadsheet's day number. */
export function readDateCell(cell: Cell, context: DateContext): DateReading {
  if (cell === null || typeof cell === 'boolean' || isError(cell)) return {};
  if (isDate(cell)) return ofSpreadsheet(cell.date, cell.date);
  if (typeof cell === 'number') return ofNumber(cell, context);
  // A file of plain text keeps of a spreadsheet's day no more than its number.
  return /^\s*\d{5}\s*$/.test(cell) ? ofNumber(Number(cell), context) : readDate(cell, context);
}

function ofSpreadsheet(date: string, from: string): DateReading {
  if (!isDay(date) || date < '1902') return { remark: { kind: 'date-placeholder' } };
  return readDate(date).stated
    ? { stated: { day: date, precision: 'day', from } }
    : { remark: { kind: 'date-implausible' } };
}

function ofNumber(n: number, context: DateContext): DateReading {
  const text = numberText(n);
  if (n >= 20_000 && n < 73_051 && Number.isInteger(Math.floor(n)) && !/^(19|20)\d{4}$/.test(text)) {
    const date = addDays(SERIAL_ZERO, Math.floor(n));
    return { stated: { day: date, precision: 'day', from: text }, remark: { kind: 'date-serial', understood: date } };
  }
  if (n === 0) return { remark: { kind: 'date-placeholder' } };
  const reading = readDate(text, context);
  const doubtful = /^\d{4}\.1$/.test(text) && reading.stated;
  return doubtful
    ? { ...reading, remark: { kind: 'date-month-doubtful', understood: reading.stated.day.slice(0, 7) } }
    : reading;
}
