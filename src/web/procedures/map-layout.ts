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
  /** From left to right and top to bottom: the order in which one steps through with the keyboard. */
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
}

export const BOX_HEIGHT = 84;
const GAP_Y = 12;
const GAP_X = 28;
const NARROWEST = 116;
const WIDEST = 190;

/** Where the boxes and lines of a map stand in a place so wide; what does not fit at its narrowest reaches beyond, to be scrolled. */
export function mapLayout(nodes: readonly MapNode[], available: number): MapLayout {
  const placed = layered(nodes.map(({ id, after }) => ({ id, takes: 1, after })));
  const columns = Math.max(1, ...placed.map(({ layer }) => layer + 1));
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  const room = Math.floor((available - GAP_X * (columns - 1)) / columns);
  const boxWidth = Math.min(WIDEST, Math.max(NARROWEST, room));
  const boxes = placed
    .toSorted((a, b) => a.layer - b.layer || a.row - b.row)
    .map(({ id, layer, row }) => ({ id, x: layer * (boxWidth + GAP_X), y: row * (BOX_HEIGHT + GAP_Y) }));
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

/** From the right of the one to the left of the other; between two of one circle, that stand in one column, around the left. */
function curve(from: Box, to: Box, boxWidth: number): string {
  const [y1, y2] = [from.y + BOX_HEIGHT / 2, to.y + BOX_HEIGHT / 2];
  if (from.x >= to.x) return `M ${from.x} ${y1} C ${from.x - 20} ${y1}, ${to.x - 20} ${y2}, ${to.x} ${y2}`;
  const [x1, x2] = [from.x + boxWidth, to.x];
  const bend = Math.max(12, (x2 - x1) / 2);
  return `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2} ${y2}`;
}
