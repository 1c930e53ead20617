import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPublished, percentOf } from '../../../src/domain/figures/percent.ts';

interface Row {
  readonly place: string;
  readonly what: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly published: string;
  readonly agrees: string;
}

/** The published ratios; no cell of the file holds a line end, and only notes hold a comma, which come last. */
const rows: Row[] = readFileSync(new URL('../../published/bulletin-ratios.csv', import.meta.url), 'utf8')
  .replace('\uFEFF', '')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [place = '', , what = '', , numerator = '', , denominator = '', , published = '', , agrees = ''] =
      line.split(',');
    return { place, what, numerator, denominator, published, agrees };
  });

/** A growth is published as the share of what was added. */
const addedTo = ({ what, numerator, denominator }: Row): string =>
  what === '同比' ? String(Math.round((Number(numerator) - Number(denominator)) * 100) / 100) : numerator;

const checked = (row: Row) => checkPublished(row.published, addedTo(row), row.denominator);
const found = rows.flatMap((row) => {
  const check = checked(row);
  return check ? [{ ...row, ...check }] : [];
});

describe('the ratios that bulletins have published', () => {
  it('are 69, of which 60 are shares with both parts', () => {
    expect(rows).toHaveLength(69);
    expect(found).toHaveLength(60);
  });

  it('are given as published wherever they agree', () => {
    const agreeing = rows.filter(({ agrees }) => agrees === '一致');
    expect(agreeing).toHaveLength(52);
    for (const row of agreeing)
      expect({ row, ...checked(row) }).toEqual({ row, how: 'rounded', shouldBe: row.published });
  });

  it('are told as cut off where the last figures were left out, and as wrong by the last figure otherwise', () => {
    const last = found.filter(({ agrees }) => agrees === '末位差');
    expect(last.map(({ place, published, how, shouldBe }) => `${place} ${published} ${how} ${shouldBe}`)).toEqual([
      '渭南市 99.65% cut-off 99.66%',
      '江门市 47% cut-off 48%',
      '某县(站点120.194.211.226) 63.88% differs 63.87%',
      '安顺西秀区 36.91% cut-off 36.92%',
      '青海民和县 53% cut-off 54%',
    ]);
  });

  it('are pointed out where they do not add up, with what they should be', () => {
    const wrong = found.filter(({ agrees }) => agrees === '不一致');
    expect(wrong.map(({ place, published, how, shouldBe }) => `${place} ${published} ${how} ${shouldBe}`)).toEqual([
      '重庆涪陵区 32.6% differs 32.4%',
      '广东连南县 24.25% differs 24.21%',
      '甘肃兰洽会第二十一届(2015.7签) 12.64% differs 12.97%',
    ]);
  });

  it('are none where nothing is divided, or where no share is published', () => {
    expect(checkPublished('50%', '1', '0')).toBeUndefined();
    expect(checkPublished('', '1', '2')).toBeUndefined();
    expect(checkPublished('6.593(复算)', '2275.4', '345.1')).toBeUndefined();
  });
});

describe('a share cut off', () => {
  it.each([
    ['129', '270', 0, '47%'],
    ['2', '3', 1, '66.6%'],
    ['1', '2', 0, '50%'],
    ['-2', '3', 1, '-66.6%'],
  ])('%s of %s to %i decimals is %s', (numerator, denominator, places, text) =>
    expect(percentOf(numerator, denominator, places, 'down')).toBe(text),
  );
});
