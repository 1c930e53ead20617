import type { Life } from '../life.ts';

/**
 * 议定事项: what a meeting decided somebody is to do (DS-5, WH-4.2), followed until whoever asked for it is content. Who comes to a
 * dispatch meeting without a breakthrough is asked first, and what they answer – why, what next, by when – is followed (TQ-7).
 */
export const decision = {
  reads: 'matter.read',
  joins: true,
  states: ['asked', 'given', 'reported', 'settled', 'dropped'],
  moves: [
    {
      act: 'decision.give',
      from: [null],
      to: 'given',
      right: 'matter.coordinate',
      needs: ['unit', 'due'],
      takes: ['person', 'note'],
    },
    {
      act: 'decision.ask',
      from: [null],
      to: 'asked',
      right: 'matter.coordinate',
      needs: ['unit', 'due'],
      takes: ['note'],
    },
    {
      act: 'decision.explain',
      from: ['asked'],
      to: 'given',
      right: 'matter.handle',
      side: 'owner',
      needs: ['reason', 'note', 'due'],
      takes: ['person'],
    },
    { act: 'decision.report', from: ['given'], to: 'reported', right: 'matter.handle', side: 'owner', needs: ['note'] },
    { act: 'decision.send-back', from: ['reported'], to: 'given', right: 'matter.coordinate', needs: ['reason'] },
    {
      act: 'decision.extend',
      from: ['given'],
      to: '=',
      right: 'matter.coordinate',
      needs: ['due', 'reason'],
      postpones: true,
    },
    {
      act: 'decision.settle',
      from: ['reported'],
      to: 'settled',
      right: 'matter.coordinate',
      takes: ['note'],
      notBy: ['decision.report'],
      ends: true,
    },
    {
      act: 'decision.drop',
      from: ['asked', 'given'],
      to: 'dropped',
      right: 'matter.decide',
      needs: ['reason'],
      ends: true,
    },
  ],
} as const satisfies Life;
