import type { Life } from '../life.ts';

/**
 * 退出 (DS-9). The limits run by themselves; whether a project has to leave is for people, because the clause holds only for
 * the company's own fault. Not its fault: excused. Its fault: noticed, given a deadline, and mended, revived, land returned
 * by agreement, or, once the deadline is over, cleared. Who found the fault does not decide what becomes of it.
 */
export const exit = {
  reads: 'exit.read',
  joins: true,
  states: [
    'warned',
    'noticed',
    'excused',
    'rectifying',
    'lifted',
    'rectified',
    'revived',
    'returned-by-agreement',
    'cleared',
  ],
  moves: [
    { act: 'exit.warn', from: [null], to: 'warned', right: 'exit.propose', takes: ['note'] },
    {
      act: 'exit.notice',
      from: ['warned'],
      to: 'noticed',
      right: 'exit.propose',
      needs: ['cause', 'reason'],
      causes: ['company'],
    },
    {
      act: 'exit.excuse',
      from: ['warned', 'noticed'],
      to: 'excused',
      right: 'exit.propose',
      needs: ['cause', 'reason'],
      causes: ['government', 'force-majeure'],
      ends: true,
    },
    {
      act: 'exit.lift',
      from: ['warned', 'noticed'],
      to: 'lifted',
      right: 'exit.decide',
      needs: ['reason'],
      notBy: ['exit.warn', 'exit.notice'],
      ends: true,
    },
    { act: 'exit.set-deadline', from: ['noticed'], to: 'rectifying', right: 'exit.propose', needs: ['due', 'note'] },
    {
      act: 'exit.settle',
      from: ['rectifying'],
      to: ['rectified', 'revived', 'returned-by-agreement', 'cleared'],
      right: 'exit.decide',
      needs: ['outcome', 'reason'],
      notBy: ['exit.notice', 'exit.set-deadline', 'exit.answer'],
      afterDue: ['cleared'],
      ends: true,
    },
    {
      act: 'exit.postpone',
      from: ['rectifying'],
      to: '=',
      right: 'exit.decide',
      needs: ['due', 'reason'],
      notBy: ['exit.set-deadline'],
      postpones: true,
    },
    { act: 'exit.answer', from: ['warned', 'noticed', 'rectifying'], to: '=', right: 'exit.answer', needs: ['note'] },
  ],
} as const satisfies Life;

/** 土地清理 (DS-10): one parcel, that is one project, of a half-yearly list, until it has its result. */
export const land = {
  reads: 'exit.read',
  states: ['listed', 'rectified', 'revived', 'returned-by-agreement', 'cleared', 'kept'],
  moves: [
    { act: 'land.list', from: [null], to: 'listed', right: 'exit.propose', takes: ['reason'] },
    { act: 'land.answer', from: ['listed'], to: '=', right: 'exit.answer', needs: ['note'] },
    {
      act: 'land.settle',
      from: ['listed'],
      to: ['rectified', 'revived', 'returned-by-agreement', 'cleared', 'kept'],
      right: 'exit.decide',
      needs: ['outcome', 'reason'],
      notBy: ['land.list', 'land.answer'],
      ends: true,
    },
    {
      act: 'land.reopen',
      from: ['rectified', 'revived', 'returned-by-agreement', 'cleared', 'kept'],
      to: 'listed',
      right: 'exit.decide',
      needs: ['reason'],
    },
  ],
} as const satisfies Life;
