import type { WORDS } from '../../contract/words/words.ts';
import type { Column, Row } from '../../documents/sheet.ts';
import type { ReceiptCount } from '../../store/procedures.ts';
import type { ProcedureShown } from '../views/procedure-shown.ts';
import type { departmentsOf } from '../views/procedures.ts';

type Words = (typeof WORDS)['zh-CN'];
type Heading = keyof Words['sheets']['procedures']['columns'];
type Kind = Column['kind'];

/** What a table of procedures has in its columns, and what each row holds under them. */
interface Table<T> {
  readonly columns: readonly (readonly [Heading, Kind, number])[];
  readonly row: (it: T, n: number) => Row;
}

const named = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? id;

const marksSaid = ({ sheets: { procedures, printed } }: Words, marks: readonly string[]): string | null =>
  marks.length === 0 ? null : marks.map((mark) => named(procedures.marks, mark)).join(printed.and);

export const listTable = (words: Words): Table<ProcedureShown> => ({
  columns: [
    ['no', 'number', 5],
    ['project', 'text', 28],
    ['title', 'text', 20],
    ['unit', 'text', 20],
    ['state', 'text', 12],
    ['limit', 'number', 10],
    ['used', 'number', 10],
    ['due', 'day', 11],
    ['late', 'text', 8],
    ['promise', 'day', 11],
    ['marks', 'text', 16],
    ['stampedBy', 'text', 10],
    ['stampedUnit', 'text', 18],
    ['agent', 'text', 10],
    ['raisedOn', 'day', 11],
    ['closedOn', 'day', 11],
    ['stars', 'number', 9],
  ],
  row: (it, n) => [
    n + 1,
    it.project.name,
    it.title,
    it.unit.name,
    words.matters.state.procedure[it.state],
    it.limitDays,
    it.reading?.used ?? null,
    it.reading?.due ? { day: it.reading.due } : null,
    it.reading?.late ? { text: `● ${words.sheets.procedures.late}`, tone: 'red' } : null,
    it.promise ? { day: it.promise } : null,
    marksSaid(words, it.marks),
    it.stamped?.by ?? null,
    it.stamped?.unit ?? null,
    it.agent,
    { day: it.raisedOn },
    it.closedOn ? { day: it.closedOn } : null,
    it.rating?.stars ?? null,
  ],
});

/** A share as a share, with what it is of: 9/10（90%）. */
const share = (part: number, whole: number): string | null =>
  whole === 0 ? null : `${part}/${whole}（${((part / whole) * 100).toFixed(1)}%）`;

export const departmentTable: Table<ReturnType<typeof departmentsOf>[number]> = {
  columns: [
    ['no', 'number', 5],
    ['department', 'text', 24],
    ['waiting', 'number', 9],
    ['running', 'number', 9],
    ['stopped', 'number', 9],
    ['late', 'number', 9],
    ['done', 'number', 9],
    ['receipts', 'number', 9],
    ['average', 'text', 14],
    ['inTime', 'number', 9],
    ['overdue', 'number', 9],
    ['share', 'text', 16],
    ['followed', 'number', 9],
    ['rated', 'number', 9],
    ['rating', 'text', 11],
  ],
  row: (it, n) => [
    n + 1,
    it.name,
    it.waiting,
    it.running,
    it.stopped,
    it.late,
    it.done,
    it.receipts,
    it.receipts === 0 ? null : (it.used / it.receipts).toFixed(1),
    it.inTime,
    it.overdue,
    share(it.inTime, it.inTime + it.overdue),
    it.receipts - it.inTime - it.overdue,
    it.rated,
    it.rated === 0 ? null : (it.stars / it.rated).toFixed(1),
  ],
};

export const gatheredTable = (of: 'department' | 'project'): Table<ReceiptCount> => ({
  columns: [
    ['no', 'number', 5],
    [of, 'text', 30],
    ['inTime', 'number', 9],
    ['overdue', 'number', 9],
    ['share', 'text', 16],
    ['followed', 'number', 9],
  ],
  row: (it, n) => [n + 1, it.name, it.inTime, it.late, share(it.inTime, it.inTime + it.late), it.followed],
});

export const receiptTable = (words: Words): Table<ProcedureShown> => ({
  columns: [
    ['no', 'number', 5],
    ['receiptNo', 'text', 16],
    ['project', 'text', 28],
    ['title', 'text', 20],
    ['unit', 'text', 20],
    ['by', 'text', 10],
    ['on', 'day', 11],
    ['used', 'number', 10],
    ['limit', 'number', 10],
    ['inLimit', 'text', 10],
    ['filled', 'text', 30],
    ['asks', 'text', 24],
    ['reportedOn', 'day', 11],
  ],
  row: (it, n) => [
    n + 1,
    it.receipt?.no ?? null,
    it.project.name,
    it.title,
    it.unit.name,
    it.receipt?.by ?? null,
    it.receipt ? { day: it.receipt.on } : null,
    it.receipt?.used ?? null,
    it.receipt?.limit ?? null,
    inTimeSaid(words, it.receipt?.inTime ?? null),
    it.filled?.note ?? null,
    it.filled?.asks ?? null,
    it.reportedOn ? { day: it.reportedOn } : null,
  ],
});

const inTimeSaid = ({ sheets: { procedures } }: Words, inTime: boolean | null): Row[number] => {
  if (inTime === null) return procedures.followed;
  return inTime ? procedures.inTime : { text: `● ${procedures.late}`, tone: 'red' };
};
