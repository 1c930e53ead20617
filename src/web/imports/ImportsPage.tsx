import { Link } from '@tanstack/react-router';
import { listImports } from '../../contract/imports.ts';
import { useAnswer } from '../answer.ts';
import { count, momentText, NONE, orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useTitle } from '../title.ts';
import { Rows } from '../rows.tsx';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { DropZone } from './DropZone.tsx';
import './imports.css';
import { importText } from './messages.ts';
import { isWorking } from './rail.ts';
import { StateTag } from './StateTag.tsx';

/** Give a ledger, and what was given before. */
export function ImportsPage() {
  const text = useText(importText);
  useTitle(text('title'));
  const answer = useAnswer(
    listImports,
    {},
    { refetchInterval: (list) => (list?.rows.some((row) => isWorking(row.state)) ? 2000 : false) },
  );
  return (
    <section className="sheet">
      <h1>{text('title')}</h1>
      <DropZone />
      <h2>{text('earlier')}</h2>
      <Loaded of={answer}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={text('none')}>{text('noneHint')}</Nothing>
          ) : (
            <Rows
              label={text('earlier')}
              rows={rows}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'file',
                  kind: 'main',
                  title: text('file'),
                  render: (row) => (
                    <Link to="/imports/$id" params={{ id: row.id }}>
                      {row.fileName}
                    </Link>
                  ),
                },
                { key: 'state', title: text('state'), render: (row) => <StateTag state={row.state} /> },
                {
                  key: 'projects',
                  kind: 'digits',
                  title: text('projects'),
                  render: (row) => (row.projects === null ? NONE : count(row.projects)),
                },
                { key: 'by', title: text('madeBy'), render: (row) => orNone(row.madeBy) },
                { key: 'at', kind: 'day', title: text('madeAt'), render: (row) => momentText(row.madeAt) },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
