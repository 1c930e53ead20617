import { movesOf } from '../matter/move.ts';

/** Takes a decision through its life: explained, reported done, settled or sent back. */
export const moveDecision = movesOf('decision');
