import {
  exportCommitments,
  listCommitments,
  moveCommitment,
  promiseCommitment,
  showCommitment,
} from '../contract/commitments.ts';
import { moveCommitment as move } from '../work/commands/commitment/move.ts';
import { promiseCommitment as promise } from '../work/commands/commitment/promise.ts';
import { exportCommitments as commitmentsBook } from '../work/exports/commitments.ts';
import { perform } from '../work/perform.ts';
import { commitmentsSeen, oneCommitment } from '../work/views/commitments.ts';
import { asDownload } from './export-routes.ts';
import { type Served, serve } from './serve.ts';

/** What an agreement is followed by: the commitments of both sides. */
export const agreementRoutes: readonly Served[] = [
  serve(listCommitments, (input, asked) => commitmentsSeen(asked, input)),
  serve(exportCommitments, async (input, asked) => asDownload(await commitmentsBook(asked, input))),
  serve(promiseCommitment, (input, asked) => perform(promise, input, asked)),
  serve(showCommitment, ({ id }, asked) => oneCommitment(asked, id), { version: (reply) => reply.commitment.version }),
  serve(moveCommitment, (input, asked) => perform(move, input, asked), { needsVersion: true }),
];
