import type { Life } from '../life.ts';

/**
 * 承诺 (DS-6): what the agreement promises, by either side, with its measure and day. Kept or broken is said by the office
 * on evidence; a new day needs a reason. Late is not a state: it is a day that has passed.
 */
export const commitment = {
  reads: 'matter.read',
  states: ['promised', 'kept', 'broken', 'released'],
  moves: [
    {
      act: 'commitment.promise',
      from: [null],
      to: 'promised',
      right: 'matter.coordinate',
      needs: ['due'],
      takes: ['note'],
    },
    {
      act: 'commitment.report',
      from: ['promised'],
      to: '=',
      right: 'matter.handle',
      side: 'owner',
      needs: ['note'],
    },
    {
      act: 'commitment.extend',
      from: ['promised'],
      to: '=',
      right: 'matter.coordinate',
      needs: ['due', 'reason'],
      postpones: true,
    },
    { act: 'commitment.keep', from: ['promised'], to: 'kept', right: 'matter.coordinate', needs: ['note'], ends: true },
    {
      act: 'commitment.break',
      from: ['promised'],
      to: 'broken',
      right: 'matter.coordinate',
      needs: ['cause', 'reason'],
      causes: ['company', 'government', 'force-majeure'],
      ends: true,
    },
    {
      act: 'commitment.release',
      from: ['promised'],
      to: 'released',
      right: 'matter.decide',
      needs: ['reason'],
      ends: true,
    },
  ],
} as const satisfies Life;
