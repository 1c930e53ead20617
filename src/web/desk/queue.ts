/**
 * Which of the queue is open: the one asked for; when it has been dealt with, the one that has taken its place; at the end
 * of the queue the last.
 */
export function openAt(ids: readonly string[], asked: string | undefined, lastAt: number): number {
  const found = asked === undefined ? -1 : ids.indexOf(asked);
  return found >= 0 ? found : Math.max(0, Math.min(lastAt, ids.length - 1));
}
