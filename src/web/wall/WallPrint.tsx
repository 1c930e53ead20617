import { useText } from '../messages/language.tsx';
import { zoomThatFits, ticks } from './layout.ts';
import { wallText } from './messages.ts';
import type { WallLine } from './nodes.ts';
import { WallHead } from './WallHead.tsx';
import { WallLegend } from './WallLegend.tsx';
import { WallName } from './WallScreen.tsx';
import { type TrackFrame, WallTrack } from './WallTrack.tsx';

interface Sheet extends Omit<TrackFrame, 'ticks'> {
  readonly lines: readonly WallLine[];
  readonly total: number;
  readonly tenant: string;
}

/** The chart on A3 landscape: everything drawn, as wide as the sheet, title, months and legend again on every page. */
export function WallPrint({ lines, frame, asOf, total, tenant }: Sheet) {
  const text = useText(wallText);
  const zoom = zoomThatFits(frame);
  const track = { frame, asOf, ticks: ticks(frame, zoom) };
  return (
    <table className="wall-print">
      <colgroup>
        <col className="wall-print-name" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <td colSpan={2}>
            <div className="wall-print-title">
              <b>{text('title')}</b>
              <span>{text('printedFoot', { day: asOf, n: total, tenant })}</span>
            </div>
            <WallLegend />
          </td>
        </tr>
        <tr>
          <th scope="col">{text('project')}</th>
          <th scope="col">
            <WallHead {...track} zoom={zoom} />
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.type === 'unit' ? (
            <tr key={line.id} className="wall-row-unit">
              <td colSpan={2}>
                <WallName line={line} />
              </td>
            </tr>
          ) : (
            <tr key={line.id}>
              <td>
                <WallName line={line} />
              </td>
              <td className="wall-print-track">
                <WallTrack row={line.row} {...track} compact />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
