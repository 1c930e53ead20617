import { movesOf } from '../matter/move.ts';

/** Gives notice, excuses, sets and postpones deadlines, explains, and settles exit cases. */
export const moveExit = movesOf('exit');
