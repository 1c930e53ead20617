import type { z } from 'zod';
import type { adoptProposal as contract } from '../contract/proposals.ts';
import { adoptProposal } from './commands/regime/adopt.ts';
import { perform } from './perform.ts';
import type { Scene } from './scene.ts';
import { telling } from './telling.ts';

/** Adopts a proposal and tells meanwhile how many projects have been judged anew. */
export const adopting = (input: z.output<(typeof contract)['input']>, scene: Scene) =>
  telling(scene, input.id, (told) => perform(adoptProposal, input, told));
