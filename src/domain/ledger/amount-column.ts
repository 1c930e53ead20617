import { type MoneyUnit, parseUnit } from '../money-unit.ts';
import type { AmountField } from './field.ts';
import type { Findings } from './findings.ts';
import { type Cell, cellText, isBlank, isError } from './grid.ts';
import { at, type Layout, type LayoutColumn } from './layout.ts';
import { unitBeside } from './money-words.ts';
import { type Amount, type AmountReading, readAmount, readNumber } from './read-amount.ts';

const TEN_THOUSAND_YUAN = parseUnit('万元') as MoneyUnit;
const MEMO_LIMIT = 50_000;
/** 5 000 亿元, in ten-thousandths of a 元: no single project costs as much. */
const MOST = 500_000_000_000n * 10_000n;

/** An amount column with the unit its figures are in, and what was seen while reading it. */
export class AmountColumn {
  readonly column: LayoutColumn;
  readonly field: AmountField;
  readonly unit: MoneyUnit;
  private readonly guessed: boolean;
  private readonly layout: Layout;
  private readonly findings: Findings;
  private readonly memo = new Map<string, AmountReading>();
  private readonly figures: number[] = [];
  private bare = 0;

  /** The unit: the header's, else the one stated above the table; else that of a column beside it or 万元, which is said. */
  constructor(
    column: LayoutColumn,
    stated: MoneyUnit | undefined,
    beside: MoneyUnit | undefined,
    layout: Layout,
    findings: Findings,
  ) {
    this.column = column;
    this.field = column.field as AmountField;
    this.unit = column.unit ?? stated ?? beside ?? TEN_THOUSAND_YUAN;
    this.guessed = column.unit === undefined && stated === undefined;
    this.layout = layout;
    this.findings = findings;
  }

  /**
   * Reads the cell of a project; remarks on it become findings. `words` is what the amount alone does not say. `beside` is what
   * the row says of its unit or currency.
   */
  read(cell: Cell, row: number, beside = ''): { readonly amount?: Amount; readonly words?: string } {
    const own = beside === '' ? undefined : this.unitFor(beside);
    const reading = this.reading(cell, own);
    if (!reading) return {};
    const text = cellText(cell);
    const { amount, remark, ownUnit } = reading;
    if (amount && !ownUnit && !own) {
      this.bare += 1;
      if (this.figures.length < 2_000) this.figures.push(Number(amount.value));
    }
    if (amount && amount.money.currency === 'CNY' && amount.money.parts > MOST)
      this.findings.add('amount-large', this.cellAt(row), text, `${amount.value} ${amount.unit}`);
    if (remark) this.findings.add(remark.kind, this.cellAt(row), text, remark.understood ?? '');
    else if (ownUnit && amount && amount.unit !== this.unit.text && !this.guessed) {
      this.findings.add('unit-in-cell', this.cellAt(row), text, `${amount.value} ${amount.unit}`);
    }
    const worded =
      typeof cell === 'string' && remark?.kind !== 'placeholder' && (!amount || /\p{Script=Han}/u.test(text));
    return { ...(amount ? { amount } : {}), ...(worded ? { words: text } : {}) };
  }

  /** Reads the cell of a total row, without remarks. */
  stated(cell: Cell): Amount | undefined {
    const reading = this.reading(cell);
    return reading?.amount;
  }

  /** Of a currency alone the scale is the column's; a header that names a currency itself knows better than a column beside it. */
  private unitFor(beside: string): MoneyUnit | undefined {
    if (this.field !== 'amount' && this.column.unit !== undefined) return undefined;
    return unitBeside(beside, this.unit);
  }

  private reading(cell: Cell, unit = this.unit): AmountReading | undefined {
    if (isBlank(cell) || isError(cell) || typeof cell === 'boolean') return undefined;
    if (typeof cell === 'number') return readNumber(cell, unit);
    if (typeof cell === 'object') return { remark: { kind: 'amount-in-words' } };
    const text = cell as string;
    const key = unit === this.unit ? text : `${unit.text} ${text}`;
    const known = this.memo.get(key);
    if (known) return known;
    if (this.memo.size > MEMO_LIMIT) this.memo.clear();
    const reading = readAmount(text, unit);
    this.memo.set(key, reading);
    return reading;
  }

  private cellAt(row: number): { row: number; column: string; header: string } {
    return { row, column: this.column.letters, header: this.column.header };
  }

  /** What concerns the column as a whole, once all rows are read. */
  finish(): void {
    if (this.guessed && this.bare > 0)
      this.findings.add('unit-guessed', at(this.layout, this.column), this.column.header, this.unit.text);
    if (this.field === 'amount' && this.figures.length >= 5 && this.doubtful()) {
      this.findings.add('unit-doubtful', at(this.layout, this.column), this.column.header, this.unit.text);
    }
  }

  /** A middle project of under 10 万元 or over 3 000 亿元 is the sign of a wrong unit. */
  private doubtful(): boolean {
    const sorted = this.figures.filter((n) => n > 0).sort((a, b) => a - b);
    const middle = (sorted[Math.floor(sorted.length / 2)] ?? 0) * Number(this.unit.factor);
    return middle > 0 && (middle < 100_000 || middle > 300_000_000_000);
  }
}
