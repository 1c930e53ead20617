import { type ReactNode, useRef } from 'react';
import { useWidth } from '../project/use-width.ts';
import { BOX_HEIGHT, type MapNode, mapLayout } from './map-layout.ts';
import './map.css';

interface GraphMapProps<T extends MapNode> {
  readonly label: string;
  readonly nodes: readonly T[];
  /** What stands in the box of one; a link or button in it is stepped to with the keyboard. */
  readonly children: (node: T) => ReactNode;
  readonly classOf?: (node: T) => string | undefined;
}

/** What waits for what, from top to bottom: what stands in one row goes side by side. The lines are drawn, the boxes are text. */
export function GraphMap<T extends MapNode>({ label, nodes, children, classOf }: GraphMapProps<T>) {
  const place = useRef<HTMLDivElement>(null);
  const available = useWidth(place);
  const { width, height, boxWidth, boxes, edges } = mapLayout(nodes, available);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    <div ref={place} className="graph-map" role="group" aria-label={label}>
      <div className="graph-paper" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden className="graph-lines">
          <defs>
            <marker
              id="graph-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M 0 0 L 8 4 L 0 8 z" />
            </marker>
          </defs>
          {edges.map(({ key, path, critical }) => (
            <path key={key} d={path} className={critical ? 'graph-line graph-critical' : 'graph-line'} />
          ))}
        </svg>
        <ol>
          {boxes.map(({ id, x, y }) => {
            const node = byId.get(id);
            return (
              node && (
                <li
                  key={id}
                  className={['graph-box', node.critical ? 'graph-box-critical' : '', classOf?.(node)].join(' ')}
                  style={{ left: x, top: y, width: boxWidth, height: BOX_HEIGHT }}
                >
                  {children(node)}
                </li>
              )
            );
          })}
        </ol>
      </div>
    </div>
  );
}
