import { movesOf } from '../matter/move.ts';

/** Approves, refuses, records or withdraws a declared fee or inspection. */
export const moveDeclaration = movesOf('declaration');
