import type { Life } from '../life.ts';

/**
 * 要素需求 (WH-6.2, DS-11): what a project needs of land, environmental capacity, water, power, gas, funds, people, technology,
 * and by when. The unit that leads its working group owes it and says how far it is. It is allotted against a quota, in a plan that a person decides; met or not met with the reason. What no plan
 * can settle is taken up by itself: 一事一议.
 */
export const factor = {
  reads: 'matter.read',
  joins: true,
  states: ['asked', 'allotted', 'met', 'unmet', 'withdrawn'],
  moves: [
    {
      act: 'factor.ask',
      from: [null],
      to: 'asked',
      right: 'matter.raise',
      side: 'raiser',
      needs: ['due'],
      takes: ['note'],
    },
    { act: 'factor.allot', from: ['asked'], to: 'allotted', right: 'matter.coordinate', takes: ['reason'] },
    { act: 'factor.decide', from: ['asked'], to: 'allotted', right: 'matter.decide', takes: ['reason'] },
    {
      act: 'factor.handle',
      from: ['asked', 'allotted'],
      to: '=',
      right: 'matter.handle',
      side: 'owner',
      needs: ['note'],
    },
    { act: 'factor.give-back', from: ['allotted'], to: 'asked', right: 'matter.coordinate', needs: ['reason'] },
    {
      act: 'factor.discuss',
      from: ['asked', 'allotted'],
      to: '=',
      right: 'matter.coordinate',
      needs: ['note'],
    },
    {
      act: 'factor.meet',
      from: ['asked', 'allotted'],
      to: 'met',
      right: 'matter.coordinate',
      needs: ['note'],
      ends: true,
    },
    {
      act: 'factor.fail',
      from: ['asked', 'allotted'],
      to: 'unmet',
      right: 'matter.coordinate',
      needs: ['reason'],
      ends: true,
    },
    {
      act: 'factor.withdraw',
      from: ['asked', 'allotted'],
      to: 'withdrawn',
      right: 'matter.raise',
      side: 'raiser',
      needs: ['reason'],
      ends: true,
    },
  ],
} as const satisfies Life;
