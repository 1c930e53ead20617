import { normaliseName } from '../text.ts';
import type { Findings } from './findings.ts';
import type { LedgerRow } from './understanding.ts';

/** Rows of one name compared with each other at most; a list of a thousand 工业用地 says enough with fewer. */
const COMPARED = 50;
const NAMES_SHOWN = 5;

/**
 * Points out rows that look like one project: the same name, and nothing that tells them apart. One name for several parcels,
 * phases or investors is lawful and mentioned once for the whole file. No row is left out.
 */
export function pointOutDuplicates(
  rows: readonly LedgerRow[],
  nameColumn: { readonly column: string; readonly header: string },
  findings: Findings,
): void {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = normaliseName(row.name);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const namesakes: LedgerRow[] = [];
  for (const group of groups.values()) {
    if (group.length > 1 && compareGroup(group, nameColumn, findings)) namesakes.push(group[1] as LedgerRow);
  }
  const [first] = namesakes;
  if (!first) return;
  const names = namesakes
    .slice(0, NAMES_SHOWN)
    .map((row) => row.name)
    .join('、');
  const more = namesakes.length > NAMES_SHOWN ? ` … (${namesakes.length})` : '';
  findings.add('same-name', { row: first.row, ...nameColumn }, names + more);
}

/** Reports the rows that repeat an earlier one of the group; true when some only share its name. */
function compareGroup(
  group: readonly LedgerRow[],
  nameColumn: { readonly column: string; readonly header: string },
  findings: Findings,
): boolean {
  const different: LedgerRow[] = [];
  for (const row of group) {
    const same = different.find((other) => mayBeOne(other, row));
    if (same) findings.add('duplicate-in-file', { row: row.row, ...nameColumn }, row.name, String(same.row));
    else if (different.length < COMPARED) different.push(row);
  }
  return different.length > 1;
}

/** What both rows state must be the same; what one of them leaves open tells nothing. The amount must be left open by both. */
function mayBeOne(a: LedgerRow, b: LedgerRow): boolean {
  if (a.amount?.money.parts !== b.amount?.money.parts || a.amount?.currency !== b.amount?.currency) return false;
  const sameInvestor = agree(a.investor && normaliseName(a.investor), b.investor && normaliseName(b.investor));
  const samePlace = agree(a.location, b.location) || within(a.location, b.location);
  const signed = (row: LedgerRow): string | undefined => row.facts.find((f) => f.kind === 'signed')?.on;
  return (
    sameInvestor &&
    samePlace &&
    agree(a.code, b.code) &&
    agree(a.district, b.district) &&
    agree(a.area, b.area) &&
    (a.amount !== undefined || agree(a.content, b.content)) &&
    agree(a.landPrice?.value, b.landPrice?.value) &&
    agree(signed(a), signed(b)) &&
    a.category.join() === b.category.join()
  );
}

const agree = (a: string | undefined, b: string | undefined): boolean => !a || !b || a === b;
const within = (a = '', b = ''): boolean => a.includes(b) || b.includes(a);
