import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import type { TrendAnswer } from './figures.ts';
import { figuresText } from './messages.ts';
import { useSaying } from './saying.ts';

/** The points of the lines, with what each was divided by. */
export function TrendTable({ trend: { days, series, measure } }: { readonly trend: TrendAnswer }) {
  const text = useText(figuresText);
  const saying = useSaying();
  const rows = days.map((day, at) => ({ day, at }));
  return (
    <div className="figures-scroll">
      <Rows
        label={text('trendTable')}
        rows={rows}
        keyOf={({ day }) => day}
        columns={[
          { key: 'day', kind: 'day', title: text('day'), render: ({ day }) => day },
          ...series.map((line) => ({
            key: line.key ?? '',
            kind: 'digits' as const,
            title: saying.group(line),
            render: ({ at }: { readonly at: number }) => {
              const point = line.points[at];
              if (!point) return null;
              return (
                <>
                  {saying.value(point, measure)}{' '}
                  {measure.share && (
                    <span className="quiet">
                      {saying.number(point.numerator, measure)} / {saying.number(point.denominator, measure)}
                    </span>
                  )}
                </>
              );
            },
          })),
        ]}
      />
    </div>
  );
}
