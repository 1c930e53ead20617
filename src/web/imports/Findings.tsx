import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Nothing } from '../states.tsx';
import { useFindingWords } from './finding-words.ts';
import { useSome } from '../some.tsx';
import type { Summary } from './rail.ts';
import { readText } from './read-messages.ts';

type Finding = Summary['findings'][number];
const SEVERITIES = ['error', 'check', 'note'] as const;
const SIGNS: Readonly<Record<Finding['severity'], string>> = { error: '●', check: '▲', note: 'i' };

/** Everything guessed, not understood or worth a look, with the cell as the user knows it: row and column of the sheet. */
export function Findings({ summary }: { readonly summary: Summary }) {
  const text = useText(readText);
  const words = useFindingWords();
  const [severity, setSeverity] = useState<Finding['severity'] | 'all'>('all');
  const [kind, setKind] = useState<string>();
  const counts = Map.groupBy(summary.findings, (finding) => finding.severity);
  const shown = summary.findings
    .filter((finding) => (severity === 'all' || finding.severity === severity) && (!kind || finding.kind === kind))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.row - b.row);
  const some = useSome(shown, 50);
  if (summary.findings.length === 0) return <Nothing title={text('noFindings')} />;
  return (
    <>
      <div className="tools import-tools">
        <Segmented
          aria-label={text('severity')}
          value={severity}
          onChange={setSeverity}
          options={[
            { value: 'all' as const, label: `${text('severity-all')} ${summary.findings.length}` },
            ...SEVERITIES.filter((one) => counts.has(one)).map((one) => ({
              value: one,
              label: `${SIGNS[one]} ${text(`severity-${one}`)} ${counts.get(one)?.length ?? 0}`,
            })),
          ]}
        />
        <Select
          allowClear
          placeholder={text('allKinds')}
          aria-label={text('kind')}
          value={kind ?? null}
          options={[...new Set(summary.findings.map((finding) => finding.kind))].map((value) => ({
            value,
            label: words.name(value),
          }))}
          onChange={(next: string | null) => setKind(next ?? undefined)}
        />
        {summary.findingsCount > summary.findings.length && (
          <span className="quiet">{text('firstOf', { shown: summary.findings.length, n: summary.findingsCount })}</span>
        )}
      </div>
      <Rows
        label={text('findings')}
        rows={some.rows}
        keyOf={(finding) => `${finding.row} ${finding.column} ${finding.kind} ${finding.found}`}
        columns={[
          {
            key: 'what',
            kind: 'main',
            title: text('what'),
            render: (finding) => (
              <span className={`finding finding-${finding.severity}`}>
                <span aria-hidden>{SIGNS[finding.severity]}</span>
                <span className="unseen">{text(`severity-${finding.severity}`)}</span> {words.say(finding)}
                {finding.count > 1 && <span className="finding-count"> × {text('times', { n: finding.count })}</span>}
              </span>
            ),
          },
          { key: 'row', kind: 'digits', width: 64, title: text('row'), render: (finding) => finding.row },
          {
            key: 'column',
            width: 56,
            title: text('column'),
            render: (finding) => <code>{orNone(finding.column)}</code>,
          },
          {
            key: 'found',
            title: text('found'),
            render: (finding) => <span className="cell">{orNone(finding.found)}</span>,
          },
          { key: 'understood', title: text('understood'), render: (finding) => orNone(finding.understood) },
        ]}
      />
      {some.more}
    </>
  );
}
