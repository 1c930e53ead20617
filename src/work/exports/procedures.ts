import type { z } from 'zod';
import type { exportProcedures as contract } from '../../contract/procedures.ts';
import { fill } from '../../contract/words/fill.ts';
import { WORDS } from '../../contract/words/words.ts';
import { delimited } from '../../documents/csv.ts';
import type { Row, Sheet } from '../../documents/sheet.ts';
import { writeBook } from '../../documents/write-book.ts';
import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { journalHead } from '../../store/journal.ts';
import { countRatings } from '../../store/procedure-ratings.ts';
import { countProcedures, countReceipts, listProcedures } from '../../store/procedures.ts';
import { calendarFor } from '../calendar-for.ts';
import type { Scene } from '../scene.ts';
import { procedureShown } from '../views/procedure-shown.ts';
import { departmentsOf } from '../views/procedures.ts';
import { readerOf } from '../views/reader.ts';
import { MOST_ROWS } from './counting.ts';
import { type ExportedFile, handOut } from './export-file.ts';
import { printedOf } from './printed.ts';
import { departmentTable, gatheredTable, listTable, receiptTable } from './procedure-rows.ts';

type Asked = z.output<(typeof contract)['input']>;

/** Procedures as they are narrowed, the board of departments, or the receipts: exactly what is seen, and nothing left out. */
export async function exportProcedures(scene: Scene, input: Asked): Promise<ExportedFile | Refusal> {
  const { tenantId, today, actor } = scene;
  const { what, format, lang, late, ...filter } = input;
  if (!may(actor, 'export.make') || !may(actor, 'matter.read')) return refuse('not-allowed', 'no-permission');
  const { reach } = await readerOf(scene, 'matter.read');
  const asOf = filter.asOf ?? today;
  const asked = { tenantId, reach, today, ...filter, late: late === 'true' };
  const words = WORDS[lang];
  const most = MOST_ROWS[format];
  const found = await readTenant(scene.db, tenantId, async (tx) => {
    const head = await journalHead(tx, tenantId);
    if (what === 'departments') {
      const rows = departmentsOf(
        await countProcedures(tx, { ...asked, state: undefined, late: false }),
        await countRatings(tx, asked),
      );
      return { head, tables: [laid('departments', departmentTable, rows)] };
    }
    const calendar = await calendarFor(tx, tenantId);
    const state = what === 'receipts' ? (['done', 'owing'] as const) : asked.state;
    const rows = (await listProcedures(tx, { ...asked, state }, { offset: 0, limit: most + 1 })).map((row) =>
      procedureShown(row, calendar, asOf),
    );
    if (rows.length > most) return refuse('invalid', 'too-many-rows', { most });
    if (what === 'list') return { head, tables: [laid('list', listTable(words), rows)] };
    const each = laid('each', receiptTable(words), rows);
    if (format === 'csv') return { head, tables: [each] };
    const byUnit = laid('byUnit', gatheredTable('department'), await countReceipts(tx, asked, 'unit'));
    const byProject = laid('byProject', gatheredTable('project'), await countReceipts(tx, asked, 'project'));
    return { head, tables: [byUnit, byProject, each] };
  });
  if ('refused' in found) return found;
  const { head, tables } = found;
  const said = words.sheets.procedures;
  const printed = printedOf({ asOf, head, regimes: [], currencies: [], filter: narrowed(input) }, lang);
  const foot = [...printed.foot.slice(0, 2), said.basis, ...printed.foot.slice(-1)];
  const sheets = tables.map(
    ({ name, columns, rows }): Sheet => ({
      ...printed,
      note: { ...printed.note, right: '' },
      foot,
      name: said.sheet[name],
      title: said.title[what],
      columns: columns.map(([id, kind, width]) => ({ heading: [said.columns[id]], kind, width })),
      rows,
      totals: columns.map((_, at) => (at === 1 ? fill(said.total, { n: rows.length }) : null)),
      paper: 'a4',
      frozen: 3,
      filter: rows.length > 0,
    }),
  );
  const title = said.title[what];
  return handOut(scene, {
    what: 'procedures',
    format,
    name: title,
    asOf,
    known: head?.seq ?? 0,
    head,
    filter: { ...filter, what },
    bytes: format === 'csv' ? csvOf(sheets[0]) : await writeBook({ title, asOf, sheets }),
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
  });
}

type Name = keyof (typeof WORDS)['zh-CN']['sheets']['procedures']['sheet'];
type Columns = ReturnType<typeof listTable>['columns'];

const laid = <T>(name: Name, table: { columns: Columns; row: (it: T, n: number) => Row }, rows: readonly T[]) => ({
  name,
  columns: table.columns,
  rows: rows.map(table.row),
});

const csvOf = (sheet: Sheet | undefined): Uint8Array =>
  sheet
    ? delimited(
        sheet.columns.map(({ heading }) => heading.join(' ')),
        sheet.rows,
        sheet.columns,
        sheet.foot,
      )
    : new Uint8Array();

function narrowed({ lang, state, late }: Asked): string {
  const { matters, sheets } = WORDS[lang];
  const states = (state ?? []).map((one) => matters.state.procedure[one]).join(sheets.printed.and);
  const parts = [...(states ? [states] : []), ...(late ? [sheets.procedures.lateOnly] : [])];
  return parts.length > 0 ? parts.join(sheets.printed.joint) : sheets.procedures.all;
}
