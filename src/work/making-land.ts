import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { makeLandList as contract } from '../contract/land.ts';
import { makeLandList } from './commands/land/list.ts';
import { perform } from './perform.ts';
import type { Scene } from './scene.ts';
import { telling } from './telling.ts';

type Asked = z.output<(typeof contract)['input']>;

/** Makes a land list and tells meanwhile how far it is. */
export const makingLand = (input: Asked, scene: Scene) =>
  telling(scene, landListId(input), (told) => perform(makeLandList, input, told));

/** A list that is being made has no row yet that could name it: its id is made of what it is asked for. */
export function landListId({ regime, asOf }: Asked): string {
  const hash = createHash('sha256').update(`land ${regime} ${asOf}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}
