import { backTest } from '../contract/back-test.ts';
import {
  adoptProposal,
  listProposals,
  previewEnd,
  previewProposal,
  previewRegime,
  proposeEnd,
  proposeRegime,
  refuseProposal,
  withdrawProposal,
} from '../contract/proposals.ts';
import { regimeNumbers, touchedProjects } from '../contract/regime-numbers.ts';
import { checkRegime, listRegimes, showRegime } from '../contract/regimes.ts';
import { showBackTest } from '../work/back-test/run.ts';
import { adopting } from '../work/adopting.ts';
import { refuseProposal as refuseIt, withdrawProposal as withdraw } from '../work/commands/regime/close.ts';
import { proposeEnd as proposeToEnd } from '../work/commands/regime/propose-end.ts';
import { proposeRegime as propose } from '../work/commands/regime/propose.ts';
import { perform } from '../work/perform.ts';
import { previewOfEnd, previewOfProposal, previewOfRegime } from '../work/views/previews.ts';
import { listAllProposals } from '../work/views/proposals.ts';
import { checkOf } from '../work/views/regime-check.ts';
import { numbersOf, projectsTouched } from '../work/views/regime-numbers.ts';
import { listAllRegimes, showOneRegime } from '../work/views/regimes.ts';
import { type Served, serve } from './serve.ts';
import { stoppable } from './stoppable.ts';

/** Regimes: read with their live numbers, checked, tried on past days, proposed by one person and adopted by another. */
export const regimeRoutes: readonly Served[] = [
  serve(listRegimes, (_input, asked) => listAllRegimes(asked)),
  serve(checkRegime, (input, asked) => checkOf(asked, input)),
  serve(showRegime, (input, asked) => showOneRegime(asked, input)),
  serve(regimeNumbers, (input, asked) => stoppable(asked, (gone) => numbersOf(asked, input, gone))),
  serve(touchedProjects, (input, asked) => stoppable(asked, (gone) => projectsTouched(asked, input, gone))),
  serve(backTest, (input, asked) => stoppable(asked, (gone) => showBackTest(asked, input, gone))),
  serve(listProposals, (_input, asked) => listAllProposals(asked)),
  serve(previewRegime, (input, asked) => stoppable(asked, (gone) => previewOfRegime(asked, input, gone))),
  serve(previewEnd, (input, asked) => stoppable(asked, (gone) => previewOfEnd(asked, input, gone))),
  serve(previewProposal, ({ id }, asked) => stoppable(asked, (gone) => previewOfProposal(asked, id, gone))),
  serve(proposeRegime, (input, asked) => perform(propose, input, asked)),
  serve(proposeEnd, (input, asked) => perform(proposeToEnd, input, asked)),
  serve(adoptProposal, adopting),
  serve(refuseProposal, (input, asked) => perform(refuseIt, input, asked)),
  serve(withdrawProposal, (input, asked) => perform(withdraw, input, asked)),
];
