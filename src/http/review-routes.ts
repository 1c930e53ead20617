import {
  askReview,
  exportReviews,
  listReviews,
  listUnreviewed,
  moveReview,
  projectReviews,
  showReview,
} from '../contract/reviews.ts';
import { askReview as ask } from '../work/commands/review/ask.ts';
import { moveReview as move } from '../work/commands/review/move.ts';
import { exportReviews as reviewsBook } from '../work/exports/reviews.ts';
import { perform } from '../work/perform.ts';
import { oneReview, reviewsOfProject, reviewsSeen, unreviewedSeen } from '../work/views/reviews.ts';
import { asDownload } from './export-routes.ts';
import { type Served, serve } from './serve.ts';

/** What departments said of projects before they were signed. */
export const reviewRoutes: readonly Served[] = [
  serve(listReviews, (input, asked) => reviewsSeen(asked, input)),
  serve(exportReviews, async (input, asked) => asDownload(await reviewsBook(asked, input))),
  serve(listUnreviewed, (input, asked) => unreviewedSeen(asked, input)),
  serve(projectReviews, ({ id }, asked) => reviewsOfProject(asked, id)),
  serve(askReview, (input, asked) => perform(ask, input, asked)),
  serve(showReview, ({ id }, asked) => oneReview(asked, id), { version: (reply) => reply.review.version }),
  serve(moveReview, (input, asked) => perform(move, input, asked), { needsVersion: true }),
];
