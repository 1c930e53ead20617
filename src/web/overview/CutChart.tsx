import { useNavigate } from '@tanstack/react-router';
import type { EChartsType } from 'echarts/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFilter } from '../filter/filter.ts';
import { count } from '../format.ts';
import { useJoin, useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { type Bar, barHeight, barsOption, drawBars } from './bars.ts';
import { overviewText } from './messages.ts';
import type { Cut, NamedSlice } from './slices.ts';

/** More bars than these say less than the table does. */
const MOST = 12;

interface CutChartProps {
  readonly cut: Cut;
  readonly currency: string | undefined;
  readonly title: string;
}

export function CutChart({ cut, currency, title }: CutChartProps) {
  const text = useText(overviewText);
  const join = useJoin();
  const amounts = useAmounts();
  const navigate = useNavigate();
  const { kept } = useFilter();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const amountOf = (slice: NamedSlice) => slice.amounts.find((total) => total.currency === currency);
  const size = (slice: NamedSlice): number => (currency ? Number(amountOf(slice)?.value ?? 0) : slice.count);
  const sorted = cut.ranked
    ? cut.slices.toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || size(b) - size(a))
    : cut.slices;
  const shown = sorted.slice(0, MOST);
  const left = cut.slices.length - shown.length;
  const bars: Bar[] = shown.map((slice) => ({
    name: slice.name,
    // Only the length of the bar is a float; the figure beside it is written from the exact decimal.
    value: size(slice),
    shown: currency ? amounts.write(amountOf(slice)) : count(slice.count),
    light: slice.light,
  }));
  const slices = join.names(bars.map(({ name, shown: value }) => text('slice', { name, value })));
  // Names are cut to the width they have as drawn, so the chart has to know the very font.
  const option = barsOption(bars, text('describe', { title, slices }), 124, getComputedStyle(document.body).fontFamily);
  const pick = useEffectEvent((index: number) => {
    const slice = shown[index];
    if (slice) void navigate({ to: '/projects', search: { ...kept, [cut.by]: slice.leadsTo } });
  });
  const draw = useEffectEvent(() => chart.current?.setOption(option, { notMerge: true }));
  useEffect(() => {
    if (!place.current) return undefined;
    const made = drawBars(place.current, (index) => pick(index));
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  const drawn = JSON.stringify(option);
  useEffect(() => {
    chart.current?.resize();
    draw();
  }, [drawn]);
  return (
    <>
      <div ref={place} className="cut-chart" title={text('openRows')} style={{ height: barHeight(bars) }} />
      {left > 0 && <p className="quiet">{text('others', { n: left })}</p>}
    </>
  );
}
