import { attribute, type XmlReader } from './xml-scan.ts';

/** How a cell's number is shown, as far as its meaning depends on it. */
export interface NumberFormat {
  readonly date: boolean;
  /** Decimal places of a plain fixed format (0.00), which tells 2018.10 from 2018.1. */
  readonly places?: number;
}

const GENERAL: NumberFormat = { date: false };
const DATE: NumberFormat = { date: true };

/** Built-in formats that are dates: 14–17 and 22, and the East Asian ones 27–36 and 50–58. 18–21 and 45–47 are times of day. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  id === 57 ||
  id === 58;

/** A custom format is a date when, apart from literals, colours and conditions, it shows a year, or a day with a month. */
function formatOf(code: string): NumberFormat {
  const first = code.split(';')[0] ?? '';
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (/[ey]/.test(bare.replace(/e[+-]/g, '').replace('general', '')) || (/d/.test(bare) && /m/.test(bare))) return DATE;
  const fixed = /^[#,]*0(?:\.(0+))?$/.exec(bare.trim());
  return fixed?.[1] === undefined ? GENERAL : { date: false, places: fixed[1].length };
}

/** Reads xl/styles.xml: the number format of every cell style, by its index. */
export class NumberFormats implements XmlReader {
  private readonly custom = new Map<number, NumberFormat>();
  private readonly styles: NumberFormat[] = [];
  private inCellStyles = false;

  of(style: number): NumberFormat {
    return this.styles[style] ?? GENERAL;
  }

  open(xml: string, from: number, to: number, end: number): void {
    const name = xml.slice(from, to);
    if (name === 'cellXfs') this.inCellStyles = true;
    if (name === 'numFmt') {
      const id = Number(attribute(xml, to, end, 'numFmtId'));
      this.custom.set(id, formatOf(attribute(xml, to, end, 'formatCode') ?? ''));
    }
    if (name === 'xf' && this.inCellStyles) {
      const id = Number(attribute(xml, to, end, 'numFmtId') ?? 0);
      this.styles.push(this.custom.get(id) ?? builtIn(id));
    }
  }

  close(xml: string, from: number, to: number): void {
    if (xml.slice(from, to) === 'cellXfs') this.inCellStyles = false;
  }

  text(): void {
    // number formats stand in attributes only
  }
}

function builtIn(id: number): NumberFormat {
  if (isBuiltInDate(id)) return DATE;
  return id === 2 || id === 4 ? { date: false, places: 2 } : GENERAL;
}
