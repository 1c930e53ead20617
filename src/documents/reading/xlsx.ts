import { dirname } from 'node:path/posix';
import type { Grid, Sheet } from '../../domain/ledger/grid.ts';
import type { WorkbookContext } from './cell-value.ts';
import { type Budget, budgetOf, inflate } from './inflate.ts';
import { LIMITS, type Limits } from './limits.ts';
import { NumberFormats } from './number-formats.ts';
import { ReadingStopped } from './refusals.ts';
import { SharedStrings } from './shared-strings.ts';
import { Relations, resolvePart, WorkbookPart } from './workbook-parts.ts';
import { Worksheet } from './worksheet.ts';
import { type XmlReader, XmlScanner } from './xml-scan.ts';
import { openZip, type ZipEntry } from './zip.ts';

const PROGRESS_ROWS = 2_000;

/** The parts of one file while it is being read. */
interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: Map<string, ZipEntry>;
  readonly budget: Budget;
}

/**
 * Reads a workbook (.xlsx, .xlsm) into a grid, part by part as it inflates. Macros, links, pictures and whatever else the file
 * carries are inflated to be counted and checked, and otherwise left alone.
 */
export async function readXlsx(
  bytes: Uint8Array,
  onRows: (rows: number) => void = () => {},
  limits: Limits = LIMITS,
): Promise<Grid> {
  const archive = { bytes, entries: openZip(bytes, limits), budget: budgetOf(limits) };
  const main = await findWorkbook(archive);
  const workbook = await readPart(archive, main, new WorkbookPart());
  const folder = dirname(main);
  const relations = await readRelations(archive, main);
  const part = (type: string): string | undefined => relations.find((r) => r.type === type)?.target;
  if (workbook.sheets.length > limits.sheets) {
    throw new ReadingStopped('too-many-parts', { actual: workbook.sheets.length, limit: limits.sheets });
  }
  const strings = await readPart(archive, locate(archive, folder, part('sharedStrings')), new SharedStrings());
  const formats = await readPart(archive, locate(archive, folder, part('styles')), new NumberFormats());
  let seen = 0;
  const book: WorkbookContext = {
    texts: strings.texts,
    formats,
    from1904: workbook.from1904,
    limits,
    cells: 0,
    onRow: () => {
      seen += 1;
      if (seen % PROGRESS_ROWS === 0) onRows(seen);
    },
  };
  const sheets: Sheet[] = [];
  for (const { name, relation, hidden } of workbook.sheets) {
    const target = relations.find((r) => r.id === relation && r.type === 'worksheet')?.target;
    if (target === undefined) continue;
    const file = locate(archive, folder, target);
    if (file === undefined) throw new ReadingStopped('damaged-file', { what: `sheet ${name}` });
    sheets.push((await readPart(archive, file, new Worksheet(name, hidden, book))).sheet());
  }
  await countTheRest(archive);
  onRows(seen);
  return { sheets };
}

async function findWorkbook(archive: Archive): Promise<string> {
  const root = await readPart(archive, '_rels/.rels', new Relations());
  const target = root.all.find((r) => r.type === 'officeDocument')?.target;
  const main = target === undefined ? 'xl/workbook.xml' : resolvePart('', target);
  if (!archive.entries.has(main)) throw new ReadingStopped('not-a-workbook', { what: main });
  return main;
}

async function readRelations(archive: Archive, main: string): Promise<Relations['all']> {
  const file = `${dirname(main)}/_rels/${main.slice(main.lastIndexOf('/') + 1)}.rels`;
  return (await readPart(archive, file.replace(/^\.\//, ''), new Relations())).all;
}

const locate = (archive: Archive, folder: string, target: string | undefined): string | undefined => {
  if (target === undefined) return undefined;
  const file = resolvePart(folder, target);
  return archive.entries.has(file) ? file : undefined;
};

/** Scans one part into its reader; a part that is not there leaves the reader as it is. */
async function readPart<R extends XmlReader>(archive: Archive, file: string | undefined, reader: R): Promise<R> {
  const entry = file === undefined ? undefined : archive.entries.get(file);
  if (entry === undefined || file === undefined) return reader;
  archive.entries.delete(file);
  const decoder = new TextDecoder('utf-8');
  const scanner = new XmlScanner(reader);
  for await (const piece of inflate(archive.bytes, entry, archive.budget)) {
    scanner.feed(decoder.decode(piece, { stream: true }));
  }
  scanner.feed(decoder.decode());
  scanner.end();
  return reader;
}

/** Parts nobody reads are inflated too, so that what is small on paper and vast inside is found out. */
async function countTheRest(archive: Archive): Promise<void> {
  for (const entry of archive.entries.values()) {
    for await (const _ of inflate(archive.bytes, entry, archive.budget));
  }
}
