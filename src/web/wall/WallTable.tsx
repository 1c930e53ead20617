import { Table, type TableColumnsType } from 'antd';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { dayText, orNone } from '../format.ts';
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
  /** How many lines the project spans, on its first line; 0 on the others. */
  readonly span: number;
}

const linesOf = (rows: readonly WallRow[]): NodeLine[] =>
  rows.flatMap((row): NodeLine[] =>
    row.steps.length === 0
      ? [{ key: row.id, row, step: undefined, span: 1 }]
      : row.steps.map((step, n) => ({ key: step.id, row, step, span: n === 0 ? row.steps.length : 0 })),
  );

/** The same as the chart in words: what a screen reader, a keyboard or a small phone wants. */
export function WallTable({ rows }: { readonly rows: readonly WallRow[] }) {
  const text = useText(wallText);
  const words = useNodeWords();
  const nameOf = useStepName();
  const spanned = (line: NodeLine) => ({ rowSpan: line.span });
  const columns: TableColumnsType<NodeLine> = [
    { title: text('unit'), width: 160, onCell: spanned, render: (_, { row }) => row.unit.name },
    {
      title: text('project'),
      width: 260,
      onCell: spanned,
      render: (_, { row }) => <ProjectLink id={row.id} name={row.name} />,
    },
    { title: text('node'), width: 160, render: (_, { step }) => (step ? nameOf(step) : text('noPlan')) },
    { title: text('baseline'), width: 112, className: 'digits', render: (_, { step }) => dayText(step?.baseline) },
    {
      title: text('planned'),
      width: 112,
      className: 'digits',
      render: (_, { step }) => dayText(step?.due, step?.duePrecision),
    },
    { title: text('actual'), width: 112, className: 'digits', render: (_, { step }) => dayText(step?.actual) },
    {
      title: text('lateness'),
      width: 170,
      render: (_, { step, row }) =>
        step ? (
          <span className="wall-cell">
            <NodeSign state={nodeState(step, row.stage)} />
            {orNone(words.lateness(step, row.stage))}
          </span>
        ) : (
          orNone(undefined)
        ),
    },
  ];
  return (
    <Table
      size="small"
      rowKey="key"
      columns={columns}
      dataSource={linesOf(rows)}
      scroll={{ x: 1080 }}
      sticky
      bordered
      pagination={{ pageSize: 100, showSizeChanger: false, hideOnSinglePage: true }}
    />
  );
}
