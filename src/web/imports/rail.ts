import type { showImport } from '../../contract/imports.ts';
import type { ReplyOf } from '../../contract/route.ts';

export type Import = ReplyOf<typeof showImport>;
export type Summary = NonNullable<Import['summary']>;

export const RAIL = ['stepFile', 'stepRead', 'stepPlan', 'stepDone'] as const;
export type RailStep = (typeof RAIL)[number];

/** Where an import stands on the rail. What was understood is looked at in two steps; which of them, the address says. */
export function railStep(state: Import['state'], asked: string | undefined): RailStep {
  switch (state) {
    case 'reading':
    case 'refused':
      return 'stepFile';
    case 'understood':
      return asked === 'plan' ? 'stepPlan' : 'stepRead';
    case 'committing':
      return 'stepPlan';
    case 'committed':
    case 'undone':
    case 'discarded':
      return 'stepDone';
  }
}

/** While work goes on in the background, the page asks again every second. */
export const isWorking = (state: Import['state'] | undefined): boolean => state === 'reading' || state === 'committing';

/** Whole per cent done; undefined while the length is not known. */
export function percentDone({ done, of }: Import['progress']): number | undefined {
  return done === undefined || !of ? undefined : Math.min(100, Math.floor((done / of) * 100));
}

/** Only what the person changed: what the reading found by itself is not to be remembered as their word. */
export const corrected = (changes: ReadonlyMap<string, string>) =>
  [...changes].map(([column, field]) => ({ column, field }));
