import { lazy, Suspense, useState } from 'react';
import { showTrend } from '../../contract/figures.ts';
import { BASIS } from '../../domain/regime/terms-units.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { percent } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Loaded, Loading } from '../states.tsx';
import { type Answer, type Measure, useFigureSearch } from './figures.ts';
import { GroupTable } from './GroupTable.tsx';
import { figuresText } from './messages.ts';
import { TrendTable } from './TrendTable.tsx';

const TrendChart = lazy(() => import('./TrendChart.tsx').then((m) => ({ default: m.TrendChart })));

interface MeasureCardProps {
  readonly answer: Answer;
  readonly measure: Measure;
  readonly place: number;
}

const PERIODS = 12;

/** One measure: what it divides by what, how it went, and where every group stands. */
export function MeasureCard({ answer, measure, place }: MeasureCardProps) {
  const text = useText(figuresText);
  const pick = usePick();
  const { sent } = useAsOf();
  const { by, period, drawn, choosePeriod } = useFigureSearch();
  // Kept here, because the answer of another question is another table.
  const [tabled, setTabled] = useState(false);
  const trend = useAnswer(
    showTrend,
    { ...sent, regime: answer.regime?.id ?? '', by, measure: measure.id, key: [...drawn], period, periods: PERIODS },
    { keepPrevious: true },
  );
  return (
    <section className="card figures-measure" aria-labelledby="measure">
      <h2 id="measure">
        {pick(measure)} <span className="quiet">{measure.clause}</span>
      </h2>
      <p className="figures-says">{pick(measure.says)}</p>
      <p className="quiet">
        {text('basis', { basis: pick(BASIS[measure.basis]) })}
        {measure.goal && ` · ${text('goal', { atLeast: percent(measure.goal.atLeast), by: measure.goal.by })}`}
        {measure.over === 'task' && ` · ${text('taskGoal', { by: `${answer.asOf.slice(0, 4)}-12-31` })}`}
      </p>
      <div className="figures-trend-head">
        <h3>{text('trend')}</h3>
        <div role="group" aria-label={text('period')} className="switch">
          {(['month', 'quarter'] as const).map((it) => (
            <button key={it} type="button" aria-pressed={period === it} onClick={() => choosePeriod(it)}>
              {text(it)}
            </button>
          ))}
        </div>
      </div>
      <Loaded of={trend} rows={4}>
        {(found) => (
          <>
            {found.series.some(({ points }) => points.some(({ value }) => value !== null)) ? (
              <Suspense fallback={<Loading rows={4} />}>
                <TrendChart trend={found} />
              </Suspense>
            ) : (
              <p className="quiet">{text('noTrend')}</p>
            )}
            <details open={tabled} onToggle={(event) => setTabled(event.currentTarget.open)}>
              <summary>{text('trendTable')}</summary>
              <TrendTable trend={found} />
            </details>
          </>
        )}
      </Loaded>
      <GroupTable answer={answer} measure={measure} place={place} />
    </section>
  );
}
