import { numberingOf } from './numbering.ts';

/** A project's name as it is kept, with what stood around it. */
export interface CleanName {
  readonly name: string;
  readonly marks: readonly string[];
  /** More than white space and marks was taken off. */
  readonly cleaned: boolean;
}

const MARKS = '★☆▲△▼▽●○◎◆◇■□※✩✭⊙';
const BEFORE = new RegExp(`^(?:[${MARKS}*＊]|[(（][${MARKS}*＊]+[)）])\\s*`);
const AFTER = new RegExp(`\\s*(?:[${MARKS}*＊]|[(（][${MARKS}*＊]+[)）])$`);

/** Nothing to take off: it starts with a character that numbers nothing, and holds neither white space nor marks. */
const CLEAN = new RegExp(`^[\\u4e00-\\u9fffA-Za-z][^\\s\\ufeff${MARKS}*＊]*$`);

/** Takes off line breaks, doubled spaces, the marks ledgers put before and behind a name, and a number written into it. */
export function cleanName(raw: string): CleanName {
  if (CLEAN.test(raw)) return { name: raw, marks: [], cleaned: false };
  const marks: string[] = [];
  let name = joinLines(raw);
  for (const pattern of [BEFORE, AFTER]) {
    for (let found = pattern.exec(name); found; found = pattern.exec(name)) {
      marks.push(...found[0].replace(/[\s()（）]/g, '').replaceAll('＊', '*'));
      name = name.replace(pattern, '');
    }
  }
  const numbering = numberingOf(name);
  const inName =
    numbering && (numbering.style === 'arabic' || numbering.style === 'arabic-paren') && numbering.rest.length >= 2;
  return { name: inName ? numbering.rest : name, marks, cleaned: inName === true };
}

/** A name broken over lines to fit its cell is one; between Latin words the break was a space. */
const joinLines = (raw: string): string =>
  raw
    .trim()
    .replace(/(?<=[A-Za-z0-9])\s*[\r\n]+\s*(?=[A-Za-z])/g, ' ')
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/[\s\u3000]{2,}/g, ' ')
    .replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, (space, at: number, text: string) =>
      spacedOut(text) ? '' : at === 0 ? '' : space,
    );

/** 工 业 园: single characters with spaces between them are spread for looks. */
const spacedOut = (text: string): boolean => /^(\p{Script=Han}\s)+\p{Script=Han}$/u.test(text);
