import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { NodeSign } from '../wall/marks.tsx';
import { useStepName } from '../wall/step-name.ts';
import { cameLate, nodeState } from '../wall/nodes.ts';
import { tablesText } from './messages.ts';
import type { NodeKind, PaperRow } from './paper.ts';

const POSTS = [
  ['unit', 'responsibleUnit'],
  ['person', 'person'],
  ['project-unit', 'projectUnit'],
] as const;

/** A node in three cells: planned, actual, and who answers for it; what the regime asks and nobody gave is marked. */
export function NodeCells({ row, node }: { readonly row: PaperRow; readonly node: NodeKind }) {
  const step = row[node];
  const nameOf = useStepName();
  return (
    <>
      <td className="paper-node digits">
        {step?.due ? dayText(step.due, step.duePrecision) : <Lacking row={row} word={`${node}.due`} />}
        {step && node === 'preliminary' && <div className="quiet">{nameOf(step)}</div>}
      </td>
      <td className="digits">
        <Actual row={row} node={node} />
      </td>
      <td>
        <Three row={row} node={node} />
      </td>
    </>
  );
}

export function Actual({ row, node }: { readonly row: PaperRow; readonly node: NodeKind }) {
  const text = useText(tablesText);
  const step = row[node];
  if (!step) return dayText(null);
  const state = nodeState(step, row.stage);
  return (
    <>
      {step.actual ? dayText(step.actual, step.actualPrecision) : state === 'late' ? null : dayText(null)}
      {(state === 'late' || state === 'done-late') && (
        <div className={`nowrap lateness-${state}`}>
          <NodeSign state={state} /> {text(state === 'late' ? 'late' : cameLate(step), { n: step.lateDays })}
        </div>
      )}
    </>
  );
}

export function Three({ row, node }: { readonly row: PaperRow; readonly node: NodeKind }) {
  const text = useText(tablesText);
  const step = row[node];
  const held = { unit: step?.unit?.name, person: step?.person, 'project-unit': step?.projectUnit };
  if (!step) return dayText(null);
  return (
    <ul className="three">
      {POSTS.map(([post, word]) => (
        <li key={post} title={text(word)}>
          {held[post] ?? <Lacking row={row} word={`${node}.${post}`} what={text(word)} />}
        </li>
      ))}
    </ul>
  );
}

/** Marked only where the server says that the regime asks for it; else it is simply not known. */
export function Lacking({
  row,
  word,
  what,
}: {
  readonly row: PaperRow;
  readonly word: string;
  readonly what?: string;
}) {
  const text = useText(tablesText);
  if (!row.missing.includes(word)) return dayText(null);
  return <span className="lacking nowrap">▢ {what ? text('lackingOf', { what }) : text('lacking')}</span>;
}
