import { describe, expect, it } from 'vitest';
import { WORDS } from '../../../src/contract/words/words.ts';
import { saidOf } from '../../../src/web/journal/body.ts';
import { bodyText } from '../../../src/web/journal/body-messages.ts';

const said = (body: Record<string, unknown>) => saidOf(body, bodyText.zh, WORDS['zh-CN']);

describe('what a journal entry says', () => {
  it('is in words of the trade, without ids, hashes and versions', () => {
    const id = '2b0c9e6e-7f0a-4c55-9d1e-0a4f3b1c2d3e';
    expect(said({ factId: id, kind: 'started', on: '2018-03-07', version: 3, sha256: 'ab', name: id })).toEqual([
      ['事项', '开工'],
      ['日期', '2018-03-07'],
    ]);
  });

  it('shows what was changed from the old to the new', () => {
    expect(said({ changed: { due: { from: '2018-03-07', to: null } }, reason: '拆迁' })).toEqual([
      ['期限', '2018-03-07 → —'],
      ['原因', '拆迁'],
    ]);
  });

  it('names the cause and the outcome of a matter', () => {
    expect(said({ matterId: 'x', period: '2018-H1', from: 'listed', cause: 'force-majeure', outcome: 'kept' })).toEqual(
      [
        ['所属期', '2018-H1'],
        ['原因归属', '不可抗力'],
        ['结果', '予以保留'],
      ],
    );
  });

  it('writes amounts with their currency and leaves out what is not there', () => {
    expect(said({ amount: { value: '394000000', currency: 'CNY' }, remark: null })).toEqual([
      ['金额', '394,000,000 CNY'],
    ]);
  });
});
