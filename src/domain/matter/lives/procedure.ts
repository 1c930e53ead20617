import type { Life } from '../life.ts';

/**
 * 手续 (DS-1 to DS-3, XC-3.3, TQ-6): one approval of one project, owed by one department. The clock starts when somebody has
 * stamped the papers as complete, stops while papers are asked for and goes on when they have come. Accepted with papers
 * missing (容缺, WH-6.1), it runs against a promise with a day. Where procedures wait for each other a joint meeting decides
 * that one goes on beside the others (DS-1).
 */
export const procedure = {
  reads: 'matter.read',
  states: ['planned', 'papers', 'running', 'asked', 'done', 'refused', 'dropped'],
  moves: [
    { act: 'procedure.plan', from: [null], to: 'planned', right: 'matter.coordinate', takes: ['due', 'note'] },
    {
      act: 'procedure.hand-in',
      from: ['planned'],
      to: 'papers',
      right: 'matter.raise',
      side: 'raiser',
      takes: ['note'],
    },
    {
      act: 'procedure.complete',
      from: ['planned', 'papers'],
      to: 'running',
      right: 'matter.handle',
      side: 'owner',
      takes: ['note'],
      clock: 'start',
    },
    {
      act: 'procedure.accept-short',
      from: ['planned', 'papers'],
      to: 'running',
      right: 'matter.handle',
      side: 'owner',
      needs: ['due', 'note'],
      clock: 'start',
    },
    {
      act: 'procedure.join',
      from: ['planned', 'papers'],
      to: '=',
      right: 'matter.coordinate',
      needs: ['reason'],
      once: true,
    },
    {
      act: 'procedure.finish',
      from: ['running'],
      to: 'done',
      right: 'matter.handle',
      side: 'owner',
      takes: ['note'],
      clock: 'end',
      ends: true,
    },
    {
      act: 'procedure.ask',
      from: ['running'],
      to: 'asked',
      right: 'matter.handle',
      side: 'owner',
      needs: ['reason'],
      clock: 'stop',
    },
    {
      act: 'procedure.go-on',
      from: ['asked'],
      to: 'running',
      right: 'matter.handle',
      side: 'owner',
      takes: ['note'],
      clock: 'go-on',
    },
    {
      act: 'procedure.refuse',
      from: ['papers', 'running', 'asked'],
      to: 'refused',
      right: 'matter.handle',
      side: 'owner',
      needs: ['reason'],
      ends: true,
    },
    {
      act: 'procedure.drop',
      from: ['planned', 'papers'],
      to: 'dropped',
      right: 'matter.coordinate',
      needs: ['reason'],
      ends: true,
    },
    {
      act: 'procedure.urge',
      from: ['papers', 'running', 'asked'],
      to: '=',
      right: 'matter.supervise',
      needs: ['note'],
    },
  ],
} as const satisfies Life;
