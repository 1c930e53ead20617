import { Link } from '@tanstack/react-router';
import type { readDispatch } from '../../contract/dispatch.ts';
import { placeOf } from '../../contract/place-of.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { dispatchText } from './messages.ts';

type Pack = ReplyOf<typeof readDispatch>;
type Said = Pack['said'][number];
type Line = Pack['leaders']['rows'][number] | Said;

interface PackTableProps {
  readonly label: string;
  readonly total: number;
  readonly rows: readonly Line[];
}

/** One section of the pack: what, who, how long, how it stands. */
export function PackTable({ label, total, rows }: PackTableProps) {
  const text = useText(dispatchText);
  const { matters } = useWords();
  return (
    <section className="card pack-section" aria-label={label}>
      <h2>
        {label} <span className="quiet">{total}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="quiet">{text('none')}</p>
      ) : (
        <div className="pack-scroll">
          <table className="pack">
            <thead>
              <tr>
                <th>{text('what')}</th>
                <th>{text('who')}</th>
                <th>{text('state')}</th>
                <th>{text('due')}</th>
                <th>{text('last')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((line) => (
                <tr key={isSaid(line) ? `${line.id} ${line.on} ${line.act}` : line.id}>
                  <td>
                    <Link {...placeOf({ id: line.id, kind: 'problem', state: line.state })}>{line.title}</Link>
                    <span className="quiet">
                      {[
                        line.project?.name,
                        matters.class[line.class],
                        line.parts > 0 && text('parts', { n: line.parts }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </td>
                  <td>
                    {line.unit}
                    <span className="quiet">{[line.person, line.leader].filter(Boolean).join(' · ')}</span>
                  </td>
                  <td>
                    {matters.state.problem[line.state]}
                    <span className="quiet">
                      {[
                        text('age', { n: line.age }),
                        line.whyUp && text(`whyUp_${line.whyUp}`),
                        line.follower && text('follower', { name: line.follower }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </td>
                  <td className="nowrap">{line.due ?? '—'}</td>
                  <td>{isSaid(line) ? <SaidWords line={line} /> : (line.proposal ?? line.lastNote)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > rows.length && <p className="quiet">{text('more', { n: total, shown: rows.length })}</p>}
    </section>
  );
}

const isSaid = (line: Line): line is Said => 'act' in line;

function SaidWords({ line }: { readonly line: Said }) {
  const text = useText(dispatchText);
  const { matters } = useWords();
  return (
    <>
      {(matters.move as Readonly<Record<string, string>>)[line.act]} {line.said}
      <span className="quiet">{text('by', { name: line.by, day: line.on })}</span>
    </>
  );
}
