import { type BarSeriesOption, BarChart } from 'echarts/charts';
import { AriaComponent, type AriaComponentOption, GridComponent, type GridComponentOption } from 'echarts/components';
import { type ComposeOption, type EChartsType, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Light } from '../../domain/standing.ts';

// Only what bars need; the whole of ECharts is five times as much.
register([BarChart, GridComponent, AriaComponent, SVGRenderer]);

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** As it is read, with separators. */
  readonly shown: string;
  readonly light?: Light | undefined;
}

/** Fills for bars: paler than the words of the verdicts, and told apart by pattern as well. */
const FILLS: Readonly<Record<Light, string>> = { red: '#cf4a3c', yellow: '#d99a1c', green: '#3f9c5a', none: '#9aa3ad' };
/** Light patterns, so that bars are told apart without their colours and stay quiet. */
const PATTERNS = [
  { color: 'rgba(255,255,255,0.22)', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4 },
  {
    color: 'rgba(255,255,255,0.35)',
    symbol: 'circle',
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.7,
  },
  { color: 'rgba(255,255,255,0.28)', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  { color: 'rgba(255,255,255,0.3)', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 2 },
];
const BLUE = '#3f78c9';

export const barHeight = (bars: readonly Bar[]): number => bars.length * 26 + 8;

export function drawBars(place: HTMLElement, onPick: (index: number) => void): EChartsType {
  const chart = init(place, null, { renderer: 'svg' });
  chart.on('click', ({ dataIndex }) => onPick(dataIndex));
  return chart;
}

type Option = ComposeOption<BarSeriesOption | GridComponentOption | AriaComponentOption>;

export const barsOption = (
  bars: readonly Bar[],
  description: string,
  nameWidth: number,
  fontFamily: string,
): Option => ({
  animation: false,
  aria: { enabled: true, label: { description }, decal: { show: true, decals: PATTERNS } },
  grid: { left: nameWidth, right: Math.max(...bars.map(({ shown }) => shown.length)) * 8 + 10, top: 0, bottom: 4 },
  xAxis: { type: 'value', show: false, max: 'dataMax' },
  yAxis: {
    type: 'category',
    inverse: true,
    data: bars.map(({ name }) => name),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { width: nameWidth - 8, overflow: 'truncate', color: '#1f2328', fontSize: 13, fontFamily },
    triggerEvent: false,
  },
  series: [
    {
      type: 'bar',
      barWidth: 14,
      barMinHeight: 2,
      colorBy: bars.some(({ light }) => light) ? 'data' : 'series',
      data: bars.map(({ value, light }) => ({ value, itemStyle: { color: light ? FILLS[light] : BLUE } })),
      label: {
        show: true,
        position: 'right',
        color: '#1f2328',
        fontSize: 13,
        fontFamily,
        formatter: ({ dataIndex }) => bars[dataIndex]?.shown ?? '',
      },
    },
  ],
});
