import type { Life } from '../life.ts';

/**
 * 红黄牌 (WH-4.2). A rule only proposes; supervision confirms or drops; the unit may contest once, naming a cause; who
 * confirmed does not rule on the contest. A card comes down when supervision has seen that what it was for is mended.
 */
export const card = {
  reads: 'card.read',
  states: ['proposed', 'confirmed', 'dropped', 'contested', 'upheld', 'lifted', 'rectified', 'taken-down'],
  moves: [
    { act: 'card.propose', from: [null], to: 'proposed', right: 'card.propose' },
    {
      act: 'card.confirm',
      from: ['proposed'],
      to: 'confirmed',
      right: 'card.decide',
      takes: ['reason', 'due'],
      notBy: ['card.propose'],
    },
    {
      act: 'card.drop',
      from: ['proposed'],
      to: 'dropped',
      right: 'card.decide',
      needs: ['reason'],
      notBy: ['card.propose'],
      ends: true,
    },
    { act: 'card.rectify', from: ['confirmed', 'upheld'], to: 'rectified', right: 'card.answer', needs: ['note'] },
    {
      act: 'card.contest',
      from: ['confirmed'],
      to: 'contested',
      right: 'card.answer',
      needs: ['cause', 'reason'],
      causes: ['company', 'department', 'force-majeure'],
      once: true,
    },
    {
      act: 'card.uphold',
      from: ['contested'],
      to: 'upheld',
      right: 'card.decide',
      needs: ['reason'],
      notBy: ['card.confirm', 'card.contest'],
    },
    {
      act: 'card.lift',
      from: ['contested'],
      to: 'lifted',
      right: 'card.decide',
      needs: ['reason'],
      notBy: ['card.confirm', 'card.contest'],
      ends: true,
    },
    {
      act: 'card.send-back',
      from: ['rectified'],
      to: 'confirmed',
      right: 'card.decide',
      needs: ['reason'],
      notBy: ['card.rectify'],
    },
    {
      act: 'card.take-down',
      from: ['rectified'],
      to: 'taken-down',
      right: 'card.decide',
      takes: ['reason'],
      notBy: ['card.rectify'],
      ends: true,
    },
  ],
} as const satisfies Life;
