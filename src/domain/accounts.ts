import { type Refusal, refuse } from './refusal.ts';
import { compatible, type Role } from './role.ts';

export interface Account {
  readonly roles: readonly Role[];
  readonly disabled: boolean;
}

/** Whether the account may be so; `otherSecurityAdmins` is how many working ones there are beside it. */
export function accountFault(now: Account | null, next: Account, otherSecurityAdmins: number): Refusal | undefined {
  if (!compatible(next.roles)) return refuse('invalid', 'roles-exclusive', { field: 'roles' });
  const guards = (account: Account | null) => account?.roles.includes('security-admin') && !account.disabled;
  const last = guards(now) && !guards(next) && otherSecurityAdmins === 0;
  return last ? refuse('conflict', 'last-security-admin') : undefined;
}

const KINDS = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/];
const LEAST_LENGTH = 10;
const LEAST_KINDS = 3;

/** 口令复杂度 as 等保 practice asks for it; a text with the account's name in it is the first that is guessed. */
export function passwordFault(password: string, login: string): Refusal | undefined {
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const guessable = password.toLowerCase().includes(login.toLowerCase());
  const weak = [...password].length < LEAST_LENGTH || kinds < LEAST_KINDS || guessable;
  return weak ? refuse('invalid', 'password-weak', { field: 'next' }) : undefined;
}
