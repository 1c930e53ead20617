import { inviteCompany, listCompany, revokeCompany } from '../contract/company-access.ts';
import {
  enterCompany,
  listOwnProjects,
  moveOwnProblem,
  raiseOwnProblem,
  rateProcedure,
  sayOfFact,
  showOwnProject,
} from '../contract/company.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readToken, sessionOf } from '../store/sessions.ts';
import { inviteCompany as invite } from '../work/commands/company/invite.ts';
import { moveOwnProblem as move } from '../work/commands/company/move-problem.ts';
import { raiseOwnProblem as raise } from '../work/commands/company/raise-problem.ts';
import { rateProcedure as rate } from '../work/commands/company/rate.ts';
import { revokeCompany as revoke } from '../work/commands/company/revoke.ts';
import { sayOfFact as say } from '../work/commands/company/say-of-fact.ts';
import { enterCompany as enter } from '../work/enter-company.ts';
import { perform } from '../work/perform.ts';
import { companyOf, ownProjectSeen, ownProjectsSeen } from '../work/views/company.ts';
import { meOf } from '../work/views/me.ts';
import { actorOf } from './identity.ts';
import { type Served, serve, serveOpen } from './serve.ts';

/** The company's side of its projects, and the office's letting it in. */
export const companyRoutes: readonly Served[] = [
  serveOpen(enterCompany, async ({ token: shown }, visit) => {
    const begun = await enter(visit.db, {
      token: shown,
      address: visit.address,
      now: visit.now,
      today: visit.today,
    });
    if (isRefusal(begun)) return begun;
    const token = readToken(begun.token);
    const who = token && (await sessionOf(visit.db, token));
    if (!who) throw new Error('a session that was just made is not there');
    visit.keep(begun.token);
    return meOf({ ...visit, tenantId: who.tenantId, actor: actorOf(who) }, who);
  }),
  serve(listOwnProjects, (_input, asked) => ownProjectsSeen(asked)),
  serve(showOwnProject, ({ id }, asked) => ownProjectSeen(asked, id)),
  serve(sayOfFact, (input, asked) => perform(say, input, asked)),
  serve(raiseOwnProblem, (input, asked) => perform(raise, input, asked)),
  serve(moveOwnProblem, (input, asked) => perform(move, input, asked), { needsVersion: true }),
  serve(rateProcedure, (input, asked) => perform(rate, input, asked)),
  serve(listCompany, ({ id }, asked) => companyOf(asked, id)),
  serve(inviteCompany, (input, asked) => invite(input, asked)),
  serve(revokeCompany, (input, asked) => perform(revoke, input, asked)),
];
