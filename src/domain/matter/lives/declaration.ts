import type { Life } from '../life.ts';

/**
 * 收费与检查申报 (DS-13): a unit says beforehand which fee or inspection it means to bring to which company, on what basis and
 * when; the office approves it or not; what came of it is recorded. The company sees it before it happens.
 */
export const declaration = {
  reads: 'matter.read',
  states: ['declared', 'approved', 'refused', 'done', 'withdrawn'],
  moves: [
    { act: 'declaration.declare', from: [null], to: 'declared', right: 'matter.handle', takes: ['note'] },
    {
      act: 'declaration.approve',
      from: ['declared'],
      to: 'approved',
      right: 'matter.coordinate',
      takes: ['note'],
      notBy: ['declaration.declare'],
    },
    {
      act: 'declaration.refuse',
      from: ['declared'],
      to: 'refused',
      right: 'matter.coordinate',
      needs: ['reason'],
      notBy: ['declaration.declare'],
      ends: true,
    },
    {
      act: 'declaration.carry-out',
      from: ['approved'],
      to: 'done',
      right: 'matter.handle',
      side: 'owner',
      needs: ['note'],
      ends: true,
    },
    {
      act: 'declaration.withdraw',
      from: ['declared', 'approved'],
      to: 'withdrawn',
      right: 'matter.handle',
      side: 'owner',
      needs: ['reason'],
      ends: true,
    },
  ],
} as const satisfies Life;
