import { useRef } from 'react';
import { type Day } from '../../domain/day.ts';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { NodeSign } from '../wall/marks.tsx';
import { NODE_STATES, type NodeState } from '../wall/nodes.ts';
import { projectText } from './messages.ts';
import type { Detail } from './missing.ts';
import { type Placed, place, reachOf, roughWidth, xOf } from './time-line.ts';
import { TimeLineMark } from './TimeLineMark.tsx';
import { type Event, useEvents } from './events.ts';
import { useWidth } from './use-width.ts';

/** More labels than this above one another are a thicket; the list has them all. */
const MOST_LANES = 6;
const LANE = 20;
/** Below this the labels would hide each other: the list says it better. */
const NARROW = 520;

/** What was planned above the axis, what happened below it; the same as a list for keyboards, readers and phones. */
export function TimeLine({ detail }: { readonly detail: Detail }) {
  const text = useText(projectText);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const events = useEvents(detail);
  const drawn = width >= NARROW;
  const [search] = usePageSearch();
  // Whoever came for a part of the page finds it on a phone before a long list.
  const asked = oneIn(search, 'tab') !== undefined;
  return (
    <section className="project-card" aria-label={text('timeLine')}>
      <div ref={box}>{events.length > 0 && drawn && <Drawing detail={detail} events={events} width={width} />}</div>
      {events.length === 0 ? (
        <p className="quiet">{text('empty')}</p>
      ) : (
        width > 0 && (
          <details className="time-line-words" open={!drawn && !asked}>
            <summary>{text(drawn ? 'asList' : 'timeLine')}</summary>
            <EventList events={events} />
          </details>
        )
      )}
    </section>
  );
}

function Drawing({ detail, events, width }: { detail: Detail; events: readonly Event[]; width: number }) {
  const text = useText(projectText);
  const asOf = detail.asOf as Day;
  const reach = reachOf(
    events.map((event) => event.day),
    asOf,
  );
  const canvas = { width, margin: 24, lanes: MOST_LANES, widthOf: roughWidth };
  const placed = place(events, reach, canvas);
  const now = xOf(reach, asOf, canvas);
  const axis = 40 + LANE * lanesOn('planned', placed);
  const height = axis + 44 + LANE * lanesOn('happened', placed);
  const counts = { planned: 0, happened: 0 };
  for (const event of events) counts[event.side]++;
  return (
    <svg
      className="time-line"
      width={width}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text('timeLineOf', counts)}
    >
      <text className="time-line-side" x="0" y="12">
        {text('planned')}
      </text>
      <text className="time-line-side" x="0" y={height - 4}>
        {text('happened')}
      </text>
      <line className="time-line-axis" x1="0" x2={width} y1={axis} y2={axis} />
      {yearsIn(reach).map((year) => (
        <g key={year}>
          <line
            className="time-line-stem"
            x1={xOf(reach, year, canvas)}
            x2={xOf(reach, year, canvas)}
            y1="14"
            y2={height}
          />
          <text className="time-line-year" x={xOf(reach, year, canvas) + 3} y={height - 4}>
            {year.slice(0, 4)}
          </text>
        </g>
      ))}
      <line className="wall-today" x1={now} x2={now} y1="14" y2={height - 14} />
      <text className="time-line-now" x={Math.min(width - 70, now + 4)} y="12">
        {text('today')} {asOf.slice(5)}
      </text>
      {placed.map((one) => (
        <Stem key={one.key} one={one} axis={axis} />
      ))}
      {placed.map((one) => (
        <Label key={one.key} one={one} axis={axis} />
      ))}
      {placed.map((one) => (
        <TimeLineMark
          key={one.key}
          x={one.x}
          y={axis + (one.side === 'planned' ? -8 : 8)}
          tone={one.tone}
          title={`${one.day} ${one.label}`}
        />
      ))}
    </svg>
  );
}

const lanesOn = (side: Placed['side'], placed: readonly Placed[]): number =>
  Math.max(1, ...placed.filter((one) => one.side === side).map((one) => (one.lane ?? -1) + 1));

interface OnAxis {
  readonly one: Placed;
  readonly axis: number;
}

/** The foot of a label's letters. */
function baseOf({ one, axis }: OnAxis): number | undefined {
  if (one.lane === undefined) return undefined;
  const away = 24 + one.lane * LANE;
  return one.side === 'planned' ? axis - away : axis + away + 8;
}

/** Drawn before all labels, so that no stem runs through the letters of another. */
function Stem({ one, axis }: OnAxis) {
  const y = baseOf({ one, axis });
  if (y === undefined) return null;
  const foot = one.side === 'planned' ? y + 4 : y - 11;
  return <line className="time-line-stem" x1={one.x} x2={one.x} y1={axis} y2={foot} />;
}

function Label({ one, axis }: OnAxis) {
  const y = baseOf({ one, axis });
  if (y === undefined) return null;
  return (
    <text className={`time-line-label time-line-${one.tone}`} x={one.labelX} y={y}>
      {one.label}
    </text>
  );
}

const yearsIn = (reach: { from: Day; to: Day }): Day[] => {
  const [first, last] = [Number(reach.from.slice(0, 4)) + 1, Number(reach.to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => `${first + n}-01-01` as Day);
};

const isNode = (tone: string): tone is NodeState => (NODE_STATES as readonly string[]).includes(tone);

function EventList({ events }: { readonly events: readonly Event[] }) {
  const text = useText(projectText);
  return (
    <ol className="time-line-list">
      {events.map((event) => (
        <li key={event.key}>
          <span className="digits">{event.dayText}</span>
          <span className={event.side === 'planned' ? 'time-line-plan' : 'time-line-fact'}>{text(event.side)}</span>
          <span>
            {event.side === 'planned' && isNode(event.tone) && <NodeSign state={event.tone} />} {event.label}
            {event.note && <span className="quiet"> {event.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
