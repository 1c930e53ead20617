import type { Sheet, TonedText } from './sheet.ts';

/** What a table says of itself around its figures: of which day and in which unit they are, and what they rest on. */
export type Printed = Pick<Sheet, 'note' | 'foot' | 'page'>;

/** For what is not known, where a paper must not look as if something had been forgotten. */
export const NONE: TonedText = { text: '—', tone: 'faint' };

export const orNone = (text: string | null): string | TonedText => (text === null || text.trim() === '' ? NONE : text);
