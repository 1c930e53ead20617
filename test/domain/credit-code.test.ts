import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode } from '../../src/domain/credit-code.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

const codes = readFileSync(new URL('./credit-codes.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));

describe('unified social credit code (GB 32100-2015)', () => {
  it('accepts the codes of 238 real companies', () => {
    expect(codes).toHaveLength(238);
    expect(codes.map(checkCreditCode)).toEqual(codes);
  });

  it('reads a code as people type it: full-width, lower case, with spaces and line breaks', () => {
    expect(checkCreditCode(' ９１３４０１００　ma2mqjlu3m\u200b\n')).toBe('91340100MA2MQJLU3M');
  });

  it('says which last character the others demand', () => {
    expect(checkCreditCode('91350100M000100Y4Z')).toEqual({
      refused: true,
      kind: 'invalid',
      reason: 'credit-code-check-digit',
      detail: { found: 'Z', expected: '3' },
    });
    expect(checkCreditCode('91350100M000100Y43')).toBe('91350100M000100Y43');
  });

  it.each([
    ['', 0],
    ['91340100MA2MQJLU3', 17],
    ['91340100MA2MQJLU3MM', 19],
    ['340100000123456', 15],
  ])('refuses %j for its length of %i', (text, length) => {
    expect(checkCreditCode(text)).toMatchObject({ reason: 'credit-code-length', detail: { length, expected: 18 } });
  });

  it.each([
    ['91340100MA2MQJLUOM', 17, 'O'],
    ['9I340100MA2MQJLU3M', 2, 'I'],
    ['91A40100MA2MQJLU3M', 3, 'A'],
    ['9134010AMA2MQJLU3M', 8, 'A'],
    ['91340100MA2企QJLU3M', 12, '企'],
    ['𠮷1340100MA2MQJLU3M', 1, '𠮷'],
  ])('points at the character of %s that cannot stand there', (text, at, character) => {
    expect(checkCreditCode(text)).toMatchObject({ reason: 'credit-code-character', detail: { at, character } });
  });

  it('notices every single wrong character and every exchange of two neighbours', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.nat(17), fc.constantFrom(...alphabet), (code, at, character) => {
        const changed = code.slice(0, at) + character + code.slice(at + 1);
        expect(isRefusal(checkCreditCode(changed))).toBe(changed !== code);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.nat(16), (code, at) => {
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        expect(isRefusal(checkCreditCode(swapped))).toBe(swapped !== code);
      }),
    );
  });
});
