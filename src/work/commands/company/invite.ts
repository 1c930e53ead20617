import type { z } from 'zod';
import type { inviteCompany as contract } from '../../../contract/company-access.ts';
import { untilFault } from '../../../domain/company.ts';
import { may } from '../../../domain/may.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { insertCompanyPerson, insertLink } from '../../../store/company.ts';
import { keepNoticeSettings, UNSAID } from '../../../store/notice-settings.ts';
import { hashPassword, newPassword } from '../../../store/password.ts';
import { isLoginTaken } from '../../../store/people.ts';
import { lockProject } from '../../../store/projects.ts';
import { newToken, type Token } from '../../../store/sessions.ts';
import { command } from '../../command.ts';
import { perform } from '../../perform.ts';
import type { Scene } from '../../scene.ts';

type Input = z.output<(typeof contract)['input']>;
type Secrets =
  | { readonly link: Token & { readonly text: string } }
  | { readonly account: { readonly login: string; readonly password: string; readonly hash: string } };

const addCompanyPerson = command({
  noun: 'company',
  secret: true,
  load: async (tx, { id, secrets }: Input & { secrets: Secrets }, { tenantId }) => {
    const project = await lockProject(tx, tenantId, id);
    const taken = 'account' in secrets && (await isLoginTaken(tx, tenantId, secrets.account.login));
    return project && { project, taken };
  },
  sees: (actor, { project }) => may(actor, 'project.read', project),
  allows: (actor, { project }) => may(actor, 'company.invite', project),
  decide: ({ project, taken }, { name, post, login, until, once, mailAddress, secrets }, { today, newId }) => {
    if (taken) return refuse('conflict', 'login-taken', { field: 'login', login });
    const fault = 'link' in secrets ? untilFault(until ?? today, today) : undefined;
    if (fault) return fault;
    const made = { id: newId(), linkId: newId(), projectId: project.id, name, post, mailAddress };
    return { ...made, until: until ?? today, once, secrets };
  },
  save: async (tx, made, { tenantId, seq, actor, now }) => {
    const { id, name, post, projectId, mailAddress, secrets } = made;
    const account = 'account' in secrets ? secrets.account : undefined;
    await insertCompanyPerson(tx, {
      tenantId,
      id,
      name,
      post,
      projectId,
      seq,
      first: account !== undefined,
      login: account?.login ?? null,
      passwordHash: account?.hash ?? null,
    });
    if (mailAddress !== '')
      await keepNoticeSettings(tx, {
        tenantId,
        personId: id,
        settings: { ...UNSAID, mailAddress, byMail: true },
        seq,
      });
    if ('link' in secrets)
      await insertLink(tx, {
        tenantId,
        id: made.linkId,
        personId: id,
        tokenHash: secrets.link.hash,
        once: made.once,
        until: made.until,
        by: actor,
        at: now,
        seq,
      });
  },
  entry: ({ id, projectId, name, until, once, secrets }) => ({
    act: 'company.invite',
    subjectId: projectId,
    body: { personId: id, name, ...('link' in secrets ? { until, once } : { login: secrets.account.login }) },
  }),
  reply: ({ id, secrets }) => ({
    id,
    token: 'link' in secrets ? secrets.link.text : null,
    password: 'account' in secrets ? secrets.account.password : null,
  }),
});

/** Lets somebody of the company in: by a link made out in their name, or with an account. Either is shown once. */
export async function inviteCompany(input: Input, scene: Scene) {
  if (!may(scene.actor, 'company.invite')) return noPermission();
  if (!input.login) return perform(addCompanyPerson, { ...input, secrets: { link: newToken(scene.tenantId) } }, scene);
  const password = newPassword();
  const account = { login: input.login, password, hash: await hashPassword(password) };
  return perform(addCompanyPerson, { ...input, secrets: { account } }, scene);
}

const noPermission = (): Refusal => refuse('not-allowed', 'no-permission');
