import { writeSync } from 'node:fs';
import type { Grid } from '../../domain/ledger/grid.ts';
import { understandLedger } from '../../domain/ledger/understand.ts';
import type { LedgerOptions, LedgerRow } from '../../domain/ledger/understanding.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Marking } from '../marking/marks.ts';
import { markWorkbook } from '../marking/mark-workbook.ts';
import { FrameReader, frame } from './frames.ts';
import type { Limits } from './limits.ts';
import type { Answer, Job } from './messages.ts';
import { parseGrid } from './parse.ts';
import { sniff } from './sniff.ts';

/** The program of the reading process: one job and one file come in by stdin, answers go out by stdout. See leash.ts. */
const ROWS_AT_ONCE = 500;

function say(answer: Answer): void {
  const bytes = frame(answer);
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

async function takeIn(): Promise<{ job: Job; bytes: Uint8Array }> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const all = Buffer.concat(pieces);
  const size = 4 + all.readUInt32LE(0);
  const [job] = new FrameReader().push(all.subarray(0, size)) as [Job];
  return { job, bytes: all.subarray(size) };
}

function sayInPieces<T>(rows: readonly T[], wrap: (piece: readonly T[]) => Answer): void {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) say(wrap(rows.slice(at, at + ROWS_AT_ONCE)));
}

async function answer(): Promise<void> {
  const { job, bytes } = await takeIn();
  const grid = await parseGrid(bytes, job.limits, (rows) => say({ kind: 'progress', rows }));
  if (isRefusal(grid)) {
    say({ kind: 'refused', refusal: grid });
    return;
  }
  if (job.task === 'ledger') {
    sayLedger(grid, job.options);
  } else if (job.task === 'mark') await sayMarked(bytes, grid, job.marking, job.limits);
  else sayGrid(grid);
  say({ kind: 'done' });
}

/** Loaded only when it is needed: the reading of a ledger does without a library. */
async function sayMarked(bytes: Uint8Array, grid: Grid, marking: Marking, limits: Limits): Promise<void> {
  const own = sniff(bytes) === 'xlsx' ? await markWorkbook(bytes, marking, limits) : undefined;
  const sheet = grid.sheets.find((s) => s.name === marking.sheet) ?? grid.sheets[0];
  if (own) say({ kind: 'bytes', bytes: own });
  else if (sheet) {
    const { freshWorkbook } = await import('../marking/fresh-workbook.ts');
    say({ kind: 'bytes', bytes: await freshWorkbook(sheet, marking) });
  }
}

/** Rows go out while the rest is still read: who takes them in has work to do as well. */
function sayLedger(grid: Grid, options: LedgerOptions): void {
  let piece: LedgerRow[] = [];
  const sayPiece = (): void => {
    say({ kind: 'ledger-rows', rows: piece });
    piece = [];
  };
  const { rows: _, ...understanding } = understandLedger(grid, options, (row) => {
    if (piece.push(row) === ROWS_AT_ONCE) sayPiece();
  });
  sayPiece();
  say({ kind: 'understood', understanding });
}

function sayGrid(grid: Grid): void {
  for (const { rows, ...sheet } of grid.sheets) {
    say({ kind: 'sheet', sheet });
    sayInPieces(rows, (piece) => ({ kind: 'cells', rows: piece }));
  }
}

await answer();
