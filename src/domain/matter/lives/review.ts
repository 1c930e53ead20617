import type { Life } from '../life.ts';

/**
 * 预审 (DS-8): before an agreement is signed the departments of the industry plan, the environment and the land each say
 * whether the project may come, may come under conditions with a day, or may not. Whatever they say keeps its reason.
 */
export const review = {
  reads: 'matter.read',
  states: ['asked', 'conditional', 'passed', 'refused', 'dropped'],
  moves: [
    {
      act: 'review.ask',
      from: [null],
      to: 'asked',
      right: 'matter.coordinate',
      needs: ['due'],
      takes: ['note'],
    },
    {
      act: 'review.pass',
      from: ['asked'],
      to: 'passed',
      right: 'matter.handle',
      side: 'owner',
      needs: ['note'],
      ends: true,
    },
    {
      act: 'review.condition',
      from: ['asked'],
      to: 'conditional',
      right: 'matter.handle',
      side: 'owner',
      needs: ['note', 'due'],
    },
    {
      act: 'review.meet',
      from: ['conditional'],
      to: 'passed',
      right: 'matter.handle',
      side: 'owner',
      needs: ['note'],
      ends: true,
    },
    {
      act: 'review.refuse',
      from: ['asked', 'conditional'],
      to: 'refused',
      right: 'matter.handle',
      side: 'owner',
      needs: ['reason'],
      ends: true,
    },
    {
      act: 'review.ask-again',
      from: ['refused'],
      to: 'asked',
      right: 'matter.coordinate',
      needs: ['reason', 'due'],
    },
    {
      act: 'review.drop',
      from: ['asked', 'conditional'],
      to: 'dropped',
      right: 'matter.coordinate',
      needs: ['reason'],
      ends: true,
    },
  ],
} as const satisfies Life;
