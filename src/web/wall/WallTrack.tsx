import type { Day } from '../../domain/day.ts';
import { at, type Frame, stretch, type Tick, type WallRow } from './layout.ts';
import { NodeMark } from './marks.tsx';
import { actualRuns, nodeState, plannedRun } from './nodes.ts';
import { useNodeWords } from './words.ts';

export interface TrackFrame {
  readonly frame: Frame;
  readonly ticks: readonly Tick[];
  readonly asOf: Day;
}

const percent = (share: number): string => `${share * 100}%`;
/** Where the planned and the actual bar run; paper is denser than the screen. */
const ROWS = { screen: { height: 40, plan: 12, work: 28 }, paper: { height: 29, plan: 9, work: 22 } };

interface WallTrackProps extends TrackFrame {
  readonly row: WallRow;
  /** On paper: denser, and with the lines of the months in each row, because there is no backdrop. */
  readonly compact?: boolean;
}

/** One project against time: what is planned above, what was done below. */
export function WallTrack({ row, frame, ticks, asOf, compact = false }: WallTrackProps) {
  const { height, plan, work } = compact ? ROWS.paper : ROWS.screen;
  const words = useNodeWords();
  const run = plannedRun(row);
  const planned = run && stretch(frame, run.from, run.to);
  const inFrame = (d: Day): boolean => d >= frame.from && d <= frame.to;
  return (
    <svg className="wall-track" width="100%" height={height} role="img" aria-label={words.rowOf(row)}>
      {compact && <WallGrid {...{ frame, ticks, asOf }} />}
      {planned && (
        <rect
          className="wall-plan"
          x={percent(planned.left)}
          width={percent(planned.width)}
          y={plan - 4}
          height="8"
          rx="2"
        />
      )}
      {actualRuns(row, asOf).map((run) => {
        const bar = stretch(frame, run.from, run.to);
        return (
          bar && (
            <rect
              key={run.from}
              className="wall-work"
              x={percent(bar.left)}
              width={percent(bar.width)}
              y={work - 4}
              height="8"
              rx="2"
            />
          )
        );
      })}
      {row.steps.map((step) => {
        const state = nodeState(step, row.stage);
        const [due, actual] = [step.due as Day | null, step.actual as Day | null];
        const title = words.nodeOf(step, row.stage);
        return (
          <g key={step.id}>
            {due && actual && inFrame(due) && inFrame(actual) && (
              <line
                className="wall-shift"
                x1={percent(at(frame, due))}
                x2={percent(at(frame, actual))}
                y1={plan}
                y2={work}
              />
            )}
            {due && inFrame(due) && (
              <>
                <NodeMark state={state} x={at(frame, due)} y={plan} title={title} />
                <text className="wall-kind" x={percent(at(frame, due))} y={plan + 3.5} dx="9">
                  {words.kindMark(step.kind)}
                </text>
              </>
            )}
            {actual && inFrame(actual) && (
              <svg x={percent(at(frame, actual))} y={work} overflow="visible" className={`wall-mark wall-${state}`}>
                <title>{title}</title>
                <circle r="4" />
              </svg>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Lines between the columns, heavier where a year begins, and the line of the as-of day. */
export function WallGrid({ frame, ticks, asOf }: TrackFrame) {
  return (
    <>
      {ticks.slice(1).map((tick) => (
        <line
          key={tick.from}
          className={tick.startsYear ? 'wall-grid wall-grid-year' : 'wall-grid'}
          x1={percent(tick.left)}
          x2={percent(tick.left)}
          y1="0"
          y2="100%"
        />
      ))}
      <line className="wall-today" x1={percent(at(frame, asOf))} x2={percent(at(frame, asOf))} y1="0" y2="100%" />
    </>
  );
}
