import { changePassword, listTenants, signIn, signOut, whoAmI } from '../contract/session.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readToken, sessionOf } from '../store/sessions.ts';
import { listTenants as allTenants } from '../store/tenants.ts';
import { changePassword as change } from '../work/commands/session/change-password.ts';
import { signOut as end } from '../work/commands/session/sign-out.ts';
import { demoAccounts } from '../work/demo/accounts.ts';
import { perform } from '../work/perform.ts';
import { signIn as begin } from '../work/sign-in.ts';
import { meOf } from '../work/views/me.ts';
import { actorOf } from './identity.ts';
import { type Served, serve, serveOpen } from './serve.ts';

export const sessionRoutes: readonly Served[] = [
  serveOpen(listTenants, async (_input, { db }) => ({
    tenants: (await allTenants(db)).map(({ slug, name, demo }) => ({
      slug,
      name,
      demo,
      accounts: demo ? [...demoAccounts(slug)] : [],
    })),
  })),
  serveOpen(signIn, async (input, visit) => {
    const begun = await begin(visit.db, { ...input, address: visit.address, now: visit.now });
    if (isRefusal(begun)) return begun;
    const token = readToken(begun.token);
    const who = token && (await sessionOf(visit.db, token));
    if (!who) throw new Error('a session that was just made is not there');
    visit.keep(begun.token);
    return meOf({ ...visit, tenantId: who.tenantId, actor: actorOf(who) }, who);
  }),
  serve(whoAmI, (_input, asked) => meOf(asked, asked.session)),
  serve(signOut, async (_input, asked) => {
    const ended = await perform(end, { tokenHash: asked.session.tokenHash }, asked);
    asked.session.forget();
    return ended;
  }),
  serve(changePassword, async (input, asked) => {
    // Of the accounts everybody is shown the password stays; one that was given a first password has to change it here too.
    const shared = asked.session.tenant.demo && !asked.session.firstPassword;
    const changed = await change({ ...input, shared }, asked);
    if (isRefusal(changed)) return changed;
    asked.session.keep(changed.token);
    return {};
  }),
];
