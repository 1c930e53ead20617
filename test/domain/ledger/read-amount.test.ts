import { describe, expect, it } from 'vitest';
import { unitStated } from '../../../src/domain/ledger/money-words.ts';
import { readAmount, readNumber } from '../../../src/domain/ledger/read-amount.ts';
import { decimalOf } from '../../../src/domain/money.ts';
import { parseUnit } from '../../../src/domain/money-unit.ts';

const WAN = parseUnit('万元') as NonNullable<ReturnType<typeof parseUnit>>;

const said = (text: string): string => {
  const { amount, remark } = readAmount(text, WAN);
  return [amount && `${amount.value} ${amount.unit}`, remark?.kind].filter(Boolean).join(', ');
};

describe('an amount cell in a column of 万元', () => {
  it.each([
    ['1500', '1500 万元'],
    ['1,500', '1500 万元'],
    ['12,345.67', '12345.67 万元'],
    ['１５００', '1500 万元'],
    ['12 000', '12000 万元'],
    ['1.5e4', '15000 万元'],
    ['5000（含设备2000）', '5000 万元'],
  ])('takes the bare figure %s in the unit of its column', (text, amount) => expect(said(text)).toBe(amount));

  it.each([
    ['３．２６亿元', '3.26 亿元'],
    ['1500(万美元)', '1500 万美元'],
    ['注资5亿元人民币', '5 亿元'],
    ['人民币3.8亿元', '3.8 亿元'],
    ['220亿日元', '220 亿日元'],
    ['2.5亿港币', '2.5 亿港元'],
    ['US$3亿', '3 亿美元'],
    ['$500万', '500 万美元'],
    ['50个亿元', '50 亿元'],
    ['五千万元', '5000 万元'],
    ['人民币贰亿元', '2 亿元'],
    ['伍仟萬圆', '5000 万元'],
    ['十亿元', '10 亿元'],
    ['1亿2000万元', '12000 万元'],
    ['1500.00元', '1500.00 元'],
    ['USD 50 million', '50 百万美元'],
    ['计划总投资10亿元', '10 亿元'],
    ['概算投资45.53亿元', '45.53 亿元'],
    ['投资50亿元（正文另写“50个亿元”）', '50 亿元'],
    ['总投资额245亿元，注册资本金100亿元', '245 亿元'],
  ])('takes the unit that %s states itself', (text, amount) => expect(said(text)).toBe(amount));

  it.each([
    ['约5亿元', '5 亿元, amount-approximate'],
    ['4个多亿', '4 亿元, amount-approximate'],
    ['5亿多元', '5 亿元, amount-approximate'],
    ['总投资超过100亿元', '100 亿元, amount-approximate'],
    ['一期6600万元', '6600 万元, amount-of-a-phase'],
    ['计划总投资102.09亿元；一期总投资45亿元', '102.09 亿元, amount-chosen'],
    ['约1500', '1500 万元, amount-approximate'],
    ['-5', '-5 万元, amount-negative'],
    ['(500)', '-500 万元, amount-negative'],
    ['0', '0 万元, amount-zero'],
  ])('takes %s and says what is doubtful about it', (text, amount) => expect(said(text)).toBe(amount));

  it.each([
    ['总投资数亿元', 'amount-vague'],
    ['1-2亿元', 'amount-range'],
    ['3亿～5亿', 'amount-range'],
    ['(7个外资合计12.1亿美元)', 'amount-of-several'],
    ['(15项合计93.7亿元,本年21.31亿元)', 'amount-of-several'],
    ['面议', 'amount-in-words'],
    ['2000万件', 'amount-in-words'],
    ['100亩', 'amount-in-words'],
    ['abc', 'amount-unreadable'],
    ['12..5', 'amount-unreadable'],
    ['1,2345', 'amount-unreadable'],
    ['—', 'placeholder'],
    ['待定', 'placeholder'],
    ['', ''],
  ])('takes no amount from %s', (text, remark) => expect(said(text)).toBe(remark));

  it('keeps 0.1 + 0.2 as a person sees it', () =>
    expect(readNumber(0.1 + 0.2, WAN).amount).toMatchObject({ value: '0.3', unit: '万元' }));

  it('says when a figure has more decimals than money', () => {
    const { amount, remark } = readAmount('0.333333333333333', WAN);
    expect(amount && decimalOf(amount.money)).toBe('3333.3333');
    expect(remark?.kind).toBe('amount-rounded');
  });
});

describe('the unit a header states', () => {
  it.each([
    ['总投资（万元）', '万元'],
    ['总投资(万美元)', '万美元'],
    ['总投资万元', '万元'],
    ['总投资（亿）', '亿元'],
    ['投资额/亿元', '亿元'],
    ['单位:亿元', '亿元'],
    ['金额单位：人民币万元', '万元'],
    ['单位：个、亿元', '亿元'],
    ['Transaction price (ten thousand yuan)', '万元'],
    ['Investment (USD million)', '百万美元'],
    ['(100 million yuan)', '亿元'],
  ])('%s is %s', (text, unit) => expect(unitStated(text)?.text).toBe(unit));

  it.each(['总投资', '投资强度（万元/亩）', '单元面积', '面积（公顷）'])('%s states none', (text) =>
    expect(unitStated(text)).toBeUndefined(),
  );
});
