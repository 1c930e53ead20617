import { fill } from '../../contract/words/fill.ts';
import { sayDueDay, sayPeriod } from '../../contract/words/say-due.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import { ledgerBook, ledgerCsv, type LedgerSheet } from '../../documents/ledger-sheet.ts';
import type { Tone } from '../../documents/sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import type { DueState } from '../../domain/duties/state.ts';
import { may } from '../../domain/may.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { DutiesAsked } from '../duties/asked.ts';
import type { DueLine } from '../duties/lines.ts';
import type { Scene } from '../scene.ts';
import { wholeDuties } from '../views/duties.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { printedOf } from './printed.ts';

const MOST_ROWS = 20_000;

const COLUMNS = [
  ['no', 'number', 5],
  ['unit', 'text', 22],
  ['duty', 'text', 28],
  ['about', 'text', 16],
  ['due', 'day', 11],
  ['state', 'text', 10],
  ['lateDays', 'number', 8],
  ['lateWorkdays', 'number', 10],
  ['on', 'day', 11],
  ['by', 'text', 10],
  ['note', 'text', 30],
  ['asWritten', 'day', 11],
  ['reason', 'text', 40],
  ['regime', 'text', 28],
  ['clause', 'text', 10],
] as const;

const TONES: Readonly<Record<DueState, Tone | undefined>> = {
  late: 'red',
  'due-soon': 'amber',
  'late-done': 'amber',
  owed: undefined,
  done: 'green',
  excused: 'faint',
};

/** The dues that match, with why each is on its day: for supervision to work with, and for the file. */
export async function exportDuties(
  scene: Scene,
  { lang, format, ...asked }: DutiesAsked & { readonly lang: Language; readonly format: 'xlsx' | 'csv' },
): Promise<ExportedFile | Refusal> {
  if (!may(scene.actor, 'export.make')) return refuse('not-allowed', 'no-permission');
  const whole = await wholeDuties(scene, asked, MOST_ROWS);
  if (isRefusal(whole)) return whole;
  const { asOf, span, total, head, rows } = whole;
  if (total > MOST_ROWS) return refuse('invalid', 'too-many-dues', { rows: total, most: MOST_ROWS });
  const { duties, sheets } = WORDS[lang];
  const words = duties.sheet;
  const filter = [
    words.whose[asked.whose],
    fill(words.span, { ...span }),
    ...(asked.state ?? []).map((state) => duties.state[state]),
  ].join(sheets.printed.joint);
  const printed = printedOf({ asOf, head, regimes: [], currencies: [], filter }, lang);
  const sheet: LedgerSheet = {
    title: words.title,
    name: words.name,
    asOf,
    columns: COLUMNS.map(([id, kind, width]) => ({ heading: words.columns[id], kind, width })),
    rows: rows.map((row, n) => cellsOf(row, n + 1, lang)),
    unit: { zeros: 0, nameOf: (currency) => currency },
    total: words.total,
    frozen: 3,
    printed: {
      ...printed,
      note: { ...printed.note, right: '' },
      foot: [...printed.foot.slice(0, 2), ...printed.foot.slice(-1)],
    },
  };
  const { asOf: _, ...narrowed } = asked;
  return handOut(scene, {
    what: 'duties',
    format,
    name: words.title,
    asOf,
    known: head?.seq ?? 0,
    head,
    filter: { ...narrowed, ...span },
    bytes: format === 'csv' ? ledgerCsv(sheet) : await writeBook(ledgerBook(sheet)),
    sheets: [{ name: words.name, rows: rows.length }],
  });
}

function cellsOf(row: DueLine, no: number, lang: Language) {
  const { duties } = WORDS[lang];
  const { settled } = row;
  const named = lang === 'en' ? 'en' : 'zh';
  const isLate = row.state === 'late' || row.state === 'late-done';
  const note = [settled?.nothing ? duties.sheet.yes : '', settled?.note ?? '', settled?.reason ?? ''];
  return [
    no,
    row.unit.name,
    row.duty[named],
    sayPeriod(row.about, lang),
    { day: row.due },
    { text: duties.state[row.state], tone: TONES[row.state] },
    isLate ? row.lateDays : null,
    isLate ? row.lateWorkdays : null,
    settled?.on ? { day: settled.on } : null,
    settled?.by ?? null,
    note.filter((part) => part !== '').join(' '),
    { day: row.asWritten },
    sayDueDay(row, lang),
    row.regime[named],
    row.clause,
  ];
}
