import './marks.css';
import type { NodeState } from './nodes.ts';

/** Shape and inner sign differ as well as colour, so that the chart reads in grey and to every eye. */
const SHAPES: Record<NodeState, React.ReactNode> = {
  done: (
    <>
      <circle r="6.5" />
      <path className="wall-sign" d="M-3 0 L-0.8 2.4 L3.2 -2.6" />
    </>
  ),
  'done-late': (
    <>
      <path d="M0 -7.5 L7.5 0 L0 7.5 L-7.5 0 Z" />
      <path className="wall-sign" d="M-3 0 L-0.8 2.4 L3.2 -2.6" />
    </>
  ),
  late: (
    <>
      <path d="M0 -7.5 L7.5 6 L-7.5 6 Z" />
      <path className="wall-sign" d="M0 -2.5 L0 1.6 M0 3.6 L0 4.2" />
    </>
  ),
  ahead: <circle className="wall-hollow" r="5.5" />,
  dropped: <path className="wall-hollow" d="M-4 -4 L4 4 M-4 4 L4 -4" />,
  undated: <path className="wall-hollow" d="M-5 -5 H5 V5 H-5 Z" />,
};

/** A node on the chart; `x` is a share of the width, so that the same mark stands right on screen and on paper. */
export function NodeMark({ state, x, y, title }: { state: NodeState; x: number; y: number; title?: string }) {
  return (
    <svg x={`${x * 100}%`} y={y} className={`wall-mark wall-${state}`} overflow="visible" aria-hidden="true">
      {title && <title>{title}</title>}
      {SHAPES[state]}
    </svg>
  );
}

/** The same mark at a place counted in pixels. */
export function NodeMarkAt({ state, x, y, title }: { state: NodeState; x: number; y: number; title: string }) {
  return (
    <g className={`wall-mark wall-${state}`} transform={`translate(${x} ${y})`}>
      <title>{title}</title>
      {SHAPES[state]}
    </g>
  );
}

/** The same mark inside running text: legend and table. */
export function NodeSign({ state }: { state: NodeState }) {
  return (
    <svg
      className={`wall-mark wall-${state} wall-inline`}
      width="18"
      height="18"
      viewBox="-9 -9 18 18"
      aria-hidden="true"
    >
      {SHAPES[state]}
    </svg>
  );
}
