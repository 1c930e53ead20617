import type { Life } from '../life.ts';

/** 施行制度: one proposes, another adopts or refuses; who proposed may take it back. */
export const adoption = {
  reads: 'regime.read',
  states: ['proposed', 'adopted', 'refused', 'withdrawn'],
  moves: [
    { act: 'regime.propose', from: [null], to: 'proposed', right: 'regime.propose', takes: ['reason'] },
    {
      act: 'regime.adopt',
      from: ['proposed'],
      to: 'adopted',
      right: 'regime.adopt',
      takes: ['reason'],
      notBy: ['regime.propose'],
      ends: true,
    },
    {
      act: 'regime.refuse',
      from: ['proposed'],
      to: 'refused',
      right: 'regime.adopt',
      needs: ['reason'],
      notBy: ['regime.propose'],
      ends: true,
    },
    {
      act: 'regime.withdraw',
      from: ['proposed'],
      to: 'withdrawn',
      right: 'regime.propose',
      takes: ['reason'],
      onlyBy: 'regime.propose',
      ends: true,
    },
  ],
} as const satisfies Life;
