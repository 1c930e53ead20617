import { RECORD_FIELD } from '../../domain/regime/terms-units.ts';
import { count, dayText, NONE } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { useAmounts } from '../scale.tsx';
import { Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { behindText } from './behind-messages.ts';
import type { Behind, Measure } from './figures.ts';

type Column = RowsColumn<Behind['rows'][number]>;

interface BehindRowsProps {
  readonly found: Behind;
  readonly measure: Measure;
}

/** What a figure counts, one row for each: a project, a node with its day, a fact with the day it was entered or judged. */
export function BehindRows({ found, measure }: BehindRowsProps) {
  const text = useText(behindText);
  const columns = useColumns(found, measure);
  const { rows, total, hidden } = found;
  if (total === 0) return <Nothing title={text('behindNone')} />;
  return (
    <>
      <p role="status" className="figures-behind">
        {hidden > 0
          ? text('behindHidden', { n: count(total), hidden: count(hidden) })
          : text('behindFound', { n: count(total) })}
      </p>
      {rows.length > 0 && (
        <Rows
          label={text('behindFound', { n: count(total) })}
          rows={rows.map((row, at) => ({ ...row, at }))}
          keyOf={({ at }) => at}
          columns={columns}
        />
      )}
    </>
  );
}

function useColumns({ rows }: Behind, { unit }: Measure): Column[] {
  const text = useText(behindText);
  const amounts = useAmounts();
  const pick = usePick();
  const { names } = useWords();
  const head: Column[] = [
    {
      key: 'project',
      kind: 'main',
      title: text('project'),
      render: ({ project }) => (project ? <ProjectLink id={project.id} name={project.name} /> : NONE),
    },
    { key: 'unit', title: text('responsible'), render: (row) => row.unit.name },
  ];
  const on = (title: 'countedOn' | 'happenedOn' | 'judgedOn'): Column => ({
    key: 'on',
    kind: 'day',
    title: text(title),
    render: (row) => dayText(row.on),
  });
  const due = (title: 'due' | 'enterBy'): Column => ({
    key: 'due',
    kind: 'day',
    title: text(title),
    render: (row) => dayText(row.due),
  });
  if (unit === 'gatherings') return [...head, on('countedOn')];
  if (unit === 'nodes')
    return [
      ...head,
      { key: 'what', title: text('what'), render: ({ what }) => what ?? NONE },
      due('due'),
      on('countedOn'),
    ];
  if (unit === 'entries') {
    const fact: Column = {
      key: 'fact',
      title: text('fact'),
      render: (row) => (row.fact ? names.factKind[row.fact.kind] : NONE),
    };
    const entered: Column = {
      key: 'entered',
      kind: 'day',
      title: text('enteredOn'),
      render: (row) => dayText(row.fact?.entered ?? null),
    };
    const outcome: Column = {
      key: 'outcome',
      title: text('outcome'),
      render: (row) => (row.fact?.outcome ? text(row.fact.outcome) : NONE),
    };
    return rows.some((row) => row.fact?.outcome)
      ? [...head, fact, entered, on('judgedOn'), outcome]
      : [...head, fact, on('happenedOn'), entered, due('enterBy')];
  }
  const lacks: Column = {
    key: 'lacks',
    title: text('lacks'),
    render: (row) => row.lacks.map((field) => pick(RECORD_FIELD[field])).join(text('and')) || NONE,
  };
  return [
    ...head,
    ...(rows.some((row) => row.lacks.length > 0) ? [lacks] : []),
    on('countedOn'),
    {
      key: 'amount',
      kind: 'digits',
      title: text('amount'),
      render: ({ amount }) => (amount ? `${amounts.write(amount)} ${amounts.unit(amount.currency)}` : NONE),
    },
  ];
}
