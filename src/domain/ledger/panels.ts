import type { HeaderBlock } from './header-block.ts';

/**
 * Lists printed in two or three columns of entries repeat their header from left to right: 序号 项目名称 投资 | 序号 项目名称 投资. Each repetition
 * is read as a table of its own; any other header is one panel.
 */
export function panelsOf(block: HeaderBlock): HeaderBlock[] {
  const headers = block.paths.map((path) => path.join('/'));
  const start = headers.findIndex((h) => h !== '');
  const names = block.matches.flatMap((m, i) => (m?.field === 'name' && m.confidence !== 'guess' ? [i] : []));
  const [first, second] = names;
  if (first === undefined || second === undefined || start < 0) return [block];
  const period = second - first;
  if (period < 2 || !repeats(headers, start, period)) return [block];
  const panels = Math.ceil((headers.length - start) / period);
  return Array.from({ length: panels }, (_, p) => panel(block, start + p * period, start + (p + 1) * period)).filter(
    (b) => b.matches.some((m) => m?.field === 'name'),
  );
}

const repeats = (headers: readonly string[], start: number, period: number): boolean =>
  headers.slice(start, start + period).every((h, i) => h === (headers[start + period + i] ?? ''));

function panel(block: HeaderBlock, from: number, to: number): HeaderBlock {
  const within = (i: number): boolean => i >= from && i < to;
  return {
    ...block,
    paths: block.paths.map((path, i) => (within(i) ? path : [])),
    matches: block.matches.map((match, i) => (within(i) ? match : undefined)),
    panel: { from, to },
  };
}
