import { z } from 'zod';
import { FACTORS } from '../matter/factor.ts';
import { FULFILMENTS } from '../matter/fulfilment.ts';
import { Cites, Id, Words } from './scalars.ts';

/** 工作组 (DS-11): who leads the attraction of projects, and who sees to which factors; who is in it each government says itself. */
export const WorkingGroupShape = z.strictObject({
  id: Id,
  ...Words,
  factors: z.array(z.enum(FACTORS)).min(1).optional(),
  cites: Cites,
});

/** To what support with factors is tied (要素保障与绩效挂钩): of equals, who has fulfilled what was promised goes first. */
export const FactorSupportShape = z.strictObject({ tiedTo: z.array(z.enum(FULFILMENTS)).min(1), cites: Cites });
