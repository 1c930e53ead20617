import { fill } from './fill.ts';
import type { Fulfilled } from '../../domain/matter/fulfilment.ts';
import { type Language, WORDS } from './words.ts';

/** What a project has fulfilled of what it promised, in a line of a sheet; money in 万元 or million CNY, nothing where nothing fell due. */
export function sayFulfilled(fulfilled: readonly Fulfilled[], language: Language): string | null {
  const { between, sheets } = WORDS[language];
  const [by, unit] = language === 'en' ? [1_000_000, ' million CNY'] : [10_000, ' 万元'];
  const said = fulfilled.map(({ what, done, promised, behind }) => {
    const money = what === 'investment';
    const [has, ought] = money ? [done, promised].map((one) => String(Number(one) / by)) : [done, promised];
    const line = fill(between.fulfilled, { what: between.fulfilment[what], done: has ?? '', promised: ought ?? '' });
    return `${line}${money ? unit : ''}${behind ? between.behindMark : ''}`;
  });
  return said.length === 0 ? null : said.join(sheets.printed.joint);
}
