import type { Life } from '../life.ts';

/** 报送任务: a matter is raised only when a due is done or excused; one nobody has touched is not kept, it is computed. */
export const duty = {
  reads: 'duty.read',
  states: ['done', 'excused', 'reopened'],
  moves: [
    { act: 'duty.fulfil', from: [null, 'reopened'], to: 'done', right: 'duty.fulfil', takes: ['note'], ends: true },
    {
      act: 'duty.excuse',
      from: [null, 'reopened'],
      to: 'excused',
      right: 'duty.excuse',
      needs: ['reason', 'agreedBy'],
      ends: true,
    },
    { act: 'duty.reopen', from: ['done', 'excused'], to: 'reopened', right: 'duty.excuse', needs: ['reason'] },
  ],
} as const satisfies Life;
