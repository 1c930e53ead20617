import { Segmented } from 'antd';
import { useState } from 'react';
import { dayText, grouped, orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { Nothing } from '../states.tsx';
import { useStepName } from '../wall/step-name.ts';
import { useWords } from '../words.ts';
import type { Summary } from './rail.ts';
import { readText } from './read-messages.ts';
import { useSome } from '../some.tsx';

type Row = Summary['preview'][number];
const OUTCOMES = ['error', 'duplicate', 'new', 'same'] as const;
const SIGNS: Readonly<Record<Row['outcome'], string>> = { error: '✕', duplicate: '▲', new: '+', same: '=' };

/** Each on a line of its own. */
const lines = (said: readonly string[]) =>
  said.length === 0 ? (
    orNone(null)
  ) : (
    <span>
      {said.map((line) => (
        <span key={line} className="own-line">
          {line}
        </span>
      ))}
    </span>
  );

/** Each row as it would stand in the ledger; what needs eyes comes first. */
export function Preview({ summary }: { readonly summary: Summary }) {
  const text = useText(readText);
  const { names } = useWords();
  const nameOf = useStepName();
  const [outcome, setOutcome] = useState<Row['outcome'] | 'all'>('all');
  const counts = Map.groupBy(summary.preview, (row) => row.outcome);
  const shown = summary.preview.filter((row) => outcome === 'all' || row.outcome === outcome);
  const some = useSome(shown, 50);
  const columns: RowsColumn<Row>[] = [
    { key: 'row', kind: 'digits', width: 56, title: text('row'), render: (row) => row.row },
    {
      key: 'outcome',
      title: text('outcome'),
      render: (row) => (
        <span className={`outcome outcome-${row.outcome}`}>
          <span aria-hidden>{SIGNS[row.outcome]}</span> {text(row.outcome)}
        </span>
      ),
    },
    {
      key: 'name',
      kind: 'main',
      title: text('name'),
      render: (row) => (
        <>
          <span className="marks">{row.marks.join('')}</span>
          {row.name}
          {row.matches && (
            <div className="quiet">
              → <ProjectLink id={row.matches.id} name={text('looksLike', { name: row.matches.name })} />
            </div>
          )}
        </>
      ),
    },
    { key: 'investor', title: text('investor'), render: (row) => orNone(row.investor) },
    { key: 'unit', title: text('unitName'), render: (row) => orNone(row.unit) },
    {
      key: 'place',
      title: text('place'),
      render: (row) => orNone([row.district, row.industry].filter(Boolean).join(' · ')),
    },
    {
      key: 'amount',
      kind: 'digits',
      title: text('amount'),
      render: (row) => (row.amount ? `${grouped(String(row.amount.value))} ${row.amount.unit}` : orNone(null)),
    },
    {
      key: 'facts',
      title: text('happened'),
      render: (row) =>
        lines(row.facts.map((fact) => `${names.factKind[fact.kind]} ${dayText(fact.on, fact.precision)}`)),
    },
    {
      key: 'steps',
      title: text('planned'),
      render: (row) => lines(row.steps.map((step) => `${nameOf(step)} ${dayText(step.due, step.precision)}`)),
    },
  ];
  return (
    <div className="card">
      <div className="tools import-tools">
        <h2>{text('preview')}</h2>
        <Segmented
          aria-label={text('outcome')}
          value={outcome}
          onChange={setOutcome}
          options={[
            { value: 'all' as const, label: `${text('allRows')} ${summary.preview.length}` },
            ...OUTCOMES.filter((one) => counts.has(one)).map((one) => ({
              value: one,
              label: `${SIGNS[one]} ${text(one)} ${counts.get(one)?.length ?? 0}`,
            })),
          ]}
        />
        {summary.projects > summary.preview.length && (
          <span className="quiet">{text('firstOf', { shown: summary.preview.length, n: summary.projects })}</span>
        )}
      </div>
      {shown.length === 0 ? (
        <Nothing title={text('noRows')} />
      ) : (
        <Rows label={text('preview')} rows={some.rows} keyOf={(row) => row.row} columns={columns} />
      )}
      {some.more}
    </div>
  );
}
