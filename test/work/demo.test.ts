import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { type City, makeCity } from '../../src/work/demo/city.ts';

const TODAY = day('2026-11-22');
const city = makeCity('yunchuan', TODAY);
const hashOf = (it: City): string => createHash('sha256').update(JSON.stringify(it)).digest('hex');

describe('the demo city', () => {
  it('is the same to the last letter for the same seed and day', () => {
    expect(hashOf(makeCity('yunchuan', TODAY))).toBe(hashOf(city));
  });
});
