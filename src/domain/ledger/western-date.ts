import { type DateReading, ofDay, ofMonth } from './stated-day.ts';

/** 15/04/2021 and 04/15/2021, where one of the two can only be the day; 15 Apr 2021, April 15, 2021 and Apr 2021. */
export function readWesternDate(text: string, from: string): DateReading | undefined {
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (figures) {
    const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
    if (first > 12) return ofDay(year, second, first, from);
    return second > 12 || first === second ? ofDay(year, first, second, from) : undefined;
  }
  const words = /^(\d{1,2})?(?:st|nd|rd|th)?[-,]?([a-z]{3,9})\.?[-,]?(?:(\d{1,2})(?:st|nd|rd|th)?,)?(\d{4})$/.exec(
    text,
  );
  const month = words?.[2] === undefined ? 0 : monthNamed(words[2]);
  if (!words || month === 0) return undefined;
  const date = words[1] ?? words[3];
  return date === undefined
    ? ofMonth(Number(words[4]), month, from)
    : ofDay(Number(words[4]), month, Number(date), from);
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** From 1; 0 for a word that is no month. */
const monthNamed = (word: string): number =>
  MONTHS.findIndex((name) => name === word || (word.length >= 3 && word.length <= 4 && name.startsWith(word))) + 1;
