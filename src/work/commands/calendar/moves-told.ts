import type { OpenMove } from '../../duties/calendar-change.ts';

const TOLD = 500;

/** What the journal keeps of the dues that a change of the calendar moved: all of them, as far as an entry can hold them. */
export const movesTold = (moved: readonly OpenMove[]) => ({
  movedDues: moved.length,
  moves: moved
    .slice(0, TOLD)
    .map(({ regime, duty, period, before, after }) => [regime, duty, period, before?.due ?? null, after?.due ?? null]),
});
