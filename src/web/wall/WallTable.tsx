import { useMemo } from 'react';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { useSome } from '../some.tsx';
import type { WallRow, WallStep } from './layout.ts';
import { NodeSign } from './marks.tsx';
import { wallText } from './messages.ts';
import { nodeState } from './nodes.ts';
import { useStepName } from './step-name.ts';
import { useNodeWords } from './words.ts';

interface NodeLine {
  readonly key: string;
  readonly row: WallRow;
  readonly step: WallStep | undefined;
}

const linesOf = (rows: readonly WallRow[]): NodeLine[] =>
  rows.flatMap((row): NodeLine[] =>
    row.steps.length === 0
      ? [{ key: row.id, row, step: undefined }]
      : row.steps.map((step) => ({ key: step.id, row, step })),
  );

/** The same as the chart in words: what a screen reader, a keyboard or a small phone wants. */
export function WallTable({ rows }: { readonly rows: readonly WallRow[] }) {
  const text = useText(wallText);
  const words = useNodeWords();
  const nameOf = useStepName();
  const lines = useMemo(() => linesOf(rows), [rows]);
  const some = useSome(lines, 200);
  const columns: RowsColumn<NodeLine>[] = [
    { key: 'unit', title: text('unit'), render: ({ row }) => row.unit.name },
    {
      key: 'project',
      kind: 'main',
      title: text('project'),
      render: ({ row }) => <ProjectLink id={row.id} name={row.name} />,
    },
    { key: 'node', title: text('node'), render: ({ step }) => (step ? nameOf(step) : text('noPlan')) },
    { key: 'baseline', kind: 'day', title: text('baseline'), render: ({ step }) => dayText(step?.baseline) },
    {
      key: 'planned',
      kind: 'day',
      title: text('planned'),
      render: ({ step }) => dayText(step?.due, step?.duePrecision),
    },
    {
      key: 'actual',
      kind: 'day',
      title: text('actual'),
      render: ({ step }) => dayText(step?.actual, step?.actualPrecision),
    },
    {
      key: 'lateness',
      title: text('lateness'),
      render: ({ step, row }) =>
        step && (
          <span className="wall-cell">
            <NodeSign state={nodeState(step, row.stage)} />
            {words.lateness(step, row.stage)}
          </span>
        ),
    },
  ];
  return (
    <>
      <Rows label={text('title')} columns={columns} rows={some.rows} keyOf={({ key }) => key} />
      {some.more}
    </>
  );
}
