import type { listProjects } from '../../contract/projects.ts';
import type { ReplyOf } from '../../contract/route.ts';

export type LedgerAnswer = ReplyOf<typeof listProjects>;
export type Row = LedgerAnswer['rows'][number];
