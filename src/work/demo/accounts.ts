import { chanceOf } from './chance.ts';
import { CITY_SEED } from './city.ts';
import { COMPANY, DEMO_PASSWORD, DEMO_SLUG, LEDGER_STAFF, LEDGERS_SLUG, SHOWN } from './shown-accounts.ts';
import { makeStaff } from './staff.ts';
import { makeGovernment } from './units.ts';

/** An account that the sign-in page of a demo tenant shows with its password; a real tenant shows none. */
export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly password: string;
}

const shownBySlug = new Map<string, readonly DemoAccount[]>();

/** Accounts one can try a demo tenant with, one for each role at least; none for any other tenant. */
export function demoAccounts(slug: string): readonly DemoAccount[] {
  const known = shownBySlug.get(slug);
  if (known) return known;
  const made = slug === DEMO_SLUG ? cityAccounts() : slug === LEDGERS_SLUG ? ledgerAccounts() : [];
  shownBySlug.set(slug, made);
  return made;
}

/** The staff does not depend on the day, so the accounts of the city are known without making it. */
function cityAccounts(): DemoAccount[] {
  const chance = chanceOf(CITY_SEED);
  const government = makeGovernment(chance.of('government'));
  const { people } = makeStaff(chance.of('staff'), government);
  const staff = SHOWN.flatMap(({ login }) => {
    const person = people.find((it) => it.login === login);
    const unit = government.all.find((it) => it.id === person?.unitId);
    return person && unit
      ? [{ login, name: person.name, post: `${unit.name} ${person.post}`, password: DEMO_PASSWORD }]
      : [];
  });
  return [...staff, { ...COMPANY, password: DEMO_PASSWORD }];
}

const ledgerAccounts = (): DemoAccount[] =>
  LEDGER_STAFF.map(({ login, post }) => ({ login, name: post, post, password: DEMO_PASSWORD }));
