import type { Actor } from '../domain/may.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { STAFF_ROLES, type StaffRole } from '../domain/role.ts';
import { readTenant } from '../store/connection.ts';
import { credentialsOf } from '../store/people.ts';
import { listUnits } from '../store/units.ts';
import { createPerson } from '../work/commands/person/create.ts';
import { resetPassword } from '../work/commands/person/reset-password.ts';
import { type Call, type CliCommand, EXIT, OPERATOR, UsageFault } from './cli.ts';

/** Whoever runs the machine can always get in; the journal tells that it was the operator. */
const GUARD: Actor = { ...OPERATOR, roles: ['security-admin'] };

export const peopleCreate: CliCommand = {
  name: 'people create',
  summary: { 'zh-CN': '新建账号，初始密码只显示一次。', en: 'Adds an account; its first password is shown once.' },
  usage: '--login NAME --name NAME --role ROLE[,ROLE] [--unit NAME] [--post TEXT] [--tenant SLUG] [--json]',
  options: {
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    unit: { type: 'string' },
    post: { type: 'string' },
  },
  async run(call) {
    const login = needed(call, 'login');
    const name = needed(call, 'name');
    const roles = needed(call, 'role').split(',').map(roleOf);
    if (!/^[a-zA-Z0-9._-]{2,40}$/.test(login)) throw new UsageFault('--login takes 2 to 40 letters, digits, . _ -');
    const { scene, tenant } = await call.enter();
    const units = await readTenant(scene.db, tenant.id, (tx) => listUnits(tx, tenant.id));
    const wanted = call.values['unit'];
    const unit = wanted === undefined ? units[0] : units.find((it) => it.name === wanted || it.id === wanted);
    if (!unit) return call.refused(refuse('invalid', 'no-such-unit'));
    const post = String(call.values['post'] ?? '');
    const made = await createPerson({ login, name, post, roles, unitId: unit.id }, { ...scene, actor: GUARD });
    if (isRefusal(made)) return call.refused(made);
    if (call.json) call.print(JSON.stringify({ login, ...made }));
    else call.print(`${login} / ${made.password}`);
    return EXIT.ok;
  },
};

export const peopleResetPassword: CliCommand = {
  name: 'people reset-password',
  summary: { 'zh-CN': '重置账号的初始密码，只显示一次。', en: 'Gives an account a new first password, shown once.' },
  usage: '--login NAME [--tenant SLUG] [--json]',
  options: { login: { type: 'string' } },
  async run(call) {
    const login = needed(call, 'login');
    const { scene, tenant } = await call.enter();
    const account = await readTenant(scene.db, tenant.id, (tx) => credentialsOf(tx, tenant.id, login));
    if (!account) return call.refused(refuse('not-found', 'no-such-subject'));
    const made = await resetPassword({ id: account.id, demo: tenant.demo }, { ...scene, actor: GUARD });
    if (isRefusal(made)) return call.refused(made);
    if (call.json) call.print(JSON.stringify({ login, ...made }));
    else call.print(`${login} / ${made.password}`);
    return EXIT.ok;
  },
};

function needed(call: Call, option: string): string {
  const value = call.values[option];
  if (typeof value !== 'string' || value.trim() === '') throw new UsageFault(`--${option} is missing`);
  return value.trim();
}

function roleOf(text: string): StaffRole {
  const role = STAFF_ROLES.find((it) => it === text.trim());
  if (!role) throw new UsageFault(`--role ${text}: one of ${STAFF_ROLES.join(', ')}`);
  return role;
}
