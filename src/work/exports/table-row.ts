import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { Node, TableRow } from '../../documents/four-tables.ts';
import type { wholeFourTables } from '../views/four-tables.ts';
import { lightText } from './light-text.ts';
import { moneyOf } from './money-of.ts';

type Listed = Awaited<ReturnType<typeof wholeFourTables>>['tables'][number]['rows'][number];
type ListedNode = NonNullable<Listed['start']>;

interface NamedNode {
  readonly label: string;
  /** In a narrow column: 开工, 竣工, 前期. */
  readonly short: string;
  readonly node: ListedNode;
}

/** A project of the four tables as the paper has it, in the reader's language. */
export function tableRow(row: Listed, language: Language): TableRow {
  const { names, sheets } = WORDS[language];
  const words = sheets.fourTables;
  const { start, completion, preliminary } = row;
  const nodes = [
    ...(start ? [{ label: words.start, short: words.startShort, node: start }] : []),
    ...(completion ? [{ label: words.completion, short: words.completionShort, node: completion }] : []),
    ...(preliminary ? [{ label: preliminary.name, short: words.preliminaryShort, node: preliminary }] : []),
  ];
  const each = (valueOf: (node: ListedNode) => string | null) => responsible(nodes, valueOf, language);
  return {
    name: row.name,
    investor: row.investor,
    content: row.content,
    amount: moneyOf(row.amount),
    // A project has a responsible unit before any of its nodes has one.
    unit: each((node) => node.unit?.name ?? null) ?? row.unit.name,
    person: each((node) => node.person),
    projectUnit: each((node) => node.projectUnit),
    start: start && nodeOf(start),
    completion: completion && nodeOf(completion),
    preliminary: preliminary && nodeOf(preliminary),
    stage: names.stage[row.stage],
    light: lightText(row.light, language),
    remark: remarkOf(row, nodes, language),
  };
}

/** Who answers: a name for the first node and all that have the same; any other name with the nodes it answers for. */
function responsible(
  nodes: readonly NamedNode[],
  valueOf: (node: ListedNode) => string | null,
  language: Language,
): string | null {
  const { fourTables, printed } = WORDS[language].sheets;
  const given = nodes.filter(({ node }) => valueOf(node));
  const names = Map.groupBy(given, ({ node }) => valueOf(node) ?? '');
  const said = [...names].map(([value, of], place) =>
    place === 0 ? value : fill(fourTables.each, { value, nodes: of.map(({ short }) => short).join(printed.and) }),
  );
  return said.join('\n') || null;
}

const nodeOf = ({ name, due, duePrecision, actual, actualPrecision, lateDays }: ListedNode): Node => ({
  name,
  due,
  precision: duePrecision,
  actual,
  actualPrecision,
  late: actual === null && lateDays > 0,
});

/** What the table's columns do not say: what is late and by how much, a limit for leaving, what nobody has given yet. */
function remarkOf(row: Listed, nodes: readonly NamedNode[], language: Language): string | null {
  const { names, sheets } = WORDS[language];
  const late = nodes.filter(({ node }) => node.actual === null && node.lateDays > 0);
  const parts = [
    ...late.map(({ label, node }) => fill(sheets.fourTables.late, { node: label, days: node.lateDays })),
    ...(row.exit === 'none' ? [] : [names.exit[row.exit]]),
    ...(row.missing.length > 0 ? [fill(sheets.fourTables.missing, { missing: missingOf(row.missing, language) })] : []),
    ...(row.remark ? [row.remark] : []),
  ];
  return parts.length > 0 ? parts.join(sheets.printed.joint) : null;
}

/** Nodes that lack the same are named together, because the column is narrow: 开工节点、竣工节点（责任单位、责任人）. */
function missingOf(missing: readonly string[], language: Language): string {
  const words: Readonly<Record<string, string>> = WORDS[language].names.missing;
  const { and, joint, missingParts } = WORDS[language].sheets.printed;
  const said = (ids: readonly string[]) => ids.map((id) => words[id] ?? id).join(and);
  const partsOf = Map.groupBy(missing, (it) => it.split('.')[0] ?? it);
  const alike = Map.groupBy([...partsOf], ([, all]) => said(all.flatMap((it) => it.split('.')[1] ?? [])));
  return [...alike]
    .map(([parts, nodes]) => {
      const named = said(nodes.map(([node]) => node));
      return parts === '' ? named : fill(missingParts, { nodes: named, parts });
    })
    .join(joint);
}
