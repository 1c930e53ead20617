import { lazy, Suspense, useState } from 'react';
import { useText } from '../messages/language.tsx';
import { Loading } from '../states.tsx';
import { CutTable } from './CutTable.tsx';
import { overviewText } from './messages.ts';
import type { Cut } from './slices.ts';

const CutChart = lazy(() => import('./CutChart.tsx').then((m) => ({ default: m.CutChart })));

interface CutCardProps {
  readonly cut: Cut;
  /** Undefined: bars count projects; else they add up amounts of this currency. */
  readonly currency: string | undefined;
}

/** One cut of the projects as bars, its table one click away. */
export function CutCard({ cut, currency }: CutCardProps) {
  const text = useText(overviewText);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const title = text(cut.word);
  return (
    <section className="cut" aria-label={title}>
      <div className="cut-head">
        <h2>{title}</h2>
        <div role="group" aria-label={text('showAs', { title })} className="switch">
          {(['chart', 'table'] as const).map((way) => (
            <button key={way} type="button" aria-pressed={shown === way} onClick={() => setShown(way)}>
              {text(way)}
            </button>
          ))}
        </div>
      </div>
      {shown === 'table' ? (
        <CutTable cut={cut} />
      ) : (
        <Suspense fallback={<Loading rows={4} />}>
          <CutChart cut={cut} currency={currency} title={title} />
        </Suspense>
      )}
    </section>
  );
}
