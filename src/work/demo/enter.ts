import { randomUUID } from 'node:crypto';
import type { Day } from '../../domain/day.ts';
import { addAdoption } from '../../store/adoptions.ts';
import { connect, type Db, disconnect, inTenant, type Tx } from '../../store/connection.ts';
import {
  insertDemoFacts,
  insertDemoInvestors,
  insertDemoPeople,
  insertDemoPlans,
  insertDemoProjects,
  insertDemoSteps,
  insertDemoTasks,
  insertDemoPosts,
  insertDemoUnits,
  insertDemoVisits,
} from '../../store/demo-rows.ts';
import { insertDemoDuties } from '../../store/demo-duties.ts';
import { type EvidenceWritten, insertEvidence } from '../../store/evidence.ts';
import type { Files } from '../../store/files.ts';
import { nextSeq, writeJournal } from '../../store/journal.ts';
import { hashPassword } from '../../store/password.ts';
import { regimeOf } from '../../store/regime-files.ts';
import { keepText, sha256Of } from '../../store/regime-texts.ts';
import { insertTenant, tenantOf } from '../../store/tenants.ts';
import { rebuild } from '../standing.ts';
import { demoAccounts } from './accounts.ts';
import { CITY_SEED, type City, makeCity } from './city.ts';
import { drawEvidence } from './evidence.ts';
import { LEDGERS_NAME, ledgersHouse } from './ledgers-house.ts';
import { enterCompany } from './matters/company.ts';
import { enterMatters } from './matters/enter.ts';
import { enterPapers } from './matters/papers.ts';
import { keepDrawing } from './photograph.ts';
import { CITY } from './places.ts';
import { enterPublicLedgers, OPERATOR } from './public-ledgers.ts';
import type { DemoAdoption } from './regimes.ts';
import { COMPANY, DEMO_PASSWORD, DEMO_SLUG, LEDGERS_SLUG } from './shown-accounts.ts';

/** What entering the demo works with. Tenants are added as the owner of the tables; all else is done as anybody does it. */
export interface DemoHouse {
  readonly ownerUrl: string;
  readonly db: Db;
  readonly files: Files;
  readonly today: Day;
  readonly now: Date;
  /** Told one line for each ledger that was entered. */
  readonly tell?: (line: string) => void;
}

/** Enters both demo tenants. A tenant that is there already is left as it is, so this may be called at every start. */
export async function enterDemo(house: DemoHouse): Promise<void> {
  const owner = connect(house.ownerUrl, { connections: 1 });
  try {
    const city = await enterOne(owner, house, DEMO_SLUG, CITY, () => makeCity(CITY_SEED, house.today));
    if (city) house.tell?.(`${CITY}: ${city.projects.length} projects, ${city.facts.length} facts`);
    await enterOne(owner, house, LEDGERS_SLUG, LEDGERS_NAME, ledgersHouse);
  } finally {
    await disconnect(owner);
  }
  await enterPublicLedgers(house);
}

/** One tenant in one transaction: all of it is there, or nothing is. */
async function enterOne(
  owner: Db,
  house: DemoHouse,
  slug: string,
  name: string,
  make: () => City,
): Promise<City | undefined> {
  if (await tenantOf(owner, slug)) return undefined;
  // Everybody may read the password on the sign-in page, so one hash does for all.
  const hash = await hashPassword(DEMO_PASSWORD);
  const passwords = new Map(demoAccounts(slug).map(({ login }) => [login, hash]));
  const city = make();
  const evidence = await keepEvidence(house.files, city);
  return inTenant(owner, 0, async (tx) => {
    const tenantId = await insertTenant(tx, { slug, name, demo: true });
    if (tenantId === undefined) return undefined;
    const seq = await nextSeq(tx, tenantId);
    await writeCity(tx, { tenantId, seq }, city, passwords);
    for (const it of evidence) await insertEvidence(tx, { tenantId, seq, ...it });
    await rebuild(tx, { tenantId, today: house.today, seq });
    const stamp = { tenantId, seq, today: house.today, seed: slug };
    await enterMatters(tx, stamp, city);
    await enterPapers(tx, { tenantId, seq, files: house.files });
    const companyHash = passwords.get(COMPANY.login);
    if (companyHash) await enterCompany(tx, stamp, city, companyHash);
    const counts = Object.fromEntries(Object.entries(city).map(([what, rows]) => [what, rows.length]));
    const body = { slug, name, seed: slug === DEMO_SLUG ? CITY_SEED : null, today: house.today, ...counts };
    const entry = {
      tenantId,
      at: house.now,
      actor: OPERATOR,
      act: 'demo.enter',
      noun: 'tenant',
      subjectId: null,
      body,
    };
    await writeJournal(tx, seq, entry);
    return city;
  });
}

async function writeCity(
  tx: Tx,
  stamp: { tenantId: number; seq: number },
  city: City,
  passwords: ReadonlyMap<string, string>,
): Promise<void> {
  await insertDemoUnits(tx, stamp, city.units);
  await insertDemoPosts(tx, stamp, city.units);
  await insertDemoPeople(tx, stamp, city.people, passwords);
  await insertDemoInvestors(tx, stamp, city.investors);
  await insertDemoProjects(tx, stamp, city.projects);
  await insertDemoSteps(tx, stamp, city.steps);
  await insertDemoFacts(tx, stamp, city.facts);
  await insertDemoVisits(tx, stamp, city.visits);
  await insertDemoPlans(tx, stamp, city.plans);
  await insertDemoTasks(tx, stamp, city.tasks);
  for (const [rank, adoption] of city.adoptions.entries()) await adopt(tx, stamp, rank, adoption);
  await insertDemoDuties(tx, stamp, city.duties);
}

async function adopt(
  tx: Tx,
  { tenantId, seq }: { tenantId: number; seq: number },
  rank: number,
  { regime, from, until, dutiesFrom, text }: DemoAdoption,
): Promise<void> {
  const kept = text === undefined ? null : { id: randomUUID(), sha256: sha256Of(text), text };
  const { version } = regimeOf({ regime, settings: {}, text: kept });
  const textId = kept && (await keepText(tx, { tenantId, newId: kept.id, regime, version, text: kept.text, seq }));
  await addAdoption(tx, tenantId, {
    id: randomUUID(),
    regime,
    version,
    from,
    until: until ?? null,
    dutiesFrom: dutiesFrom ?? null,
    settings: {},
    rank,
    textId,
    seq,
  });
}

/** Drawings are kept like any other file before the rows that name them are written. */
function keepEvidence(files: Files, city: City): Promise<Omit<EvidenceWritten, 'tenantId' | 'seq'>[]> {
  const facts = new Map(city.facts.map((it) => [it.id, it]));
  return Promise.all(
    city.evidence.map(async ({ id, factId, fileName, by, at }) => {
      const fact = facts.get(factId);
      if (!fact) throw new Error(`evidence of no fact: ${factId}`);
      return { id, factId, ...(await keepDrawing(files, fileName, drawEvidence(fact))), by, at: new Date(at) };
    }),
  );
}
