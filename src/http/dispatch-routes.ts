import { giveDecision, listDecisions, moveDecision, showDecision } from '../contract/decisions.ts';
import { askToExplain, exportDispatch, holdMeeting, readBreakthroughs, readDispatch } from '../contract/dispatch.ts';
import { moveMany, readChanges } from '../contract/inbox.ts';
import { joinMatter, leaveMatter, listMatterUnits, listNameable, watchMatter } from '../contract/parties.ts';
import { gatherProblems } from '../contract/problems.ts';
import { askToExplain as ask } from '../work/commands/decision/ask.ts';
import { giveDecision as give } from '../work/commands/decision/give.ts';
import { moveDecision as move } from '../work/commands/decision/move.ts';
import { holdMeeting as hold } from '../work/commands/gathering/hold.ts';
import { joinMatter as join, leaveMatter as leave, watchMatter as watch } from '../work/commands/matter/party.ts';
import { gatherProblems as gather } from '../work/commands/problem/gather.ts';
import { exportDispatch as packBook } from '../work/exports/dispatch.ts';
import { moveMany as many } from '../work/move-many.ts';
import { perform } from '../work/perform.ts';
import { coHandlingOf } from '../work/views/co-handling.ts';
import { breakthroughsSeen } from '../work/views/breakthroughs.ts';
import { decisionsSeen, oneDecision } from '../work/views/decisions.ts';
import { dispatchSeen } from '../work/views/dispatch.ts';
import { changesSeen } from '../work/views/inbox-changes.ts';
import { nameableIn } from '../work/views/nameable.ts';
import { asDownload } from './export-routes.ts';
import { type Served, serve } from './serve.ts';

/** Dispatch meetings, their decisions, problems gathered into one, and what the inbox does beyond a list. */
export const dispatchRoutes: readonly Served[] = [
  serve(readDispatch, (input, asked) => dispatchSeen(asked, input)),
  serve(holdMeeting, (input, asked) => perform(hold, input, asked)),
  serve(readBreakthroughs, (input, asked) => breakthroughsSeen(asked, input)),
  serve(askToExplain, (input, asked) => perform(ask, input, asked)),
  serve(exportDispatch, async (input, asked) => asDownload(await packBook(asked, input))),
  serve(listDecisions, (input, asked) => decisionsSeen(asked, input)),
  serve(giveDecision, (input, asked) => perform(give, input, asked)),
  serve(showDecision, ({ id }, asked) => oneDecision(asked, id), { version: ({ decision }) => decision.version }),
  serve(moveDecision, (input, asked) => perform(move, input, asked), { needsVersion: true }),
  serve(gatherProblems, (input, asked) => perform(gather, input, asked)),
  serve(moveMany, (input, asked) => many(asked, input)),
  serve(readChanges, (input, asked) => changesSeen(asked, input)),
  serve(watchMatter, (input, asked) => perform(watch, input, asked)),
  serve(listMatterUnits, ({ id }, asked) => coHandlingOf(asked, id)),
  serve(listNameable, (input, asked) => nameableIn(asked, input)),
  serve(joinMatter, (input, asked) => perform(join, input, asked)),
  serve(leaveMatter, (input, asked) => perform(leave, input, asked)),
];
