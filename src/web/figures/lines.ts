import { LineChart, type LineSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, type EChartsType, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what lines need.
register([LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export interface Line {
  readonly name: string;
  /** Null where there is nothing to divide by: the line has a gap there, and not a zero. */
  readonly values: readonly (number | null)[];
  /** As they are read. */
  readonly shown: readonly string[];
}

/** Told apart by colour and by the sign at each point. */
const INKS = ['#1455b0', '#b45f06', '#3f7d3a', '#8a3a8f', '#5b636e', '#b42318'];
const SIGNS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];

export const drawLines = (place: HTMLElement): EChartsType => init(place, null, { renderer: 'svg' });

type Option = ComposeOption<
  LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption | AriaComponentOption
>;

interface Drawing {
  readonly days: readonly string[];
  readonly lines: readonly Line[];
  readonly description: string;
  readonly fontFamily: string;
  /** How a value of the axis is said. */
  readonly say: (value: number) => string;
}

export const linesOption = ({ days, lines, description, fontFamily, say }: Drawing): Option => ({
  animation: false,
  aria: { enabled: true, label: { description } },
  textStyle: { fontFamily },
  color: INKS,
  grid: { left: 8, right: 16, top: lines.length > 1 ? 32 : 12, bottom: 4, containLabel: true },
  ...(lines.length > 1 ? { legend: { top: 0, left: 0, type: 'plain', itemWidth: 18 } } : {}),
  tooltip: {
    trigger: 'axis',
    // Names are texts of the office and stand as they are.
    renderMode: 'richText',
    formatter: (points) => {
      const [first] = Array.isArray(points) ? points : [points];
      const at = first?.dataIndex ?? 0;
      return [days[at], ...lines.map(({ name, shown }) => `${name} ${shown[at] ?? ''}`)].join('\n');
    },
  },
  xAxis: { type: 'category', boundaryGap: false, data: days.map((day) => day.slice(0, 7)), axisTick: { show: false } },
  yAxis: { type: 'value', axisLabel: { formatter: say }, splitNumber: 4 },
  series: lines.map(({ name, values }, at) => ({
    type: 'line',
    name,
    data: [...values],
    symbol: SIGNS[at % SIGNS.length] ?? 'circle',
    symbolSize: 7,
    lineStyle: { width: 2 },
  })),
});
