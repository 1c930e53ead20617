import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { JournalEntry } from '../../contract/journal.ts';
import { count, momentText } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { useWords } from '../words.ts';
import { saidOf } from './body.ts';
import { bodyText } from './body-messages.ts';
import { journalText } from './messages.ts';

export type Entry = z.output<typeof JournalEntry>;

/** Journal entries with names, times and what was done; the audit view adds number, hash and the way to the project. */
export function Entries({ rows, audit = false }: { readonly rows: readonly Entry[]; readonly audit?: boolean }) {
  const text = useText(journalText);
  const words = useWords();
  const columns: RowsColumn<Entry>[] = [
    ...(audit
      ? [
          {
            key: 'seq',
            kind: 'digits' as const,
            width: 72,
            title: text('seq'),
            render: (entry: Entry) => count(entry.seq),
          },
        ]
      : []),
    { key: 'at', kind: 'day', width: 148, title: text('at'), render: (entry) => momentText(entry.at) },
    { key: 'actor', width: 140, title: text('actor'), render: (entry) => entry.actor },
    { key: 'act', kind: 'main', width: 160, title: text('act'), render: (entry) => words.acts[entry.act] ?? entry.act },
    { key: 'body', title: text('body'), render: (entry) => <Body entry={entry} audit={audit} /> },
    ...(audit
      ? [
          {
            key: 'hash',
            width: 100,
            title: text('hash'),
            render: (entry: Entry) => (
              <code className="hash" title={entry.hash}>
                {entry.hash.slice(0, 10)}…
              </code>
            ),
          },
        ]
      : []),
  ];
  return <Rows label={text('title')} columns={columns} rows={rows} keyOf={(entry) => entry.seq} />;
}

function Body({ entry, audit }: { readonly entry: Entry; readonly audit: boolean }) {
  const text = useText(journalText);
  const words = useWords();
  const { language } = useLanguage();
  const said = saidOf(entry.body, language === 'en' ? bodyText.en : bodyText.zh, words);
  return (
    <>
      {said.map(([name, value]) => (
        <span key={name} className="journal-value">
          <span className="quiet">{name}</span> {value}
        </span>
      ))}
      {audit && entry.noun === 'project' && entry.subjectId && (
        <Link to="/projects/$id" params={{ id: entry.subjectId }}>
          {text('subject')}
        </Link>
      )}
    </>
  );
}
