import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useRef } from 'react';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { at, trackWidth, type Zoom } from './layout.ts';
import { wallText } from './messages.ts';
import type { WallLine } from './nodes.ts';
import { WallHead } from './WallHead.tsx';
import { type TrackFrame, WallGrid, WallTrack } from './WallTrack.tsx';

const ROW = 40;
const UNIT = 28;

/** The chart on the screen: it scrolls both ways, names and months stay, and only the lines in sight are drawn. */
export function WallScreen({ lines, zoom, ...track }: TrackFrame & { lines: readonly WallLine[]; zoom: Zoom }) {
  const text = useText(wallText);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.type === 'unit' ? UNIT : ROW),
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 8,
  });
  const { frame, asOf } = track;
  // The as-of day is what one came for: it is brought into sight whenever the scale changes.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box) box.scrollLeft = at(frame, asOf) * trackWidth(frame, zoom) - box.clientWidth * 0.35;
  }, [frame, asOf, zoom]);
  return (
    // A region that scrolls must be reachable by the keyboard; its content is equal to the table view.
    <div ref={scroller} className="wall-screen" tabIndex={0} role="region" aria-label={text('title')}>
      <div className="wall-inner" style={{ width: `calc(var(--wall-name) + ${trackWidth(track.frame, zoom)}px)` }}>
        <div className="wall-top">
          <div className="wall-name wall-name-head">{text('project')}</div>
          <WallHead {...track} zoom={zoom} />
        </div>
        <div className="wall-rows" style={{ height: rows.getTotalSize() }}>
          <svg className="wall-backdrop" aria-hidden="true">
            <WallGrid {...track} />
          </svg>
          {rows.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return line && <Line key={item.key} line={line} top={item.start} height={item.size} {...track} />;
          })}
        </div>
      </div>
    </div>
  );
}

interface LineProps extends TrackFrame {
  readonly line: WallLine;
  readonly top: number;
  readonly height: number;
}

/** Drawn once and then only moved: while one scrolls, nothing but the lines that come into sight is worked out. */
const Line = memo(function Line({ line, top, height, ...track }: LineProps) {
  return (
    <div className={`wall-row wall-row-${line.type}`} style={{ height, transform: `translateY(${top}px)` }}>
      <WallName line={line} />
      {line.type === 'project' && <WallTrack row={line.row} {...track} />}
    </div>
  );
});

/** The left column: the project with its link, or the unit with what it has and what is late. */
export function WallName({ line }: { readonly line: WallLine }) {
  const text = useText(wallText);
  if (line.type === 'project')
    return (
      <div className="wall-name">
        <ProjectLink id={line.id} name={line.row.name} />
        {line.row.lateDays > 0 && <span className="wall-late-days">{text('daysLate', { n: line.row.lateDays })}</span>}
      </div>
    );
  return (
    <div className="wall-name">
      <b>{line.name}</b>
      <span className="wall-unit-count">
        {text('unitCount', { n: line.count })}
        {line.late > 0 && <span className="wall-late-days"> {text('lateNodes', { n: line.late })}</span>}
      </span>
    </div>
  );
}
