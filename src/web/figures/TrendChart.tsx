import type { EChartsType } from 'echarts/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { grouped } from '../format.ts';
import { useJoin, usePick, useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import type { TrendAnswer } from './figures.ts';
import { drawLines, type Line, linesOption } from './lines.ts';
import { figuresText } from './messages.ts';
import { useSaying } from './saying.ts';

/** How a measure went, of everything and of the groups chosen in the table. */
export function TrendChart({ trend }: { readonly trend: TrendAnswer }) {
  const text = useText(figuresText);
  const join = useJoin();
  const pick = usePick();
  const saying = useSaying();
  const amounts = useAmounts();
  const { days, series, measure } = trend;
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const lines: Line[] = series.map((line) => ({
    name: saying.group(line),
    // Only the height of the line is a float; what is read is written from the exact figures.
    values: line.points.map(({ value }) => (value === null ? null : measure.share ? value * 100 : value)),
    shown: line.points.map((point) => saying.value(point, measure)),
  }));
  const say = (value: number): string =>
    measure.share
      ? `${value}%`
      : measure.unit === 'money'
        ? amounts.write({ value: String(Math.round(value)), currency: 'CNY' })
        : grouped(String(value));
  const told = join.remarks(lines.map(({ name, shown }) => text('series', { name, points: shown.join(' → ') })));
  const option = linesOption({
    days,
    lines,
    say,
    description: text('describe', { measure: pick(measure), series: told }),
    fontFamily: getComputedStyle(document.body).fontFamily,
  });
  const draw = useEffectEvent(() => chart.current?.setOption(option, { notMerge: true }));
  useEffect(() => {
    if (!place.current) return undefined;
    const made = drawLines(place.current);
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  const drawn = JSON.stringify([option, measure.id, amounts.scale]);
  useEffect(() => {
    chart.current?.resize();
    draw();
  }, [drawn]);
  return <div ref={place} className="figures-chart" />;
}
