import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/may.ts';
import { ROLES, type Role } from '../../src/domain/role.ts';
import { routes } from '../../src/http/routes.ts';
import { inTenant } from '../../src/store/connection.ts';
import { nextSeq } from '../../src/store/journal.ts';
import { rebuild } from '../../src/work/standing.ts';
import { aDatabase } from '../database.ts';
import { type Office, officesIn, TODAY } from '../office.ts';
import { aServer, type Answer, type Client } from './client.ts';
import { MATRIX, nothing, PLACES, type Place, type Rule, type Things, thingsIn } from './matrix.ts';

const anOffice = officesIn(await aDatabase());
const UNIT = { own: 'east', below: 'town', sibling: 'west' } as const;
const CANARY = {
  own: 'canary-own',
  below: 'canary-below',
  sibling: 'canary-sibling',
  foreign: 'canary-foreign',
} as const;

let office: Office;
let as: (role: Role) => Promise<Client>;
let nobody: Client;
const things = {} as Record<Place | 'foreign', Things>;

async function stand({ db, tenantId }: Office): Promise<void> {
  await inTenant(db, tenantId, async (tx) => rebuild(tx, { tenantId, today: TODAY, seq: await nextSeq(tx, tenantId) }));
}

beforeAll(async () => {
  office = await anOffice();
  const other = await anOffice();
  for (const place of PLACES) things[place] = await thingsIn(office, UNIT[place], CANARY[place]);
  things.foreign = await thingsIn(other, 'east', CANARY.foreign);
  await stand(office);
  await stand(other);
  const server = await aServer(office);
  nobody = await server.as();
  const people = new Map<Role, Actor>();
  for (const role of ROLES)
    people.set(role, await office.person(role, 'east', role === 'company' ? { projects: [things.own.project] } : {}));
  const present = new Map<Role, Client>();
  as = async (role) => {
    const signIn = async (): Promise<Client> => {
      const client = await server.as(people.get(role));
      present.set(role, client);
      return client;
    };
    return async (...question) => {
      const answer = await (present.get(role) ?? (await signIn()))(...question);
      // Whom a question before this one signed out signs in again.
      return answer.status === 401 ? (await signIn())(...question) : answer;
    };
  };
});

const nameOf = ({ route }: (typeof routes)[number]): string => `${route.method} ${route.path}`;
const closed = routes.filter(({ route }) => !route.open);

function ruleOf(name: string): Rule {
  const rule = MATRIX[name];
  if (!rule) throw new Error(`${name} is not in the matrix of rights: say who may`);
  return rule;
}

async function ask(client: Client, name: string, to: Things): Promise<Answer> {
  const { path, ...rest } = ruleOf(name).ask(to);
  return client(name.split(' ')[0] as 'GET', path, rest);
}

/** Projects of which units a role sees at all. */
const SEES: Partial<Record<Role, readonly Place[]>> = {
  reporter: ['own'],
  'unit-head': ['own', 'below'],
  office: PLACES,
  supervisor: PLACES,
  leader: PLACES,
  // Its own project, through the routes that are made for companies alone.
  company: ['own'],
};

const isRefused = ({ status }: Answer): boolean => status === 403 || status === 404;
/** Done, or refused by a rule that only those hear of who may act. */
const isHeard = ({ status }: Answer): boolean => status < 400 || [409, 412, 422].includes(status);

function isRight(answer: Answer, allowed: Rule['may'], role: Role, place: Place): boolean {
  if (allowed === 'anybody') return isHeard(answer);
  if (allowed === 'filtered') return isHeard(answer) || isRefused(answer);
  if (allowed === 'nobody') return isRefused(answer);
  return (allowed[role] ?? []).includes(place) ? isHeard(answer) : isRefused(answer);
}

describe.each(closed.map(nameOf))('%s', (name) => {
  it('is answered to nobody who has not signed in', async () => {
    for (const to of Object.values(things)) expect((await ask(nobody, name, to)).status).toBe(401);
  });

  it.each(ROLES)('%s: only where the role may, and nothing of anywhere else', async (role) => {
    const { may } = ruleOf(name);
    for (const place of PLACES) {
      const answer = await ask(await as(role), name, things[place]);
      const about = `${role} ${place}: ${answer.status} ${answer.text.slice(0, 300)}`;
      expect({ about, right: isRight(answer, may, role, place) }).toEqual({ about, right: true });
      const seen = SEES[role] ?? [];
      const tellsNames = ['GET /people', 'GET /journal'].includes(name) && answer.status === 200;
      const hidden = [...PLACES.filter((other) => !seen.includes(other) && !tellsNames), 'foreign'] as const;
      expect({ about, leaked: hidden.filter((it) => answer.text.includes(CANARY[it])) }).toEqual({ about, leaked: [] });
    }
  });

  it.each(ROLES)('%s: what another government has is like what does not exist', async (role) => {
    const foreign = await ask(await as(role), name, things.foreign);
    const random = await ask(await as(role), name, nothing());
    expect(foreign.status).toBe(random.status);
    expect(plain(foreign)).toEqual(plain(random));
  });
});

/** Without what is of the one request: its number, and what was made at that moment. */
function plain({ text, body }: Answer): unknown {
  const { requestId: _, id: __, password: ___, token: ____, number: _____, ...rest } = body;
  return Object.keys(body).length > 0 ? rest : text.length;
}

describe('the registry', () => {
  it('has a row of rights for every route, and no row without one', () => {
    expect(Object.keys(MATRIX).toSorted()).toEqual(closed.map(nameOf).toSorted());
  });

  it('answers every route of the contract', async () => {
    const { readdirSync } = await import('node:fs');
    const folder = new URL('../../src/contract/', import.meta.url);
    const declared: string[] = [];
    for (const file of readdirSync(folder).filter((it) => it.endsWith('.ts'))) {
      const module: Record<string, unknown> = await import(new URL(file, folder).href);
      for (const value of Object.values(module))
        if (typeof value === 'object' && value !== null && 'method' in value && 'path' in value)
          declared.push(`${String(value.method)} ${String(value.path)}`);
    }
    expect(routes.map(nameOf).toSorted()).toEqual(declared.toSorted());
  });
});
