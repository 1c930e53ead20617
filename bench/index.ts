// Measured work, run by hand: `npm run bench`, or `npm run bench -- evaluate tick` for some of it. Ratios, because the speed of a machine drifts.
import type { Result } from './result.ts';

const BENCHES: Readonly<Record<string, () => Promise<Result[]>>> = {
  evaluate: async () => (await import('./evaluate.ts')).benchEvaluation(),
  tick: async () => (await import('./tick.ts')).benchTick(),
  list: async () => (await import('./list.ts')).benchList(),
  figures: async () => (await import('./figures.ts')).benchFigures(),
  duties: async () => (await import('./duties.ts')).benchDuties(),
  'back-test': async () => (await import('./back-test.ts')).benchBackTest(),
  ranking: async () => (await import('./ranking.ts')).benchRanking(),
  land: async () => (await import('./land.ts')).benchLand(),
  procedures: async () => (await import('./procedures.ts')).benchProcedures(),
  inbox: async () => (await import('./inbox.ts')).benchInbox(),
  notices: async () => (await import('./notices.ts')).benchNotices(),
  adopt: async () => (await import('./adopt.ts')).benchAdopting(),
  import: async () => (await import('./import.ts')).benchImport(),
};

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(BENCHES);
for (const name of names) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
  for (const { what, value, aim, met } of await bench()) {
    process.stdout.write(`${met ? '✓' : '✗'} ${what}: ${value} (aim ${aim})\n`);
  }
}
