import { useText } from '../messages/language.tsx';
import { rankingsText } from './messages.ts';

const [WIDTH, HEIGHT, EDGE] = [96, 24, 4];

interface SparkProps {
  readonly unit: string;
  readonly days: readonly string[];
  /** The place on each of the days; none where the unit had no place. */
  readonly places: readonly (number | null)[];
  readonly lastPlace: number;
}

/** Places over the last periods, the first place on top; the same figures are its name for whoever does not see it. */
export function Spark({ unit, days, places, lastPlace }: SparkProps) {
  const text = useText(rankingsText);
  if (places.length < 2) return null;
  const across = (n: number): number => EDGE + (n * (WIDTH - 2 * EDGE)) / (places.length - 1);
  const down = (place: number): number => EDGE + ((place - 1) * (HEIGHT - 2 * EDGE)) / Math.max(1, lastPlace - 1);
  const points = places.flatMap((place, n) => (place === null ? [] : [{ x: across(n), y: down(place) }]));
  const last = points.at(-1);
  const said = places.map((place, n) =>
    place === null ? text('placeNone', { day: days[n] ?? '' }) : text('placeOn', { day: days[n] ?? '', place }),
  );
  const label = text('places', { unit, places: said.join(text('and')) });
  return (
    <svg className="spark" width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <title>{label}</title>
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r={2.5} />}
    </svg>
  );
}
