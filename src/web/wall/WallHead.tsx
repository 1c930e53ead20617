import { at, type Tick, type Zoom } from './layout.ts';
import type { TrackFrame } from './WallTrack.tsx';
import { useNodeWords } from './words.ts';

/** Years above, their months, quarters below, and the as-of day on top of its line. */
export function WallHead({ frame, ticks, asOf, zoom }: TrackFrame & { readonly zoom: Zoom }) {
  const words = useNodeWords();
  const years = Object.values(Object.groupBy(ticks, (tick) => tick.year)).flatMap((own) => (own ? [merge(own)] : []));
  return (
    <div className="wall-head" aria-hidden="true">
      {zoom !== 'year' &&
        years.map((year) => (
          <span key={year.year} className="wall-head-year" style={place(year)}>
            {year.year}
          </span>
        ))}
      {ticks.map((tick) => (
        <span key={tick.from} className={`wall-head-tick wall-head-${zoom}`} style={place(tick)}>
          {words.tick(tick, zoom)}
        </span>
      ))}
      <span className="wall-head-today" style={{ left: `${at(frame, asOf) * 100}%` }}>
        {asOf.slice(5)}
      </span>
    </div>
  );
}

const place = (part: { readonly left: number; readonly width: number }) => ({
  left: `${part.left * 100}%`,
  width: `${part.width * 100}%`,
});

const merge = (own: readonly Tick[]) => ({
  year: own[0]?.year ?? 0,
  left: own[0]?.left ?? 0,
  width: own.reduce((sum, tick) => sum + tick.width, 0),
});
