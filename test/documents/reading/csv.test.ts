import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/documents/reading/csv.ts';
import { ReadingStopped } from '../../../src/documents/reading/refusals.ts';

const rows = (bytes: Uint8Array | string) =>
  readCsv(typeof bytes === 'string' ? Buffer.from(bytes) : bytes).sheets[0]?.rows;

describe('delimited text', () => {
  it('keeps every cell as text, quoted ones with their commas, quotes and line breaks', () =>
    expect(rows('项目名称,备注\r\n"甲,""乙""","一\n二"\r\n丙,007\r\n')).toEqual([
      ['项目名称', '备注'],
      ['甲,"乙"', '一\n二'],
      ['丙', '007'],
    ]));

  it.each([
    ['a\tb\tc\n1\t2,5\t3', '\t'],
    ['a;b;c\n1;2,5;3', ';'],
    ['a|b|c\n1|2|3', '|'],
    ['sep=;\na;b;c', ';'],
    ['名称\t总投资\t已完成\n甲\t1,234,567\t1,200,000\n乙\t2,234,567\t1,300,000', '\t'],
    ['项目台账（2018年,7月）\n甲;乙;丙\n1;2;3', ';'],
    ['名称,备注,数\n甲,东\t西\t南\t北\t中,1\n乙,西,2\n丙,"a;b;c;d;e;f;g;h",3', ','],
    ['序号,名称,金额\n1,100,200\n2,300,400', ','],
    ['序号,代码,代码\n1,0123\t,0456\t\n2,0789\t,0101\t', ','],
  ])('finds the delimiter of %j', (text) => expect(rows(text)?.at(-1)).toHaveLength(3));

  it('is not cut by what one remark holds, however much of it', () =>
    expect(rows(`名称,备注\n甲,${'a\tb;'.repeat(40)}\n乙,x`)?.map((row) => row.length)).toEqual([2, 2, 2]));

  it.each([
    ["'=1+1", '=1+1'],
    ["'@甲", '@甲'],
    ["''=1", "'=1"],
    ["'甲", "'甲"],
    ["'-5", "'-5"],
    ["'", "'"],
  ])('takes %j for the text %j', (field, text) => expect(rows(`${field},x`)).toEqual([[text, 'x']]));

  it('counts the announcing line as the row it is', () => expect(rows('sep=;\na;b')).toEqual([[], ['a', 'b']]));
  it('reads what follows a closing quote', () => expect(rows('"甲"有限公司,乙')).toEqual([['甲有限公司', '乙']]));
  it('is not swallowed by a quote that is never closed', () =>
    expect(rows('"甲,乙\n丙,丁')).toEqual([['"甲,乙'], ['丙', '丁']]));
  it('takes codes out of ="…"', () => expect(rows('="0123",x')).toEqual([['0123', 'x']]));
  it('knows the errors of formulas', () => expect(rows('甲,#REF!')).toEqual([['甲', { error: '#REF!' }]]));

  const text = '项目名称,总投资\n光谷生物城,100\n';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(text, 'utf16le')],
    ['UTF-16 big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    // 项目名称,总投资 / 光谷生物城,100 in GB 18030
    ['GB 18030', Buffer.from('cfeec4bfc3fbb3c62cd7dccdb6d7ca0ab9e2b9c8c9faceefb3c72c3130300a', 'hex')],
  ])('is read in %s', (_name, bytes) =>
    expect(rows(bytes)).toEqual([
      ['项目名称', '总投资'],
      ['光谷生物城', '100'],
    ]),
  );

  it('in no encoding is refused', () =>
    expect(() => rows(Buffer.from([0x41, 0xff, 0xff, 0xfe, 0x00, 0x01]))).toThrow(ReadingStopped));
});
