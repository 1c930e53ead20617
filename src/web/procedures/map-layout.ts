import { layered } from '../../domain/schedule/layers.ts';

export interface MapNode {
  readonly id: string;
  /** Ids it stands after. */
  readonly after: readonly string[];
  /** It shares in the longest chain. */
  readonly critical: boolean;
}

interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface Edge {
  readonly key: string;
  readonly path: string;
  readonly critical: boolean;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly boxWidth: number;
  /** From top to bottom and left to right: the order in which one steps through with the keyboard. */
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
}

export const BOX_HEIGHT = 84;
const GAP_Y = 28;
const GAP_X = 14;
const NARROWEST = 116;
const WIDEST = 210;

/**
 * Where the boxes and lines of a map stand in a place so wide: one row a layer, so that a long chain goes down the page as one
 * reads. What does not fit at its narrowest reaches beyond, to be scrolled.
 */
export function mapLayout(nodes: readonly MapNode[], available: number): MapLayout {
  const placed = layered(nodes.map(({ id, after }) => ({ id, takes: 1, after })));
  const columns = Math.max(1, ...placed.map(({ row }) => row + 1));
  const rows = Math.max(1, ...placed.map(({ layer }) => layer + 1));
  const room = Math.floor((available - GAP_X * (columns - 1)) / columns);
  const boxWidth = Math.min(WIDEST, Math.max(NARROWEST, room));
  const boxes = placed
    .toSorted((a, b) => a.layer - b.layer || a.row - b.row)
    .map(({ id, layer, row }) => ({ id, x: row * (boxWidth + GAP_X), y: layer * (BOX_HEIGHT + GAP_Y) }));
  const at = new Map(boxes.map((box) => [box.id, box]));
  const critical = new Set(nodes.filter((node) => node.critical).map(({ id }) => id));
  const edges = nodes.flatMap(({ id, after }) =>
    after.flatMap((before): Edge[] => {
      const [from, to] = [at.get(before), at.get(id)];
      if (!from || !to) return [];
      const both = critical.has(before) && critical.has(id);
      return [{ key: `${before} ${id}`, path: curve(from, to, boxWidth), critical: both }];
    }),
  );
  return {
    width: columns * boxWidth + (columns - 1) * GAP_X,
    height: rows * BOX_HEIGHT + (rows - 1) * GAP_Y,
    boxWidth,
    boxes,
    edges,
  };
}

/** From the foot of the one to the head of the other; between two of one circle, that stand in one row, over their heads. */
function curve(from: Box, to: Box, boxWidth: number): string {
  const [x1, x2] = [from.x + boxWidth / 2, to.x + boxWidth / 2];
  if (from.y >= to.y) return `M ${x1} ${from.y} C ${x1} ${from.y - 16}, ${x2} ${to.y - 16}, ${x2} ${to.y}`;
  const [y1, y2] = [from.y + BOX_HEIGHT, to.y];
  const bend = Math.max(12, (y2 - y1) / 2);
  return `M ${x1} ${y1} C ${x1} ${y1 + bend}, ${x2} ${y2 - bend}, ${x2} ${y2}`;
}
