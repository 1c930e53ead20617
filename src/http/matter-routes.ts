import { listCards, moveCard, previewCards, proposeCards, showCard } from '../contract/cards.ts';
import { moveCard as move } from '../work/commands/card/move.ts';
import { proposeCards as propose } from '../work/commands/card/propose.ts';
import { perform } from '../work/perform.ts';
import { cardsPreviewed, cardsSeen, oneCard } from '../work/views/cards.ts';
import { type Served, serve } from './serve.ts';

/** Cards (红黄牌), from the rule that asks for them until they come down. The export is in export-routes.ts. */
export const matterRoutes: readonly Served[] = [
  serve(listCards, (input, asked) => cardsSeen(asked, input)),
  serve(previewCards, (input, asked) => cardsPreviewed(asked, input)),
  serve(proposeCards, (input, asked) => perform(propose, input, asked)),
  serve(showCard, ({ id }, asked) => oneCard(asked, id), { version: ({ card }) => card.version }),
  serve(moveCard, (input, asked) => perform(move, input, asked), { needsVersion: true }),
];
