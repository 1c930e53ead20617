import type { z } from 'zod';
import type { FourTableRow } from '../../contract/overview.ts';

export type PaperRow = z.output<typeof FourTableRow>;

/** The three nodes (三节点) in the order of the paper. */
export const NODES = ['preliminary', 'start', 'completion'] as const;
export type NodeKind = (typeof NODES)[number];
