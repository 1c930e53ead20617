import { orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { useAmounts } from '../scale.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { LightTag, StageTag } from '../verdict.tsx';
import { tablesText } from './messages.ts';
import { NodeCells } from './NodeCells.tsx';
import { NODES, type PaperRow } from './paper.ts';
import { PaperCards } from './PaperCards.tsx';

interface PaperProps {
  readonly rows: readonly PaperRow[];
  /** Number of the first row over all pages. */
  readonly first: number;
}

/** The columns and their order are those of the paper, so that a printed page and this one can be compared by eye. */
export function PaperTable({ rows, first }: PaperProps) {
  const text = useText(tablesText);
  const narrow = useNarrow();
  const { unit } = useAmounts();
  if (narrow) return <PaperCards rows={rows} />;
  const currencies = [...new Set(rows.flatMap((row) => row.amount?.currency ?? []))];
  return (
    // A region that scrolls must be reachable by the keyboard.
    <div className="paper-scroll" tabIndex={0} role="region" aria-label={text('title')}>
      <table className="paper">
        <thead>
          <tr>
            <th rowSpan={2}>{text('no')}</th>
            <th rowSpan={2} className="paper-name">
              {text('name')}
            </th>
            <th rowSpan={2}>{text('investor')}</th>
            <th rowSpan={2}>{text('unit')}</th>
            <th rowSpan={2}>{text('place')}</th>
            <th rowSpan={2} className="number">
              {text('amount')}
              <br />
              <span className="quiet">{currencies.map(unit).join(' / ')}</span>
            </th>
            <th rowSpan={2}>{text('stage')}</th>
            <th rowSpan={2}>{text('light')}</th>
            {NODES.map((node) => (
              <th key={node} colSpan={3} scope="colgroup" className="paper-node">
                {text(node)}
              </th>
            ))}
          </tr>
          <tr>
            {NODES.map((node) => [
              <th key={`${node}-planned`} className="paper-node">
                {text('planned')}
              </th>,
              <th key={`${node}-actual`}>{text('actual')}</th>,
              <th key={`${node}-three`}>{text('three')}</th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <PaperLine key={row.id} row={row} no={first + n} several={currencies.length > 1} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PaperLine({ row, no, several }: { readonly row: PaperRow; readonly no: number; readonly several: boolean }) {
  const { write, unit } = useAmounts();
  return (
    <tr>
      <td className="number">{no}</td>
      <th scope="row" className="paper-name">
        <div>
          <ProjectLink id={row.id} name={row.name} />
        </div>
        {row.content && <p className="quiet paper-content">{row.content}</p>}
      </th>
      <td className="paper-investor">{orNone(row.investor)}</td>
      <td>{row.unit.name}</td>
      <td>
        {orNone(row.district)}
        <br />
        {orNone(row.industry)}
      </td>
      <td className="number">
        {write(row.amount)}
        {several && row.amount && <div className="quiet">{unit(row.amount.currency)}</div>}
      </td>
      <td>
        <StageTag stage={row.stage} />
      </td>
      <td>
        <LightTag light={row.light} />
      </td>
      {NODES.map((node) => (
        <NodeCells key={node} row={row} node={node} />
      ))}
    </tr>
  );
}
