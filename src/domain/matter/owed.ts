import type { Act } from '../may.ts';
import type { MatterKind, StateOf } from './kinds.ts';
import type { Side } from './life.ts';

/**
 * Whose turn it is: who holds this right, of which unit where it is a unit's turn; and on which rung of the ladder. What a rung
 * has answered goes back to whoever it waits for on the others; a part of something gathered waits with the whole.
 */
export interface Turn {
  readonly right: Act;
  readonly side?: Side;
  /** Only on this rung of the ladder; without it, on every rung that no other turn of the state names. */
  readonly level?: string;
  /** Only where the matter bears this mark. */
  readonly mark?: string;
}

/**
 * Whose turn it is in each open state (今天要办什么). A matter is in somebody's inbox because it waits for them, not because they
 * could do something with it. A state that waits for nobody inside the government is left out.
 */
const TURNS: { readonly [K in MatterKind]: Partial<Readonly<Record<StateOf<K>, readonly Turn[]>>> } = {
  card: {
    proposed: [{ right: 'card.decide' }],
    confirmed: [{ right: 'card.answer', side: 'owner' }],
    contested: [{ right: 'card.decide' }],
    upheld: [{ right: 'card.answer', side: 'owner' }],
    rectified: [{ right: 'card.decide' }],
  },
  exit: {
    warned: [{ right: 'exit.propose' }],
    noticed: [{ right: 'exit.propose' }],
    rectifying: [{ right: 'exit.answer', side: 'owner' }],
  },
  land: { listed: [{ right: 'exit.answer', side: 'owner' }] },
  duty: { reopened: [{ right: 'duty.fulfil', side: 'owner' }] },
  adoption: { proposed: [{ right: 'regime.adopt' }] },
  problem: {
    raised: [{ right: 'matter.coordinate' }],
    returned: [{ right: 'matter.raise', side: 'raiser' }],
    'in-hand': [
      { right: 'matter.handle', side: 'owner' },
      { right: 'matter.coordinate', level: 'office' },
      { right: 'matter.decide', level: 'leaders' },
    ],
    paused: [{ right: 'matter.coordinate' }],
    resolved: [{ right: 'matter.raise', side: 'raiser' }],
  },
  procedure: {
    planned: [{ right: 'matter.raise', side: 'raiser' }],
    papers: [{ right: 'matter.handle', side: 'owner' }],
    // Papers that were promised are owed by whoever promised them, while the department goes on.
    running: [
      { right: 'matter.handle', side: 'owner' },
      { right: 'matter.raise', side: 'raiser', mark: 'short' },
    ],
    asked: [{ right: 'matter.raise', side: 'raiser' }],
    owing: [
      { right: 'matter.raise', side: 'raiser' },
      { right: 'matter.handle', side: 'owner' },
    ],
  },
  commitment: {
    promised: [{ right: 'matter.handle', side: 'owner' }],
    claimed: [{ right: 'matter.coordinate' }],
  },
  complaint: {
    received: [{ right: 'complaint.handle' }],
    'in-hand': [{ right: 'complaint.handle' }],
    'passed-on': [{ right: 'matter.handle', side: 'owner' }],
  },
  declaration: {
    declared: [{ right: 'matter.coordinate' }],
    approved: [{ right: 'matter.handle', side: 'owner' }],
  },
  decision: {
    asked: [{ right: 'matter.handle', side: 'owner' }],
    given: [{ right: 'matter.handle', side: 'owner' }],
    reported: [{ right: 'matter.coordinate' }],
  },
  factor: {
    asked: [{ right: 'matter.coordinate' }, { right: 'matter.handle', side: 'owner' }],
    allotted: [{ right: 'matter.handle', side: 'owner' }, { right: 'matter.coordinate' }],
  },
  review: {
    asked: [{ right: 'matter.handle', side: 'owner' }],
    conditional: [{ right: 'matter.handle', side: 'owner' }],
  },
};

export interface NamedTurn extends Turn {
  readonly kind: MatterKind;
  readonly state: string;
}

/** Every turn there is, in the order of the kinds. */
export const ALL_TURNS: readonly NamedTurn[] = Object.entries(TURNS).flatMap(([kind, states]) =>
  Object.entries(states).flatMap(([state, turns]) =>
    turns.map((turn: Turn) => ({ kind: kind as MatterKind, state, ...turn })),
  ),
);
