import { dayText, orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { useAmounts } from '../scale.tsx';
import { LightTag, StageTag } from '../verdict.tsx';
import { tablesText } from './messages.ts';
import { Actual, Lacking, Three } from './NodeCells.tsx';
import { NODES, type PaperRow } from './paper.ts';

/** The same on a phone: one card a project, the nodes as a small table in it. */
export function PaperCards({ rows }: { readonly rows: readonly PaperRow[] }) {
  const text = useText(tablesText);
  const { write, unit } = useAmounts();
  return (
    <ul className="paper-cards">
      {rows.map((row) => (
        <li key={row.id} className="card">
          <h2>
            <ProjectLink id={row.id} name={row.name} />
          </h2>
          <p className="paper-card-verdicts">
            <StageTag stage={row.stage} />
            <LightTag light={row.light} />
            <span>
              {write(row.amount)} {row.amount && unit(row.amount.currency)}
            </span>
          </p>
          <p className="quiet">{[row.unit.name, orNone(row.district), orNone(row.investor)].join(' · ')}</p>
          <table>
            <thead>
              <tr>
                <th>{text('nodes')}</th>
                <th>{text('planned')}</th>
                <th>{text('actual')}</th>
              </tr>
            </thead>
            <tbody>
              {NODES.map((node) => (
                <tr key={node}>
                  <th scope="row">
                    {text(node)}
                    <Three row={row} node={node} />
                  </th>
                  <td className="digits">
                    {row[node]?.due ? (
                      dayText(row[node].due, row[node].duePrecision)
                    ) : (
                      <Lacking row={row} word={`${node}.due`} />
                    )}
                  </td>
                  <td className="digits">
                    <Actual row={row} node={node} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </li>
      ))}
    </ul>
  );
}
