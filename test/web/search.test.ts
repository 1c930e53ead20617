import { describe, expect, it } from 'vitest';
import { filterIn } from '../../src/web/filter/filter-in.ts';
import { listIn, oneIn, parseSearch, stringifySearch } from '../../src/web/search.ts';

describe('the address of a page', () => {
  it('repeats a name for each of its values and comes back the same', () => {
    const search = { stage: ['signed', 'building'], q: '光谷 生物', asOf: '2018-06-30' };
    const text = stringifySearch(search);
    expect(text).toBe('?stage=signed&stage=building&q=%E5%85%89%E8%B0%B7+%E7%94%9F%E7%89%A9&asOf=2018-06-30');
    expect(parseSearch(text)).toEqual(search);
  });

  it('leaves out what is not given', () => {
    expect(stringifySearch({ q: undefined, page: '', stage: [] })).toBe('');
  });

  it('reads one value or several alike', () => {
    expect(listIn({ stage: 'signed' }, 'stage')).toEqual(['signed']);
    expect(listIn({}, 'stage')).toEqual([]);
    expect(oneIn({ q: ['a', 'b'] }, 'q')).toBe('a');
  });

  it('never takes a number or a boolean for anything but text', () => {
    expect(parseSearch('?page=2&late=true&q=0012')).toEqual({ page: '2', late: 'true', q: '0012' });
  });
});

describe('the filter in an address', () => {
  it('is what the contract knows, under the same names', () => {
    expect(filterIn({ stage: 'signed', district: ['甲县', '乙县'], late: 'true', page: '3', view: 'late' })).toEqual({
      stage: ['signed'],
      district: ['甲县', '乙县'],
      late: 'true',
    });
  });

  it('leaves out what the server would refuse, and keeps the rest', () => {
    const found = filterIn({
      stage: ['signed', 'sigend'],
      light: 'blue',
      amountMin: '1e9',
      unit: 'not-an-id',
      q: '园',
    });
    expect(found).toEqual({ stage: ['signed'], q: '园' });
  });
});
