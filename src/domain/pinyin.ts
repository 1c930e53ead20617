import { pinyin } from 'pinyin-pro';
import { normaliseName } from './text.ts';

/** What a name is found and sorted by: `whgg` and `wu han guang gu 武汉光谷`. */
export interface Pinyin {
  readonly initials: string;
  readonly sortKey: string;
}

/** How a character is read by itself, and whether another reading would begin with another letter (重, 长, 行). */
const known = new Map<string, { reading: string; certain: boolean }>();

function alone(character: string): { reading: string; certain: boolean } {
  const found = known.get(character);
  if (found) return found;
  const readings = pinyin(character, { toneType: 'none', multiple: true, type: 'array' });
  const first = readings[0] ?? character;
  const made = { reading: first, certain: readings.every((reading) => reading[0] === first[0]) };
  known.set(character, made);
  return made;
}

/**
 * First letters of a name's pinyin and the text that sorts it as a Chinese reader expects. A character that may begin with
 * different letters is read with the words around it (重庆, 长江), every other one by itself. Letters and digits stay.
 */
export function pinyinOf(name: string): Pinyin {
  const plain = normaliseName(name);
  const each = [...plain].map(alone);
  const readings = each.every((it) => it.certain)
    ? each.map((it) => it.reading)
    : pinyin(plain, { toneType: 'none', type: 'array' });
  return {
    initials: readings.map((reading) => [...reading][0] ?? '').join(''),
    sortKey: `${readings.join(' ')} ${plain}`,
  };
}
