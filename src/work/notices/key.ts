import { createHash } from 'node:crypto';
import type { DueNotice } from '../../domain/notices/notice.ts';

/** Names an occasion for good; it goes with every message about it, so that whoever gets it twice can tell. */
export const keyOf = (subject: string, { what, mark }: DueNotice): string =>
  createHash('sha256').update(`${subject}\n${what}\n${mark}`).digest('hex').slice(0, 20);
