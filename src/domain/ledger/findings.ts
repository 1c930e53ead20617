import { type Finding, type FindingKind, severityOf } from './finding.ts';

/** Rows kept on a note that concerns many; the count stays exact. Of errors and checks all are kept, to be marked in the file. */
const ROWS_OF_NOTES = 200;

interface Group {
  readonly first: Finding;
  readonly rows: number[];
  count: number;
}

/** Gathers findings while a ledger is read; those that say the same of the same column become one. */
export class Findings {
  private readonly groups = new Map<string, Group>();
  /** Rows with a finding of severity error. */
  readonly blocked = new Set<number>();

  add(kind: FindingKind, at: { row: number; column?: string; header?: string }, found = '', understood = ''): void {
    const column = at.column ?? '';
    if (severityOf(kind) === 'error') this.blocked.add(at.row);
    const key = `${kind}\u0000${column}\u0000${found}\u0000${understood}`;
    const group = this.groups.get(key);
    if (group) {
      group.count += 1;
      if (group.first.severity !== 'note' || group.rows.length < ROWS_OF_NOTES) group.rows.push(at.row);
      return;
    }
    const first = {
      row: at.row,
      column,
      ...(at.header ? { header: at.header } : {}),
      kind,
      severity: severityOf(kind),
      found: shorten(found),
      understood: shorten(understood),
    };
    this.groups.set(key, { first, rows: [at.row], count: 1 });
  }

  /** All findings in the order of their rows. */
  all(): Finding[] {
    return [...this.groups.values()]
      .map(({ first, rows, count }) => (count === 1 ? first : { ...first, count, rows }))
      .sort((a, b) => a.row - b.row);
  }
}

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
