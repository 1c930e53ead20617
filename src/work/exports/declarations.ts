import { WORDS } from '../../contract/words/words.ts';
import type { DeclarationClass } from '../../domain/declaration.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { listDeclarations } from '../../store/declarations.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from '../views/reader.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutList, type ListFile, wholeList } from './plain-list.ts';

interface Narrowed extends ListFile {
  readonly state?: readonly StateOf<'declaration'>[] | undefined;
  readonly class?: DeclarationClass | undefined;
}

const COLUMNS = [
  ['no', 'number', 5],
  ['class', 'text', 8],
  ['title', 'text', 30],
  ['company', 'text', 26],
  ['project', 'text', 26],
  ['unit', 'text', 20],
  ['basis', 'text', 36],
  ['on', 'day', 11],
  ['amount', 'number', 12],
  ['inspectors', 'number', 9],
  ['state', 'text', 10],
  ['raisedOn', 'day', 11],
  ['closedOn', 'day', 11],
] as const;

/** 收费与检查申报清单 (DS-13): the declared fees and inspections that match. */
export async function exportDeclarations(
  scene: Scene,
  { lang, format, ...filter }: Narrowed,
): Promise<ExportedFile | Refusal> {
  const { tenantId } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  const found = await wholeList(scene, { reads: 'matter.read', format }, (tx, window) =>
    listDeclarations(tx, { tenantId, reach, ...filter }, window),
  );
  if (isRefusal(found)) return found;
  const { between, matters, sheets } = WORDS[lang];
  const words = between.sheet.declarations;
  const said = [
    ...(filter.state ?? []).map((it) => matters.state.declaration[it]),
    ...(filter.class ? [matters.declarationClass[filter.class]] : []),
  ];
  return handOutList(scene, {
    what: 'declarations',
    format,
    lang,
    head: found.head,
    title: words.title,
    total: sheets.matters.total,
    filter,
    said: said.join(sheets.printed.and) || sheets.matters.all,
    frozen: 3,
    columns: COLUMNS.map(([id, kind, width]) => [words.columns[id], kind, width]),
    rows: found.rows.map((it, n) => [
      n + 1,
      matters.declarationClass[it.class],
      it.title,
      it.company,
      it.project?.name ?? null,
      it.unit?.name ?? null,
      it.basis,
      it.on && { day: it.on },
      it.amount === null ? null : Number(it.amount),
      it.inspectors,
      matters.state.declaration[it.state],
      { day: it.raisedOn },
      it.closedOn && { day: it.closedOn },
    ]),
  });
}
