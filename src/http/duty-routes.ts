import { giveUpCalendarYear, previewCalendarYear, putCalendarYear, showCalendarYear } from '../contract/calendar.ts';
import { dutyMatrix, excuseDuty, fulfilDuty, listDuties, listDutyChoices, reopenDuty } from '../contract/duties.ts';
import { listPosts, setPost } from '../contract/posts.ts';
import { giveUpCalendarYear as giveUp } from '../work/commands/calendar/give-up-year.ts';
import { putCalendarYear as put } from '../work/commands/calendar/put-year.ts';
import { excuseDue, fulfilDue, reopenDue } from '../work/commands/duty/settle.ts';
import { setPost as give } from '../work/commands/unit/set-post.ts';
import { perform } from '../work/perform.ts';
import { calendarYearOf, previewOfYear } from '../work/views/calendar.ts';
import { dutiesOf, dutyChoicesOf } from '../work/views/duties.ts';
import { dutyMatrixOf } from '../work/views/duty-matrix.ts';
import { postsOf } from '../work/views/posts.ts';
import { type Served, serve } from './serve.ts';

/** What units owe and when, who holds which post, and the workday calendar. The export is in export-routes.ts. */
export const dutyRoutes: readonly Served[] = [
  serve(listDuties, (input, asked) => dutiesOf(asked, input)),
  serve(listDutyChoices, ({ asOf }, asked) => dutyChoicesOf(asked, asOf)),
  serve(dutyMatrix, (input, asked) => dutyMatrixOf(asked, input)),
  serve(fulfilDuty, (input, asked) => perform(fulfilDue, input, asked)),
  serve(excuseDuty, (input, asked) => perform(excuseDue, input, asked)),
  serve(reopenDuty, (input, asked) => perform(reopenDue, input, asked)),
  serve(listPosts, (_input, asked) => postsOf(asked)),
  serve(setPost, (input, asked) => perform(give, input, asked)),
  serve(showCalendarYear, ({ year }, asked) => calendarYearOf(asked, year)),
  serve(previewCalendarYear, (input, asked) => previewOfYear(asked, input)),
  serve(putCalendarYear, (input, asked) => perform(put, input, asked), { needsVersion: true }),
  serve(giveUpCalendarYear, (input, asked) => perform(giveUp, input, asked), { needsVersion: true }),
];
