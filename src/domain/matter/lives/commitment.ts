import type { Life } from '../life.ts';

/**
 * 承诺 (DS-6): what the agreement promises, by either side, with its measure and day. Whoever owes it reports what is reached
 * and says when it is kept; the office decides on evidence whether it is kept or broken, and never the one who said so. A new
 * day needs a reason. Late is not a state: it is a day that has passed.
 */
export const commitment = {
  reads: 'matter.read',
  joins: true,
  states: ['promised', 'claimed', 'kept', 'broken', 'released'],
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
      act: 'commitment.claim',
      from: ['promised'],
      to: 'claimed',
      right: 'matter.handle',
      side: 'owner',
      needs: ['note'],
    },
    {
      act: 'commitment.send-back',
      from: ['claimed'],
      to: 'promised',
      right: 'matter.coordinate',
      needs: ['reason'],
    },
    {
      act: 'commitment.review',
      from: ['promised', 'claimed'],
      to: '=',
      right: 'matter.coordinate',
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
    {
      act: 'commitment.keep',
      from: ['promised', 'claimed'],
      to: 'kept',
      right: 'matter.coordinate',
      needs: ['note'],
      notBy: ['commitment.report', 'commitment.claim'],
      ends: true,
    },
    {
      act: 'commitment.break',
      from: ['promised', 'claimed'],
      to: 'broken',
      right: 'matter.coordinate',
      needs: ['cause', 'reason'],
      causes: ['company', 'government', 'force-majeure'],
      ends: true,
    },
    {
      act: 'commitment.release',
      from: ['promised', 'claimed'],
      to: 'released',
      right: 'matter.decide',
      needs: ['reason'],
      ends: true,
    },
  ],
} as const satisfies Life;
