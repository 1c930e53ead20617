import { listCards, moveCard, previewCards, proposeCards, showCard } from '../contract/cards.ts';
import { listExits, listWarned, moveExit, openExit, showExit } from '../contract/exits.ts';
import { addLand, listLand, makeLandList, moveLand, showLand } from '../contract/land.ts';
import { moveCard as move } from '../work/commands/card/move.ts';
import { proposeCards as propose } from '../work/commands/card/propose.ts';
import { moveExit as moveExitCase } from '../work/commands/exit/move.ts';
import { openExitCase } from '../work/commands/exit/warn.ts';
import { addLand as add } from '../work/commands/land/add.ts';
import { moveLand as moveParcel } from '../work/commands/land/move.ts';
import { makingLand } from '../work/making-land.ts';
import { perform } from '../work/perform.ts';
import { cardsPreviewed, cardsSeen, oneCard } from '../work/views/cards.ts';
import { exitsSeen, oneExit, warnedSeen } from '../work/views/exits.ts';
import { landSeen, oneLand } from '../work/views/land.ts';
import { type Served, serve } from './serve.ts';

/** Cards (红黄牌), exits (退出) and land to clean up (土地清理), from the rule that asks for them to their end. The exports are in export-routes.ts. */
export const matterRoutes: readonly Served[] = [
  serve(listCards, (input, asked) => cardsSeen(asked, input)),
  serve(previewCards, (input, asked) => cardsPreviewed(asked, input)),
  serve(proposeCards, (input, asked) => perform(propose, input, asked)),
  serve(showCard, ({ id, asOf }, asked) => oneCard(asked, id, asOf), { version: ({ card }) => card.version }),
  serve(moveCard, (input, asked) => perform(move, input, asked), { needsVersion: true }),
  serve(listWarned, (input, asked) => warnedSeen(asked, input)),
  serve(openExit, (input, asked) => perform(openExitCase, input, asked)),
  serve(listExits, (input, asked) => exitsSeen(asked, input)),
  serve(showExit, ({ id, asOf }, asked) => oneExit(asked, id, asOf), { version: (reply) => reply.case.version }),
  serve(moveExit, (input, asked) => perform(moveExitCase, input, asked), { needsVersion: true }),
  serve(listLand, (input, asked) => landSeen(asked, input)),
  serve(makeLandList, makingLand),
  serve(addLand, (input, asked) => perform(add, input, asked)),
  serve(showLand, ({ id, asOf }, asked) => oneLand(asked, id, asOf), { version: ({ parcel }) => parcel.version }),
  serve(moveLand, (input, asked) => perform(moveParcel, input, asked), { needsVersion: true }),
];
