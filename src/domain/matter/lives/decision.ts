import type { Life } from '../life.ts';

/** 议定事项: what a meeting decided somebody is to do (DS-5, WH-4.2, TQ-7), followed until whoever asked for it is content. */
export const decision = {
  reads: 'matter.read',
  states: ['given', 'reported', 'settled', 'dropped'],
  moves: [
    {
      act: 'decision.give',
      from: [null],
      to: 'given',
      right: 'matter.coordinate',
      needs: ['unit', 'due'],
      takes: ['person', 'note'],
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
    { act: 'decision.drop', from: ['given'], to: 'dropped', right: 'matter.decide', needs: ['reason'], ends: true },
  ],
} as const satisfies Life;
