import { type MoneyUnit, parseUnit } from '../money-unit.ts';
import { halfWidth } from '../text.ts';

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/(100|hundred) ?million ?(yuan|rmb|cny)/, '亿元'],
  [/(ten ?thousand|10,?000|10k|wan) ?(yuan|rmb|cny)/, '万元'],
  [/million ?(yuan|rmb|cny)|(rmb|cny|yuan) ?(in )?millions?/, '百万元'],
  [/billion ?(yuan|rmb|cny)|(rmb|cny|yuan) ?billion/, '十亿元'],
  [/(ten ?thousand|10,?000|10k) ?(usd|us ?dollars?|us\$)/, '万美元'],
  [/million ?(usd|us ?dollars?|us\$|\$)|(usd|us\$|\$) ?(million|mn|m)\b/, '百万美元'],
  [/billion ?(usd|us ?dollars?|us\$|\$)|(usd|us\$|\$) ?(billion|bn)\b/, '十亿美元'],
  [/\b(yuan|rmb|cny)\b/, '元'],
  [/\busd\b|us ?dollars?/, '美元'],
];

/** The unit of money a header or a line states: 总投资（万元）, 单位：亿元, (ten thousand yuan). Not 万元/亩, which is no amount. */
export function unitStated(text: string): MoneyUnit | undefined {
  const plain = halfWidth(text);
  if (/元\/(亩|㎡|m|平|公顷|吨|人)/i.test(plain)) return undefined;
  const english = ENGLISH.find(([pattern]) => pattern.test(plain.toLowerCase()));
  if (english) return parseUnit(english[1]);
  for (const piece of plain.split(/[\s,，、;；:：()[\]【】/]+/)) {
    // 总投资万元: the unit may end a word
    const word = CHINESE_UNIT.exec(piece)?.[0] ?? (piece === '亿' || piece === '万' ? piece : '');
    const unit = word === '' ? undefined : parseUnit(word);
    if (unit) return unit;
  }
  return undefined;
}

/**
 * The unit that a cell beside an amount names: 亿元, 万美元; of a currency alone (美元, 人民币) the scale is that of the column,
 * and without one it says no unit.
 */
export function unitBeside(text: string, column: MoneyUnit | undefined): MoneyUnit | undefined {
  const plain = halfWidth(text).trim();
  const scale = /^[十百千万亿]*/.exec(column?.text ?? '')?.[0] ?? '';
  const currency = parseUnit(plain);
  if (currency?.factor === 1n && scale !== '') return parseUnit(scale + currency.text);
  return currency ?? unitStated(plain);
}

const CHINESE_UNIT =
  /(?:人民币)?(?:百亿|十亿|亿|千万|百万|十万|万|千)?(?:美元|美金|欧元|日元|日圆|港元|港币|(?<![单公纪])元)(?:人民币)?$/;

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 三十五 → 35, 一千二百 → 1200, 十 → 10; undefined when it is not a numeral below ten thousand. */
export function chineseNumeral(text: string): number | undefined {
  if (text === '' || !/^[〇零一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  if (!/[十百千]/.test(text)) {
    return Number([...text].map((c) => DIGITS[c]).join(''));
  }
  let total = 0;
  let digit = 0;
  for (const c of text) {
    const power = POWERS[c];
    if (power === undefined) digit = DIGITS[c] ?? 0;
    else {
      total += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return total + digit;
}
