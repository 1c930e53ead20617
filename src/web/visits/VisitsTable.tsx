import { Button } from 'antd';
import { useAsOf } from '../as-of.tsx';
import { dayText, NONE } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { useWords } from '../words.ts';
import { visitsText } from './messages.ts';
import type { VisitRow } from './visits.ts';

interface VisitsTableProps {
  readonly rows: readonly VisitRow[];
  readonly onRevise: (row: VisitRow) => void;
  readonly onWithdraw: (row: VisitRow) => void;
}

export function VisitsTable({ rows, onRevise, onWithdraw }: VisitsTableProps) {
  const text = useText(visitsText);
  const { names } = useWords();
  const { changed } = useAsOf();
  const acts: RowsColumn<VisitRow> = {
    key: 'acts',
    kind: 'acts',
    title: text('acts'),
    render: (row) =>
      row.may.revise && (
        <span className="visits-acts">
          <Button size="small" onClick={() => onRevise(row)}>
            {text('revise')}
          </Button>
          <Button size="small" onClick={() => onWithdraw(row)}>
            {text('withdraw')}
          </Button>
        </span>
      ),
  };
  return (
    <Rows
      label={text('title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'on', kind: 'day', width: 104, title: text('on'), render: ({ on }) => dayText(on) },
        { key: 'unit', width: 150, title: text('unit'), render: ({ unit }) => unit.name },
        { key: 'kind', width: 96, title: text('kind'), render: ({ kind }) => names.visitKind[kind] },
        { key: 'whom', kind: 'main', title: text('whom'), render: ({ whom }) => whom },
        { key: 'where', title: text('where'), render: ({ where }) => where },
        { key: 'who', title: text('who'), render: ({ who }) => who },
        {
          key: 'project',
          title: text('project'),
          render: ({ project }) => (project ? <ProjectLink id={project.id} name={project.name} /> : NONE),
        },
        { key: 'result', title: text('result'), render: ({ result }) => result ?? NONE },
        ...(!changed && rows.some(({ may }) => may.revise) ? [acts] : []),
      ]}
    />
  );
}
