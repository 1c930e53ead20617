import { NodeMarkAt } from '../wall/marks.tsx';
import { NODE_STATES } from '../wall/nodes.ts';

/** A planned node in the shape of the wall chart; a fact as a disc, hollow while it waits to be recognised. */
export function TimeLineMark({ x, y, tone, title }: { x: number; y: number; tone: string; title: string }) {
  const state = NODE_STATES.find((one) => one === tone);
  if (state) return <NodeMarkAt state={state} x={x} y={y} title={title} />;
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{title}</title>
      <circle r="5" className={`time-line-dot time-line-dot-${tone}`} />
    </g>
  );
}
