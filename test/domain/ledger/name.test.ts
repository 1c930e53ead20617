import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../src/domain/ledger/name.ts';

describe('the name of a project', () => {
  it('is taken as written where nothing stands around it', () => {
    expect(cleanName('云川产业基地7号（演示）')).toEqual({
      name: '云川产业基地7号（演示）',
      marks: [],
      cleaned: false,
    });
  });

  it('is the same whether it needed a closer look or not', () => {
    const names = fc.string({ unit: fc.constantFrom(...'演示一第部分A工业7、.（）()★* ＊\u3000\n-Ⅰ'), maxLength: 8 });
    fc.assert(
      fc.property(names, (name) => {
        expect(cleanName(name)).toEqual(cleanName(` ${name} `));
      }),
      { numRuns: 2000 },
    );
  });
});
