import type { Life } from '../life.ts';

/**
 * 企业投诉 (DS-12): accepted or not within a limit, answered within another, closed with the company's word. Who complained
 * is not shown to the unit complained of.
 */
export const complaint = {
  reads: 'complaint.read',
  states: ['received', 'declined', 'in-hand', 'answered', 'closed', 'withdrawn'],
  moves: [
    { act: 'complaint.receive', from: [null], to: 'received', right: 'complaint.receive' },
    {
      act: 'complaint.accept',
      from: ['received'],
      to: 'in-hand',
      right: 'complaint.handle',
      takes: ['unit', 'note'],
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
    { act: 'complaint.explain', from: ['in-hand'], to: '=', right: 'matter.handle', side: 'owner', needs: ['note'] },
    {
      act: 'complaint.extend',
      from: ['in-hand'],
      to: '=',
      right: 'complaint.handle',
      needs: ['due', 'reason'],
      postpones: true,
    },
    { act: 'complaint.answer', from: ['in-hand'], to: 'answered', right: 'complaint.handle', needs: ['note'] },
    { act: 'complaint.dispute', from: ['answered'], to: 'in-hand', right: 'complaint.receive', needs: ['reason'] },
    {
      act: 'complaint.close',
      from: ['answered'],
      to: 'closed',
      right: 'complaint.receive',
      takes: ['note'],
      clock: 'end',
      ends: true,
    },
    {
      act: 'complaint.withdraw',
      from: ['received', 'in-hand', 'answered'],
      to: 'withdrawn',
      right: 'complaint.receive',
      takes: ['reason'],
      ends: true,
    },
  ],
} as const satisfies Life;
