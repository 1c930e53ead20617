import type { Life } from '../life.ts';

/**
 * 企业投诉 (DS-12): accepted or not within a limit, answered within another, closed with the company's word. Who complained
 * is not shown to the unit complained of: it is given the words that the office passes on, and says what it has to say. The
 * complainant acts by their secret link or their account, in nobody's name.
 */
export const complaint = {
  reads: 'complaint.read',
  states: ['received', 'declined', 'in-hand', 'passed-on', 'answered', 'closed', 'withdrawn'],
  moves: [
    { act: 'complaint.receive', from: [null], to: 'received', right: 'complaint.receive' },
    {
      act: 'complaint.accept',
      from: ['received'],
      to: 'in-hand',
      right: 'complaint.handle',
      takes: ['note'],
      clock: 'start',
    },
    {
      act: 'complaint.decline',
      from: ['received'],
      to: 'declined',
      right: 'complaint.handle',
      needs: ['reason'],
      ends: true,
    },
    {
      act: 'complaint.pass-on',
      from: ['in-hand', 'passed-on'],
      to: 'passed-on',
      right: 'complaint.handle',
      needs: ['unit', 'note'],
    },
    {
      act: 'complaint.explain',
      from: ['passed-on'],
      to: 'in-hand',
      right: 'matter.handle',
      side: 'owner',
      needs: ['note'],
    },
    {
      act: 'complaint.extend',
      from: ['in-hand', 'passed-on'],
      to: '=',
      right: 'complaint.handle',
      needs: ['due', 'reason'],
      postpones: true,
    },
    {
      act: 'complaint.answer',
      from: ['in-hand', 'passed-on'],
      to: 'answered',
      right: 'complaint.handle',
      needs: ['note'],
    },
    { act: 'complaint.dispute', from: ['answered'], to: 'in-hand', right: 'complaint.speak', needs: ['reason'] },
    {
      act: 'complaint.close',
      from: ['answered'],
      to: 'closed',
      right: 'complaint.speak',
      takes: ['note'],
      clock: 'end',
      ends: true,
    },
    {
      // Whoever has been answered and says nothing for long has nothing more to say.
      act: 'complaint.lapse',
      from: ['answered'],
      to: 'closed',
      right: 'complaint.handle',
      afterDue: true,
      clock: 'end',
      ends: true,
    },
    {
      act: 'complaint.withdraw',
      from: ['received', 'in-hand', 'passed-on', 'answered'],
      to: 'withdrawn',
      right: 'complaint.speak',
      takes: ['reason'],
      ends: true,
    },
  ],
} as const satisfies Life;
