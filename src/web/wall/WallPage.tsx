import { Pagination } from 'antd';
import { useMemo } from 'react';
import { wallChart } from '../../contract/overview.ts';
import type { ReplyOf } from '../../contract/route.ts';
import type { Day } from '../../domain/day.ts';
import { useAnswer } from '../answer.ts';
import { FilterBar } from '../filter/FilterBar.tsx';
import { useFilter } from '../filter/filter.ts';
import { useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { frameOf, SPANS, ticks, ZOOMS } from './layout.ts';
import { wallText } from './messages.ts';
import { linesOf } from './nodes.ts';
import { usePrinting } from './use-printing.ts';
import '../sheet.css';
import './wall.css';
import { WallLegend } from './WallLegend.tsx';
import { WallPrint } from './WallPrint.tsx';
import { WallScreen } from './WallScreen.tsx';
import { WallTable } from './WallTable.tsx';
import { WallTools } from './WallTools.tsx';

const SIZE = 300;

/** Nodes against time for every project that matches (挂图作战); on paper as well, and as a table. */
export function WallPage() {
  const text = useText(wallText);
  const [search, change] = usePageSearch();
  const { filter } = useFilter();
  useTitle(text('title'));
  const page = Number(oneIn(search, 'page') ?? 1);
  const answer = useAnswer(wallChart, { ...filter, page, size: SIZE }, { keepPrevious: true });
  return (
    <section className="sheet wall-page">
      <div className="sheet-head wall-tools">
        <h1>{text('title')}</h1>
        <WallTools />
      </div>
      <div className="wall-tools">
        <FilterBar />
      </div>
      <Loaded of={answer} rows={12}>
        {(chart) => (
          <>
            <Chart chart={chart} />
            {chart.total > SIZE && (
              <Pagination
                className="wall-tools"
                align="end"
                current={page}
                pageSize={SIZE}
                total={chart.total}
                showSizeChanger={false}
                onChange={(next) => change({ page: String(next) })}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Chart({ chart }: { readonly chart: ReplyOf<typeof wallChart> }) {
  const text = useText(wallText);
  const { tenant } = useMe();
  const [search] = usePageSearch();
  const printing = usePrinting();
  const span = SPANS.find((one) => one === oneIn(search, 'span')) ?? 'three-years';
  const zoom = ZOOMS.find((one) => one === oneIn(search, 'zoom')) ?? 'month';
  const grouped = oneIn(search, 'grouped') !== 'no';
  const asOf = chart.asOf as Day;
  const lines = useMemo(() => linesOf(chart.rows, grouped), [chart.rows, grouped]);
  const track = useMemo(() => {
    const frame = frameOf(span, asOf, chart.from as Day, chart.to as Day);
    return { frame, ticks: ticks(frame, zoom), asOf };
  }, [span, zoom, asOf, chart.from, chart.to]);
  if (chart.rows.length === 0) return <Nothing title={text('none')}>{text('noneHint')}</Nothing>;
  const late = chart.rows.filter((row) => row.lateDays > 0).length;
  return (
    <>
      <p className="wall-tools quiet">
        {text('asOf', { day: asOf })} · {text('found', { n: chart.total, late })}
      </p>
      {oneIn(search, 'as') === 'table' ? (
        <WallTable rows={chart.rows} />
      ) : (
        <div className="wall-chart">
          <WallScreen lines={lines} zoom={zoom} {...track} />
          <WallLegend />
          {printing && (
            <WallPrint lines={lines} frame={track.frame} asOf={asOf} total={chart.total} tenant={tenant.name} />
          )}
        </div>
      )}
    </>
  );
}
